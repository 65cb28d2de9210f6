import { lstatSync } from "node:fs";
import path from "node:path";
import { hasFields, locateFrontMatter } from "@/lib/content/front-matter/locate";
import {
	findOwnFolder,
	isListPage,
	isMisnamedPost,
	isOtherFormat,
	isPlainText,
	isPrivateFile,
	isUnsupportedPost,
	isWorthReporting,
	NOT_FOUND_FILE,
	POST_FILE,
} from "@/lib/content/layout/file-kinds";
import { parseFilename } from "@/lib/content/layout/filename";
import { isIn, isPostPath, LAYOUT_FOLDERS, listDataFiles, type Project } from "@/lib/content/layout/layout";
import { mapInBatches } from "@/lib/utils/promises";
import { ABOUT_REPOSITORY, REFERENCE_FOLDER } from "./detect-posts-folder";
import type { SourceEntry } from "./detected-site";
import { type Folder, openFolder } from "./folder";
import { listFolderSettings } from "./folder-settings";
import { inFolder, type ListedFile, type Listing } from "./list-files";
import { describeMisnamed, listMisnamed } from "./misnamed";
import type { OpenedContent } from "./open-content";
import { readText } from "./read-text";
import { realPath } from "./real-paths";
import { ICLOUD, type SkippedFile } from "./report-skipped";
import { resolveSymlink } from "./symlinks";
import { hasNoTexts } from "./walk-site";

const BATCH_SIZE = 64;

/**
 * Lists files that are left out although their owner may expect otherwise. `list` lists a folder of the layout; `hasPageModules` tells whether
 * modules in `pages/` are pages; `entries` are the files in `posts/` as the system of the site reads them.
 */
export async function listSkippedFiles(
	content: OpenedContent,
	contentDir: string,
	list: (folder: string) => Promise<Listing>,
	hasPageModules: boolean,
	entries: readonly SourceEntry[],
): Promise<SkippedFile[]> {
	const listings = await Promise.all(LAYOUT_FOLDERS.map(list));
	const listed = listings.flatMap((listing) => listing.files);
	const filesIn = (...folders: readonly string[]) =>
		listed.filter(({ file }) => folders.some((folder) => isIn(folder, file)));
	const inPosts = filesIn("posts", "sections");
	const files = inPosts.map(({ file }) => file);
	const others = filesIn("pages", "drafts").map(({ file }) => file);
	const ownFolders = [...files, ...others].flatMap((file) => findOwnFolder(file) ?? []);
	const unread = filesIn("posts", "sections", "pages", "drafts").filter(
		({ file }) => (isOtherFormat(file) || isPlainText(file)) && !ownFolders.some((folder) => isIn(folder, file)),
	);
	const isPublic = (file: string) => !isPrivateFile(file);
	const isOwn = content.project.system === undefined;
	const folder = openFolder(contentDir, content.paths);
	const misnamed = isOwn ? listMisnamed(folder, content.project) : [];
	const links: Listing["links"] = [
		...listMountedLinks(content, contentDir),
		...listings.flatMap((listing) => listing.links),
	];
	const isTolerated = ({ file, isDangling }: Listing["links"][number]) => isDangling && !isOwn && isIn("public", file);
	const hidden = listings.flatMap((listing) => listing.unpublished);
	const [clouded, unpublished] = [
		hidden.filter((file) => ICLOUD.test(file) && !isIn("drafts", file)),
		hidden.filter((file) => !ICLOUD.test(file)),
	];
	return [
		...skip("format", [...files.filter(isUnsupportedPost), ...others.filter(isMisnamedPost)].filter(isPublic)),
		...skip("unlinked", [...unread.map(({ file }) => file).filter(isOtherFormat), ...(await listTextsOfPosts(unread))]),
		...entries.flatMap(({ id, kind, message }): SkippedFile[] =>
			kind === "excluded" ? [{ file: id, reason: "excluded", problem: message }] : [],
		),
		...skip("code", isOwn ? listComponents([...inPosts, ...(hasPageModules ? [] : filesIn("pages"))]) : []),
		...skip("beside", isOwn ? listPostsBeside(folder, content.project) : []),
		...skip("not-found", isOwn ? [] : filesIn("public").flatMap(({ file }) => (file === NOT_FOUND_FILE ? [file] : []))),
		...skip("settings", isOwn ? await listFolderSettings([...inPosts, ...filesIn("pages")], folder) : []),
		...misnamed.map((one): SkippedFile => ({ file: one.file, reason: "misnamed", problem: describeMisnamed(one) })),
		...skip(
			"folder",
			(isOwn ? listOtherPostFolders(folder, content.project) : []).filter(
				(name) => !misnamed.some(({ file }) => file === name),
			),
		),
		...links.map((link): SkippedFile => ({ ...link, reason: isTolerated(link) ? "dangling" : "link" })),
		...skip(
			"list",
			files.filter((file) => isListPage(content.project, file)),
		),
		...skip(
			"encoding",
			listings.flatMap(({ misencoded }) => misencoded),
		),
		...skip("cloud", clouded),
		...skip(
			"name",
			unpublished.filter((file) => isIn("public", file) && isWorthReporting(path.posix.basename(file))),
		),
		...skip(
			"copy",
			unpublished.filter((file) => isPostPath(file) && POST_FILE.test(file) && isPublic(file)),
		),
	];
}

function skip(reason: SkippedFile["reason"], files: readonly string[]): SkippedFile[] {
	return files.map((file) => ({ file, reason }));
}

/** Lists plain texts and READMEs with front matter. */
async function listTextsOfPosts(files: readonly ListedFile[]): Promise<string[]> {
	const found = files.filter(({ file }) => isPlainText(file));
	const texts = await mapInBatches(found, BATCH_SIZE, async ({ file, real }) => ({ file, ...(await readText(real)) }));
	return texts.filter(({ text = "" }) => hasFrontMatter(text)).map(({ file }) => file);
}

function hasFrontMatter(text: string): boolean {
	return hasFields(locateFrontMatter(text)?.text ?? "");
}

const listComponents = (files: readonly ListedFile[]) =>
	files.map(({ file }) => file).filter((file) => /\.[jt]sx$/i.test(file));

/** Lists posts in the content folder itself, by their front matter or the date in the name. Others may be notes about the blog. */
function listPostsBeside(folder: Folder, { mounts }: Project): string[] {
	if (mounts.some(({ from }) => from === "")) return [];
	return folder
		.names("")
		.filter((name) => POST_FILE.test(name) && !ABOUT_REPOSITORY.test(name) && folder.isFile(name))
		.filter((name) => parseFilename(name).date !== undefined || hasFrontMatter(folder.read(name)));
}

/** Lists folders at the top of the content folder with dated texts that aren't read. */
function listOtherPostFolders(folder: Folder, { mounts }: Project): string[] {
	const isRead = (name: string) => mounts.some(({ from }) => from === "" || isIn(name, from));
	const hasNoPosts = (name: string) => hasNoTexts(name) || REFERENCE_FOLDER.test(name);
	return folder
		.entries("")
		.filter(({ name, isFolder }) => isFolder && !hasNoPosts(name) && !isRead(name) && folder.countDated([name]) > 0)
		.map(({ name }) => name);
}

/** Lists refused links among the folders and files of the layout, such as `site.yml`. */
function listMountedLinks(content: OpenedContent, contentDir: string): { file: string; problem: string }[] {
	const { project } = content;
	const all = [...listDataFiles(project).map((name) => ({ at: name, from: name })), ...project.mounts];
	return [...new Map(all.map((mount) => [mount.from, mount])).values()].flatMap(({ at, from }) => {
		const link = inFolder(contentDir, from);
		if (!lstatSync(link, { throwIfNoEntry: false })) return [];
		// The settings file of a system can be hidden, as `.eleventy.js` is.
		if (realPath(link) === inFolder(content.paths.root, from)) return [];
		const target = resolveSymlink(content, at, link);
		return "problem" in target ? [{ file: at, problem: target.problem }] : [];
	});
}
