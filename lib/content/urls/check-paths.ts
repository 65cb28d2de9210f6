import { findEditionOfPath } from "@/lib/config/languages";
import type { Site } from "@/lib/config/site";
import { compareTrust, decideFolderTrust, type Trust } from "@/lib/config/trust";
import type { ListKind } from "@/lib/content/taxonomies/list-kinds";
import { createListKinds } from "@/lib/content/taxonomies/own-list-kinds";
import type { Post } from "@/lib/content/types";
import { createDiagnostic, type Diagnostic, FILE_START } from "@/lib/utils/diagnostics";
import { FileClaims, pageFile } from "./page-files";
import { describeListConflict, validatePath } from "./reserved-paths";

type Settings = Parameters<typeof createListKinds>[0] & Partial<Pick<Site, "languages" | "strict" | "trust">>;

/** A path that a post can't have. */
export interface RefusedPath {
	diagnostic: Diagnostic;
	/** Whether the post is left out; otherwise the settings decide if the error stops a build. */
	isLeftOut: boolean;
}

interface Problem {
	rule?: "path-conflict" | "path-invalid";
	message: string;
	/** Whether the post can't be shown, whatever its trust. */
	isUnusable?: boolean;
}

/** Finds posts whose page would have the place of a page of the blog itself, of a generated file or of a file in `public/`. */
export function checkPaths(posts: readonly Post[], site: Settings, publicFiles: readonly string[]): RefusedPath[] {
	if (posts.length === 0) return [];
	const kinds = createListKinds(site);
	const files = new FileClaims();
	for (const file of publicFiles) files.claim(`/${file}`, `public/${file}`);
	return posts.flatMap((post) => {
		const problem = findReserved(post, site, kinds) ?? findStaticFile(post, files);
		return problem ? [refuse(post, problem, decideFolderTrust(site.trust))] : [];
	});
}

/** Finds the posts that want the path of another one. Without strictness, one of two posts of the same trust has a number instead. */
export function checkRivals(conflicts: readonly (readonly Post[])[], { strict = true }: Settings): RefusedPath[] {
	return conflicts.flatMap((rivals) =>
		rivals.flatMap((post) => {
			const others = rivals.filter((one) => one !== post).sort((a, b) => compareTrust(b.folderTrust, a.folderTrust));
			const rivalTrust = others[0]?.folderTrust ?? post.folderTrust;
			const isAbove = compareTrust(rivalTrust, post.folderTrust);
			if (isAbove < 0 || (isAbove === 0 && !strict)) return [];
			const strongest = others.filter(({ folderTrust }) => folderTrust === rivalTrust);
			return [refuse(post, describeRivals(post, strongest), rivalTrust)];
		}),
	);
}

/** If what has the path is of more trust, the post is left out with a warning, which stops no build. */
function refuse(
	post: Post,
	{ rule = "path-conflict", message, isUnusable = false }: Problem,
	rivalTrust: Trust,
): RefusedPath {
	const isGuest = compareTrust(post.folderTrust, rivalTrust) < 0;
	const text = isGuest ? `${message} Until then this post is left out.` : message;
	const diagnostic = createDiagnostic(rule, post.file, post.positions.slug ?? FILE_START, text);
	return {
		diagnostic: isGuest ? { ...diagnostic, severity: "warning" } : diagnostic,
		isLeftOut: isGuest || isUnusable,
	};
}

/** Finds out if a path belongs to the blog itself. */
function findReserved(post: Post, site: Settings, kinds: readonly ListKind[]): Problem | undefined {
	if (post.isHome) return undefined;
	// Each edition has the same paths below its own.
	const { prefix = "" } = findEditionOfPath(site, post.path) ?? {};
	const path = post.path.slice(prefix.length) || "/";
	const conflict = describeListConflict(path, kinds, site.indexPath);
	const found = conflict ?? validatePath(path);
	if (found === undefined) return undefined;
	const message = found.startsWith(path) ? post.path + found.slice(path.length) : found;
	return { rule: conflict ? "path-conflict" : "path-invalid", message, isUnusable: true };
}

function findStaticFile({ path }: Post, files: FileClaims): Problem | undefined {
	const other = files.get(path) ?? files.find(pageFile(path));
	if (other === undefined) return undefined;
	return {
		message: `${path} would have the place of \`${other}\`. Set another \`slug:\` or \`permalink:\`, or rename that file.`,
	};
}

function describeRivals({ path }: Post, others: readonly Post[]): Problem {
	const names = others.map(({ file }) => `\`${file}\``).join(" and ");
	const but = others.every((one) => one.path === path) ? "" : ", but for upper and lower case";
	return {
		message: `${path} is also the path of ${names}${but}. Give one of them another \`slug:\` or \`permalink:\`.`,
	};
}
