import { pathInLocale } from "@/lib/config/languages";
import type { Site } from "@/lib/config/site";
import { compareTrust, TRUST_LEVELS, type Trust } from "@/lib/config/trust";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { fileKey } from "@/lib/utils/paths";
import { FILE_START } from "@/lib/utils/position";
import { createListKinds } from "./all-list-kinds";
import type { ListKind } from "./taxonomies/list-kinds";
import type { Post } from "./types";
import { claimPaths, FileClaims, type FileSettings, markdownFile, pageFile } from "./urls/page-files";
import { listOldPaths, listPageFiles, listPathForms } from "./urls/redirects";
import { describeListConflict, isOwnersPath, validatePath } from "./urls/reserved-paths";
import { isPublic, STATUS_RANK } from "./visibility";

type Settings = Parameters<typeof createListKinds>[0] & Partial<Pick<Site, "strict" | "files">>;

interface Surroundings {
	site: Settings;
	/** The paths of static files, relative to `public/`. */
	publicFiles: readonly string[];
	/** Further paths that no post of a guest can have. */
	ownPaths: readonly string[];
	/** All posts and pages. */
	all: readonly Post[];
}

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
	/** Whether the owner may want it, so that it is a warning. */
	isWanted?: boolean;
}

/**
 * Finds posts whose page, or Markdown, would have the place of a page of the blog itself, of a generated file, of a file in `public/`, of the
 * Markdown of another post, or of an old URL of one that has more trust.
 */
export function checkPaths(posts: readonly Post[], { site, publicFiles, ownPaths, all }: Surroundings): RefusedPath[] {
	if (posts.length === 0) return [];
	const kinds = createListKinds(site);
	const files = new FileClaims();
	for (const file of publicFiles) files.claim(`/${file}`, `public/${file}`);
	const own = claimPaths(ownPaths, site);
	const placesByTrust = claimPlacesAbove(all, site);
	return posts.flatMap((post) => {
		const { isGuest = false } = post;
		const problem =
			findReserved(post, site, kinds) ??
			findStaticFile(post, files, site) ??
			(isGuest ? findOwnPath(post, own, site) : undefined) ??
			findMarkdownOfEqual(post, all);
		if (problem) return [refuse(post, problem, isGuest)];
		const places = placesByTrust.get(post.folderTrust);
		const taken = places && findPlace(post, places, site);
		return taken ? [refuse(post, taken, true)] : [];
	});
}

/**
 * Finds the posts that want the path of another one. Without strictness, one of two posts of the same trust has a number instead; with it, both
 * are left out if they are guests'. A post gives way to those that readers see sooner, with a warning.
 */
export function checkRivals(conflicts: readonly (readonly Post[])[], { strict = true }: Settings): RefusedPath[] {
	return conflicts.flatMap((rivals) =>
		rivals.flatMap((post) => {
			const above = rivals.filter(({ folderTrust }) => compareTrust(folderTrust, post.folderTrust) > 0);
			const [strongest] = above.toSorted((a, b) => compareTrust(b.folderTrust, a.folderTrust));
			if (strongest) {
				const others = above.filter(({ folderTrust }) => folderTrust === strongest.folderTrust);
				return [refuse(post, describeRivals(post, others), true)];
			}
			const equals = rivals.filter((one) => one !== post && one.folderTrust === post.folderTrust);
			const others = equals.filter(({ status }) => STATUS_RANK[status] <= STATUS_RANK[post.status]);
			if (!strict || others.length === 0) return [];
			return [refuse(post, describeRivals(post, others), isPublic(post) && post.isGuest === true)];
		}),
	);
}

/**
 * Describes why a post can't have its path. A guest's post is left out with a warning, which stops no build. Nor does a conflict of a post that
 * readers don't see yet.
 */
export function refuse(
	post: Post,
	{ rule = "path-conflict", message, isUnusable = false, isWanted = false }: Problem,
	isGuest: boolean,
): RefusedPath {
	const text = isGuest ? `${message} Until then this post is left out.` : message;
	const isHarmless = isWanted || (rule === "path-conflict" && !isPublic(post));
	const diagnostic = createDiagnostic(rule, post.file, post.positions.slug ?? FILE_START, text);
	return {
		diagnostic: isGuest || isHarmless ? { ...diagnostic, severity: "warning" } : diagnostic,
		isLeftOut: isGuest || isUnusable,
	};
}

/** Finds the page of the blog itself, such as a list, that has the path of a post. */
function findReserved(post: Post, site: Settings, kinds: readonly ListKind[]): Problem | undefined {
	if (post.isHome) return post.isGuest ? describeHome(post) : undefined;
	const path = pathInLocale(post.path, site);
	const conflict = describeListConflict(path, kinds, site.indexPath);
	const found = conflict ?? validatePath(path);
	if (found === undefined) return undefined;
	const message = found.startsWith(path) ? post.path + found.slice(path.length) : found;
	return { rule: conflict ? "path-conflict" : "path-invalid", message, isUnusable: true };
}

/** Returns a function that tells whether a path is that of the front page of a locale, or that of a kind of lists or below it. */
export function listMatcher(site: Settings): (path: string) => boolean {
	const kinds = createListKinds(site);
	return (path) => describeListConflict(pathInLocale(path, site), kinds, site.indexPath) !== undefined;
}

function describeHome({ path }: Post): Problem {
	return {
		message: `${path} is the front page of the blog, which no page in a folder with less \`trust\` than \`posts\` can replace. Move this file, or raise \`trust:\` in \`site.yml\`.`,
	};
}

/** A path whose page or file would have the place of another one. */
interface TakenPath {
	path: string;
	/** What has claimed it. */
	other: string;
}

/** Finds the first page of which a form of the path is claimed; if there is none, the first claimed file of those generated beside them, such as feeds. */
export function findTaken(
	claims: FileClaims,
	site: FileSettings,
	pages: readonly string[],
	files: readonly string[] = [],
): TakenPath | undefined {
	const ofPages = pages.flatMap((path) => {
		const [other = claims.find(pageFile(path, site))] = listPathForms(path).flatMap((form) => claims.get(form) ?? []);
		return other === undefined ? [] : { path, other };
	});
	const ofFiles = files.flatMap((path) => {
		const other = claims.find(path);
		// Where `public/` has the very file, the blog makes none.
		return other === undefined || other.normalize("NFC") === `public${path}` ? [] : { path, other };
	});
	return [...ofPages, ...ofFiles][0];
}

/** Compares only the page of an owner's post: a static file in the place of its Markdown is an error of that file. */
function findTakenOfPost({ path, isGuest }: Post, claims: FileClaims, site: FileSettings): TakenPath | undefined {
	return findTaken(claims, site, [path], isGuest ? [markdownFile(path)] : []);
}

function findStaticFile(post: Post, files: FileClaims, site: FileSettings): Problem | undefined {
	const taken = findTakenOfPost(post, files, site);
	if (!taken) return undefined;
	return {
		message: `${taken.path} would have the place of \`${taken.other}\`. Set another \`slug:\` or \`permalink:\`, or rename that file.`,
	};
}

function findOwnPath(post: Post, own: FileClaims, site: FileSettings): Problem | undefined {
	const { path } = post;
	const taken = findTakenOfPost(post, own, site) ?? (isOwnersPath(path) ? { path, other: path } : undefined);
	if (!taken) return undefined;
	return {
		message: `${taken.path} has the place of ${taken.other}, which is the blog's own. Set another \`slug:\` or \`permalink:\`.`,
	};
}

/** What posts of more trust have besides their pages. */
interface Places {
	/** The pages that redirect to them. */
	oldUrls: FileClaims;
	/** Their Markdown. */
	markdown: FileClaims;
}

/** Claims what posts have besides their pages, for each lower trust that others have. */
function claimPlacesAbove(posts: readonly Post[], site: FileSettings): ReadonlyMap<Trust, Places> {
	const levels = TRUST_LEVELS.filter((level) => posts.some(({ folderTrust }) => folderTrust === level));
	return new Map(
		levels.slice(0, -1).map((level) => {
			const [oldUrls, markdown] = [new FileClaims(), new FileClaims()];
			for (const post of posts.filter(({ folderTrust }) => compareTrust(folderTrust, level) > 0)) {
				for (const file of listOldPages(post, site)) oldUrls.claim(file, post.file);
				markdown.claim(markdownFile(post.path), post.file);
			}
			return [level, { oldUrls, markdown }];
		}),
	);
}

/** Lists the files of pages at the old URLs of a post, except for its own page. */
function listOldPages(post: Post, site: FileSettings): string[] {
	const own = fileKey(pageFile(post.path, site));
	return listOldPaths(post)
		.flatMap(listPageFiles)
		.filter((file) => fileKey(file) !== own);
}

function findPlace(post: Post, { oldUrls, markdown }: Places, site: FileSettings): Problem | undefined {
	const taken = findTaken(oldUrls, site, [post.path], [markdownFile(post.path)]);
	if (taken)
		return { message: `${taken.path} is an old URL of \`${taken.other}\`. Set another \`slug:\` or \`permalink:\`.` };
	const byMarkdown = markdown.get(post.path);
	return byMarkdown === undefined ? undefined : describeMarkdown(post, byMarkdown);
}

/** Finds a post of the same trust whose Markdown is made at a path. */
function findMarkdownOfEqual(post: Post, all: readonly Post[]): Problem | undefined {
	if (!/\.md$/i.test(post.path)) return undefined;
	const key = fileKey(post.path);
	const other = all.find(
		({ path, folderTrust, status }) =>
			folderTrust === post.folderTrust &&
			STATUS_RANK[status] <= STATUS_RANK[post.status] &&
			fileKey(markdownFile(path)) === key,
	);
	return other && { ...describeMarkdown(post, other.file), isWanted: true };
}

function describeMarkdown({ path }: Post, other: string): Problem {
	return { message: `${path} is the Markdown of \`${other}\`. Set another \`slug:\` or \`permalink:\`.` };
}

function describeRivals({ path }: Post, others: readonly Post[]): Problem {
	const names = others.map(({ file }) => `\`${file}\``).join(" and ");
	const but = others.every((one) => one.path === path) ? "" : ", but for upper and lower case";
	return {
		message: `${path} is also the path of ${names}${but}. Give one of them another \`slug:\` or \`permalink:\`.`,
	};
}
