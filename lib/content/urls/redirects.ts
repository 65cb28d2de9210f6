import type { Languages } from "@/lib/config/languages";
import { TRUST_LEVELS } from "@/lib/config/trust";
import type { Post } from "@/lib/content/types";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { fileKey } from "@/lib/utils/paths";
import { FILE_START } from "@/lib/utils/position";
import { trimPath } from "@/lib/utils/text";
import { safeDecode } from "@/lib/utils/url";
import { type FileClaims, pageFile } from "./page-files";
import {
	findGeneratedFile,
	isEnginePath,
	isHostFile,
	isInvalidPath,
	isLong,
	isOwnersPath,
	isReservedPath,
} from "./reserved-paths";

/** Matches wildcards and placeholders of hosts and servers: `/*`, `/:splat`. */
const PATTERN = /\*|\/:[a-z_]/i;
/** Matches the end of a path that hosts of files have besides that of the page. */
const PAGE_FILE = /(?:\/index)?\.html$/;
/** File names are limited to 255 bytes, extension included. */
const MAX_SEGMENT_BYTES = 240;
/** The most characters of an alias that a message repeats. */
const MAX_NAME_LENGTH = 100;
/** The current path by old path, in each of its forms: see {@link listPathForms}. */
export type Redirects = ReadonlyMap<string, string>;

export interface CollectedRedirects {
	redirects: Redirects;
	diagnostics: readonly Diagnostic[];
}

interface Taken {
	/** The paths of pages and static files. */
	paths: ReadonlySet<string>;
	/** Their files, and those that the blog makes beside them, by their paths. */
	files: FileClaims;
	/** Further files of the blog. If they are given, as for posts of guests, its reserved paths are taken as well. */
	own?: FileClaims | undefined;
	/** Tells whether a path is that of a list, or will be with other posts. No guest's alias leads from there, as browsers keep it. */
	isList?: ((path: string) => boolean) | undefined;
	/** The settings of the blog, each of whose languages has generated files of its own. */
	site?: Languages;
	/** The pages of scheduled posts, each claimed by the file of its post. */
	scheduled?: FileClaims | undefined;
}

/**
 * Collects the redirects to all posts, those of the most trust first: a post in a folder of less trust takes no old path from others or
 * (if it is a guest's) from the blog itself, and an error of a guest is a warning, which stops no build.
 */
export function collectSiteRedirects(posts: readonly Post[], taken: Taken): CollectedRedirects {
	const redirects = new Map<string, string>();
	const diagnostics: Diagnostic[] = [];
	for (const trust of TRUST_LEVELS.toReversed()) {
		const paths = new Set([...taken.paths, ...redirects.keys()]);
		const own = posts.filter(({ folderTrust }) => folderTrust === trust);
		// All posts of one trust are guests' posts, or none is.
		const isGuest = own.some((post) => post.isGuest);
		const found = collectRedirects(own, { ...taken, paths, own: isGuest ? taken.own : undefined });
		for (const [source, target] of found.redirects) {
			redirects.set(source, target);
			// On some disks, a page at a guest's alias in other letters is the same file.
			if (source.endsWith(".html")) taken.own?.claim(source, source);
		}
		for (const one of found.diagnostics) diagnostics.push(isGuest ? { ...one, severity: "warning" } : one);
	}
	return { redirects, diagnostics };
}

/**
 * Collects the redirects to posts of equal trust. An alias of a post must neither have the place of anything else (`taken`) nor be an alias of
 * another post. An old path by a pattern is dropped if it is taken or an alias. The other forms of an old path lead to the post as well,
 * unless they are old paths of another post.
 */
export function collectRedirects(
	posts: readonly Post[],
	{ paths: takenPaths, files, own, isList = () => false, site, scheduled }: Taken,
): CollectedRedirects {
	const redirects = new Map<string, string>();
	const diagnostics: Diagnostic[] = [];
	const postsByAlias = new Map<string, Set<Post>>();
	/** Old paths that are those of the posts themselves, such as `/a/`. */
	const unmoved = new Map<string, string>();
	/** Returns why a path can't redirect to a post. */
	const findReason = (path: string, post: Post) => {
		const forms = listPathForms(path);
		if (forms.some(isHostFile)) return "hosts read a file of that name";
		const pageFiles = listPageFiles(path);
		const isReserved =
			own &&
			forms.some(
				(form) => isEnginePath(toPagePath(form).toLowerCase()) || isOwnersPath(form) || isList(toPagePath(form) || "/"),
			);
		const found = [
			...forms.filter((form) => takenPaths.has(form)),
			files.get(path),
			...pageFiles.map((file) => files.find(file)),
			findGeneratedFile(path, site),
			own?.get(path),
			...pageFiles.map((file) => own?.find(file)),
		];
		// A path that differs from that of its post in case only redirects where hosts tell them apart.
		const taken = found.find((other) => other !== undefined && other !== post.path);
		if (taken) return `there is a page or file at ${taken}`;
		return isReserved ? "the blog has that path for itself" : undefined;
	};
	for (const post of posts) {
		for (const alias of post.aliases) {
			const path = normalizeLegacyPath(alias);
			if (path === undefined || isPathPattern(path)) {
				const name = alias.length > MAX_NAME_LENGTH ? `${alias.slice(0, MAX_NAME_LENGTH)}…` : alias;
				const message = path
					? `\`${name}\` is a pattern, but an alias is a single path. Write an alias for each old path.`
					: `\`${name}\` is not a path of this site, or too long for one. Write the alias as /old/path.`;
				diagnostics.push(createDiagnostic("path-invalid", post.file, post.positions.aliases ?? FILE_START, message));
			} else if (path === post.path) unmoved.set(path, path);
			else postsByAlias.set(path, (postsByAlias.get(path) ?? new Set()).add(post));
		}
	}
	for (const [path, claimants] of postsByAlias) {
		for (const claimant of claimants) {
			const reason = findReason(path, claimant);
			if (reason === undefined && claimants.size === 1) {
				redirects.set(path, claimant.path);
				const due = listPageFiles(path)
					.map((file) => scheduled?.find(file))
					.find((other) => other !== undefined);
				if (due) diagnostics.push(describeDue(claimant, path, due));
				continue;
			}
			const others = [...claimants].filter((other) => other !== claimant).map(({ file }) => `\`${file}\``);
			const why = reason ?? `${others.join(" and ")} has the same alias`;
			const message = `${path} can't redirect to this post: ${why}. Remove it from \`aliases:\`.`;
			const position = claimant.positions.aliases ?? FILE_START;
			diagnostics.push(createDiagnostic("path-conflict", claimant.file, position, message));
		}
	}
	const postByLegacyPath = new Map<string, Post>();
	for (const post of posts) {
		for (const path of new Set(post.legacyPaths.map(normalizeLegacyPath))) {
			if (path === post.path) unmoved.set(path, path);
			// Paths that differ only in case are the same file on some disks, and the same route for a server.
			if (path === undefined || path.toLowerCase() === post.path.toLowerCase() || postsByAlias.has(path)) continue;
			const other = postByLegacyPath.get(path);
			const reason = findReason(path, post);
			if (other || reason) {
				const message = other
					? `The old path ${path} of this post redirects to \`${other.file}\`, which had the same path. To choose, add it to \`aliases:\` of one of them.`
					: `The old path ${path} of this post does not redirect to it, because ${reason}${isHostFile(path) ? "" : " now. Change its path"}.`;
				diagnostics.push(createDiagnostic("old-address", post.file, FILE_START, message));
			} else postByLegacyPath.set(path, post);
		}
	}
	const isFree = (path: string) =>
		!postByLegacyPath.has(path) && !postsByAlias.has(path) && !takenPaths.has(path) && !redirects.has(path);
	for (const [path, post] of postByLegacyPath) {
		redirects.set(path, post.path);
		// Some systems have all URLs in lower case. Hosts of static files distinguish case, servers don't.
		const lowerCase = path.toLowerCase();
		if (isFree(lowerCase) && !findReason(lowerCase, post)) redirects.set(lowerCase, post.path);
	}
	// The shorter ones come first: `/a/index.html` is a form of `/a` rather than of `/a.html`.
	for (const [path, target] of [...redirects, ...unmoved].sort(([a], [b]) => a.length - b.length)) {
		for (const form of listPathForms(path)) if (isFree(form)) redirects.set(form, target);
	}
	return { redirects, diagnostics };
}

function describeDue({ file, positions }: Post, path: string, due: string): Diagnostic {
	const message = `${path} is the path of \`${due}\`, which is scheduled: from its date on, this alias is an error. Remove it from \`aliases:\`.`;
	const diagnostic = createDiagnostic("path-conflict", file, positions.aliases ?? FILE_START, message);
	return { ...diagnostic, severity: "warning" };
}

/** Lists the old paths of a post that can be served. */
export function listOldPaths({ aliases, legacyPaths }: Pick<Post, "aliases" | "legacyPaths">): string[] {
	return [...aliases, ...legacyPaths].flatMap((old) => normalizeLegacyPath(old) ?? []);
}

/** Lists the paths that hosts of files have for one page: `/a` (also as `/a/`), `/a.html` and `/a/index.html`. */
export function listPathForms(path: string): string[] {
	const page = toPagePath(path);
	return [page, `${page}.html`, `${page}/index.html`];
}

/** Lists the files of pages whose place a path would take in any of its forms: for `/a/index` also `/a.html`, as both have `/a/index.html`. */
export function listPageFiles(path: string): string[] {
	// On some disks, `/a/INDEX.HTML` is the same file.
	const forms = listPathForms(path.replace(/(?:\/index)?\.html$/i, (end) => end.toLowerCase()));
	const ownFiles = forms.filter((form) => fileKey(form).endsWith(".html"));
	return [...new Set([...ownFiles, ...forms.map((form) => pageFile(toPagePath(form) || "/", {}))])];
}

/** Returns the path of a page without what hosts of files have at its end: `/a` for `/a.html` and `/a/index.html`; empty for `/index.html`. */
export function toPagePath(path: string): string {
	return path.replace(PAGE_FILE, "");
}

/** Tells whether a path can lead to another one: it is a single path that the blog doesn't have for itself. */
export function canRedirect(path: string): boolean {
	return !isReservedPath(path) && !isHostFile(path) && findGeneratedFile(path) === undefined && !isPathPattern(path);
}

/** Tells whether a path has a wildcard or placeholder, which would redirect other pages of the site as well. */
function isPathPattern(path: string): boolean {
	return PATTERN.test(path);
}

/** Returns a path of the site, decoded and without a slash at the end; `undefined` if the path or URL is unusable. */
export function normalizeLegacyPath(url: string): string | undefined {
	const [pathname = ""] = url
		.trim()
		.replace(/^https?:\/\/[^/]+/i, "")
		.split(/[?#]/);
	const path = trimPath(
		`/${safeDecode(pathname).normalize("NFC")}`.replace(/\/{2,}/g, "/").replace(/\/index\.html?$/, "/"),
	);
	return path === "/" || isLong(path, MAX_SEGMENT_BYTES) || isInvalidPath(path) ? undefined : path;
}
