import { METADATA_EXPORT } from "@/lib/content/front-matter/exported-metadata";
import { FIELD_KEYS } from "@/lib/content/front-matter/field-keys";
import { locateFrontMatter } from "@/lib/content/front-matter/locate";
import { parseFilename } from "@/lib/content/layout/filename";
import type { Folder } from "./folder";
import { walkSite } from "./walk-site";

/** The most usual name first. */
const USUAL_SECTIONS = ["blog", "posts", "post", "_posts", "articles", "writing", "notes", "news", "essays"];
/** Matches folders whose texts are not posts, unless they are below a folder with a usual name of posts. */
export const REFERENCE_FOLDER =
	/^(docs?|documentation|(versioned|old)[-_]docs|reference|api|guides?|handbook|learn|tutorials?|manual|pages|i18n|locales?|changelogs?)$/i;
/** Matches texts about a repository, which aren't content of a site. */
export const ABOUT_REPOSITORY =
	/^(_.*|README|CHANGELOG|CHANGES|LICEN[CS]E|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|AGENTS|CLAUDE|SKILL)\b/i;
/** Matches files whose URL is that of their folder, also in the App Router of Next.js. */
const INDEX_FILE = /^(?:index\.\w+|page\.mdx)$/;
/** Folders for years, months and days aren't folders of posts by themselves. */
const DATE_FOLDER = /^\d+$/;
/** Matches a date in the front matter, also in Julia's, or the date in a path of the front matter. */
const DATE_FIELD = new RegExp(
	`^[ \\t]*(?:@def +)?["']?(?:(?:${FIELD_KEYS.date.join("|")}|published|publishedTime|rss_pubdate)["']?[ \\t]*[:=].*\\d|(?:${FIELD_KEYS.permalink.join("|")})["']?[ \\t]*[:=].*\\d{4}/\\d\\d?/)`,
	"im",
);
/** In bytes; the date is searched in this beginning of a file. */
const MAX_FRONT_MATTER = 4096;
/** The numbers of files that are opened in one folder, and approximately in all. */
const MAX_SAMPLES = { perFolder: 8, all: 800 };
/** Matches names that only folders of posts have. */
const BLOG_FOLDER = /^(blog|_?posts|post)$/;
/** The factors by which such names, and other usual ones, count more than others. */
const WEIGHTS = { blog: 20, usual: 4 };

export interface PostFolderCandidate {
	/** Relative to the site; empty for the site itself. */
	path: string;
	files: number;
	/** The number of files with a date, estimated from samples. */
	dated: number;
}

/**
 * Finds the folder of posts by what posts look like: most files have a date in the name or in the front matter.
 * Folders with a usual name are preferred. `undefined` if there is none.
 */
export function findPosts(folder: Folder, root = "", language?: string): PostFolderCandidate | undefined {
	const candidates = countPosts(folder, root, language)
		.filter(({ files, dated }) => dated > 0 && dated >= files / 2)
		.map((candidate) => ({ ...candidate, score: getScore(candidate) }));
	const [best] = candidates.sort((a, b) => b.score - a.score || b.path.length - a.path.length);
	return best && { path: best.path, files: best.files, dated: best.dated };
}

/** Counts the dated files of folders in which most files are dated. */
export function countDated(folder: Folder, roots: readonly string[]): number {
	return roots.reduce((sum, root) => {
		const whole = countPosts(folder, root).find(({ path }) => path === root);
		return sum + (whole && whole.dated >= whole.files / 2 ? whole.dated : 0);
	}, 0);
}

/** Counts the files below every folder in which a site may have its posts. */
function countPosts(folder: Folder, root: string, language?: string): PostFolderCandidate[] {
	const groups = groupFiles(
		walkSite(folder, root, language).files.filter((file) => isPossiblePost(file, root)),
		root,
	);
	const samplesPerFolder = Math.ceil(Math.min(MAX_SAMPLES.perFolder, MAX_SAMPLES.all / Math.max(groups.size, 1)));
	const counts = new Map<string, PostFolderCandidate>();
	for (const [path, files] of groups) {
		const samples = takeEvenly(files, samplesPerFolder);
		const dated = (samples.filter((file) => isDated(folder, file, root)).length / samples.length) * files.length;
		for (const parent of selfAndParents(path, root)) {
			const count = counts.get(parent) ?? { path: parent, files: 0, dated: 0 };
			counts.set(parent, { path: parent, files: count.files + files.length, dated: count.dated + dated });
		}
	}
	return [...counts.values()].filter(({ path }) => path === root || !DATE_FOLDER.test(lastSegment(path)));
}

/**
 * Groups posts by their folder. An `index` file with its resources is a single post of the folder above. The index of
 * a section isn't a post.
 */
function groupFiles(files: readonly string[], root: string): Map<string, string[]> {
	const bundles = new Set(files.filter((file) => INDEX_FILE.test(lastSegment(file))).map(parentOf));
	const groups = new Map<string, string[]>();
	for (const file of files) {
		const parent = parentOf(file);
		const isIndex = INDEX_FILE.test(lastSegment(file));
		const isSection = parent === root || weightOf(parent) > 1;
		const isBundle = !isSection && bundles.has(parent);
		if (isBundle !== isIndex) continue;
		const path = isBundle ? parentOf(parent) : parent;
		const group = groups.get(path);
		if (group) group.push(file);
		else groups.set(path, [file]);
	}
	return groups;
}

function getScore({ path, files, dated }: PostFolderCandidate): number {
	return dated * (dated / files) * weightOf(path);
}

function weightOf(path: string): number {
	const name = lastSegment(path).toLowerCase();
	return BLOG_FOLDER.test(name) ? WEIGHTS.blog : USUAL_SECTIONS.includes(name) ? WEIGHTS.usual : 1;
}

/** A post is neither about the repository nor in a folder of documentation. */
function isPossiblePost(file: string, root: string): boolean {
	if (ABOUT_REPOSITORY.test(lastSegment(file))) return false;
	const folders = parentOf(file).slice(root.length).split("/");
	return (
		folders.findLastIndex((name) => weightOf(name) > 1) >= folders.findLastIndex((name) => REFERENCE_FOLDER.test(name))
	);
}

function isDated(folder: Folder, file: string, root: string): boolean {
	if (parseFilename(`posts/${file.slice(root.length)}`).date) return true;
	const start = folder.readStart(file, MAX_FRONT_MATTER);
	const frontMatter = locateFrontMatter(start);
	if (frontMatter || start.startsWith("@def")) return DATE_FIELD.test(frontMatter?.text ?? start);
	const exported = METADATA_EXPORT.exec(start);
	const [object = ""] = exported ? start.slice(exported.index + exported[0].length).split(/\n\s*\n/) : [];
	return DATE_FIELD.test(object.replace(/[{,]\s*/g, "\n"));
}

function takeEvenly<Item>(items: readonly Item[], count: number): readonly Item[] {
	if (items.length <= count) return items;
	return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)]).filter(
		(item) => item !== undefined,
	);
}

function selfAndParents(path: string, root: string): string[] {
	return path === root || path === "" ? [path] : [path, ...selfAndParents(parentOf(path), root)];
}

const lastSegment = (path: string) => path.slice(path.lastIndexOf("/") + 1);
const parentOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf("/"), 0));
