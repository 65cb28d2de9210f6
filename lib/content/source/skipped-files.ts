import { lstatSync } from "node:fs";
import path from "node:path";
import { countDated, REFERENCE_FOLDER } from "./find-posts";
import { openFolder } from "./folder";
import { isIn, LAYOUT_FOLDERS, listDataFiles } from "./layout";
import { resolveLink } from "./links";
import { inFolder, type Listing } from "./list-files";
import type { OpenedContent } from "./open-content";
import { isListPage, isPrivateFile, isUnsupportedPost } from "./post-file";
import { realPath } from "./real-paths";
import { isWorthReporting } from "./unpublished-names";
import { SKIPPED_FOLDER } from "./walk-site";

/** A file or folder of the content that is left out. */
export interface SkippedFile {
	file: string;
	/**
	 * Why: its name has no date, its format can't be rendered, it is code, it is the list of posts of another system, it is a
	 * link that is not followed, its name is never published, or it is a folder of posts beside those that are read.
	 */
	reason: "undated" | "format" | "code" | "list" | "link" | "name" | "folder";
	/** What is wrong with a link, as a phrase that follows its name. */
	problem?: string;
}

/**
 * Lists the files of a content folder that are left out although their owner may expect otherwise. `list` lists what is below a folder
 * of the layout.
 */
export async function listSkippedFiles(
	content: OpenedContent,
	contentDir: string,
	list: (folder: string) => Promise<Listing>,
): Promise<SkippedFile[]> {
	const listings = await Promise.all(LAYOUT_FOLDERS.map(list));
	const [posts, pages, inPublic] = await Promise.all([list("posts"), list("pages"), list("public")]);
	const files = posts.files.map(({ file }) => file);
	const isPublic = (file: string) => !isPrivateFile(file);
	const isOwn = content.project.system === undefined;
	const links = [...listMountedLinks(content, contentDir), ...listings.flatMap((listing) => listing.links)];
	return [
		...skip("format", files.filter(isUnsupportedPost).filter(isPublic)),
		...skip("undated", posts.undated.filter(isPublic)),
		...skip("code", isOwn ? [...posts.files, ...pages.files].map(({ file }) => file).filter(isComponent) : []),
		...skip("folder", isOwn ? listOtherPostFolders(content, contentDir) : []),
		...links.map(({ file, problem }) => ({ file, reason: "link" as const, problem })),
		...skip(
			"list",
			files.filter((file) => isListPage(content.project, file)),
		),
		...skip(
			"name",
			inPublic.unpublished.filter((file) => isWorthReporting(path.posix.basename(file))),
		),
	];
}

function skip(reason: SkippedFile["reason"], files: readonly string[]): SkippedFile[] {
	return files.map((file) => ({ file, reason }));
}

const isComponent = (file: string) => /\.[jt]sx$/i.test(file);

/** Lists the folders at the top of the content folder that have texts with dates and aren't read. */
function listOtherPostFolders({ project, paths }: OpenedContent, contentDir: string): string[] {
	const folder = openFolder(contentDir, paths);
	const isRead = (name: string) => project.mounts.some(({ from }) => from === "" || isIn(name, from));
	const hasNoPosts = (name: string) => SKIPPED_FOLDER.test(name) || REFERENCE_FOLDER.test(name);
	return folder
		.entries("")
		.filter(({ name, isFolder }) => isFolder && !hasNoPosts(name) && !isRead(name) && countDated(folder, [name]) > 0)
		.map(({ name }) => name);
}

/** Lists the links that are not followed among the folders and files of the layout, such as `site.yml`. */
function listMountedLinks(content: OpenedContent, contentDir: string): { file: string; problem: string }[] {
	const { project } = content;
	const all = [...listDataFiles(project).map((name) => ({ at: name, from: name })), ...project.mounts];
	return [...new Map(all.map((mount) => [mount.from, mount])).values()].flatMap(({ at, from }) => {
		const link = inFolder(contentDir, from);
		if (!lstatSync(link, { throwIfNoEntry: false })) return [];
		// The settings file of a system can be hidden, as `.eleventy.js` is.
		if (realPath(link) === inFolder(content.paths.root, from)) return [];
		const target = resolveLink(content, at, link);
		return "problem" in target ? [{ file: at, problem: target.problem }] : [];
	});
}
