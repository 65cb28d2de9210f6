import { lstatSync } from "node:fs";
import path from "node:path";
import { SITE_FILE } from "@/lib/config/parse";
import { hasFields, locateFrontMatter } from "@/lib/content/front-matter/locate";
import {
	isListPage,
	isMisnamedPost,
	isOtherFormat,
	isPlainText,
	isPrivateFile,
	isReadme,
	isUnsupportedPost,
	isWorthReporting,
	POST_FILE,
} from "@/lib/content/layout/file-kinds";
import { parseFilename } from "@/lib/content/layout/filename";
import { isIn, isPostPath, LAYOUT_FOLDERS, listDataFiles, type Project } from "@/lib/content/layout/layout";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { FILE_START, type Position } from "@/lib/utils/position";
import { mapInBatches } from "@/lib/utils/promises";
import { ABOUT_REPOSITORY, countDated, REFERENCE_FOLDER } from "./detect-posts-folder";
import type { SourceEntry } from "./detected-site";
import { type Folder, openFolder } from "./folder";
import { listFolderSettings } from "./folder-settings";
import { inFolder, type ListedFile, type Listing } from "./list-files";
import { describeMisnamed, listMisnamed } from "./misnamed";
import type { OpenedContent } from "./open-content";
import { readText } from "./read-text";
import { realPath } from "./real-paths";
import { resolveSymlink } from "./symlinks";
import { SKIPPED_FOLDER } from "./walk-site";

/** Matches a post that has its folder for itself. */
const OWN_POST = /^(?:posts|pages|drafts|sections\/[^/]+)\/.+\/(?:index\.(?:md|mdx|markdown)|page\.mdx)$/i;

/** Matches files in a folder that can have an `index.md`, unlike that of all posts, or of a section. */
const INDEX_FOLDER = /^(?:pages\/|(?:posts|drafts|sections\/[^/]+)\/[^/]+\/)/;

const BATCH_SIZE = 64;

export interface SkippedFile {
	file: string;
	/**
	 * `excluded`: its system doesn't show it. `format`: it can't be rendered. `other`: that, unless a post links to it. `code`: it is a component. `list`: it is the
	 * list of posts of another system. `link`: it is a symbolic link that is not followed. `dangling`: it is one to
	 * nothing, among the static files of another system. `name`: its name is never published. `copy`: it is a copy of a post that a program made. `folder`: it is a folder
	 * of posts that is not read. `misnamed`: it has nearly the name of a file or folder that is read. `settings`: it hides the posts of a folder
	 * in another system. `beside`: it is a post in the content folder itself. `encoding`: its name isn't UTF-8.
	 */
	reason:
		| "excluded"
		| "format"
		| "other"
		| "code"
		| "list"
		| "link"
		| "dangling"
		| "name"
		| "copy"
		| "folder"
		| "misnamed"
		| "settings"
		| "beside"
		| "encoding";
	/** The reason for a link, as a phrase that follows its name; that for an excluded file, as a message. */
	problem?: string | undefined;
	/** The name of what is read, for one that is misnamed. */
	expected?: string;
}

/**
 * Lists files that are left out although their owner may expect otherwise. `list` lists a folder of the layout; `hasPageModules` tells whether
 * modules in `pages/` are pages, and `entries` what the Markdown files of posts are.
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
	const ownFolders = [...files, ...others]
		.filter((file) => OWN_POST.test(file))
		.map((file) => path.posix.dirname(file));
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
	const unpublished = listings.flatMap((listing) => listing.unpublished);
	return [
		...skip("format", [...files.filter(isUnsupportedPost), ...others.filter(isMisnamedPost)].filter(isPublic)),
		...skip("other", [...unread.map(({ file }) => file).filter(isOtherFormat), ...(await listTextsOfPosts(unread))]),
		...entries.flatMap(({ id, kind, message }): SkippedFile[] =>
			kind === "excluded" ? [{ file: id, reason: "excluded", problem: message }] : [],
		),
		...skip("code", isOwn ? listComponents([...inPosts, ...(hasPageModules ? [] : filesIn("pages"))]) : []),
		...skip("beside", isOwn ? listPostsBeside(folder, content.project) : []),
		...skip("settings", isOwn ? await listFolderSettings([...inPosts, ...filesIn("pages")], folder) : []),
		...misnamed.map((one): SkippedFile => ({ ...one, reason: "misnamed" })),
		...skip(
			"folder",
			(isOwn ? listOtherPostFolders(content, contentDir) : []).filter(
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

export function describeSkippedFile({ file, reason, problem = "", expected = "" }: SkippedFile): Diagnostic {
	switch (reason) {
		case "excluded":
			return createDiagnostic("post-left-out", file, FILE_START, problem);
		case "format":
		case "other":
			return createDiagnostic(
				"post-left-out",
				file,
				FILE_START,
				`This post is not shown because ${describeFormat(file)}`,
			);
		case "code":
			return createDiagnostic(
				"post-left-out",
				file,
				FILE_START,
				"This file is not shown because posts and pages are Markdown or MDX. Save it as `.mdx`, import it in a post, or move a component to `components/`.",
			);
		case "folder":
			return createDiagnostic(
				"post-left-out",
				SITE_FILE,
				FILE_START,
				`The posts in \`${file}\` are not shown because the folder is not read. Move it into \`posts/\`, the folder of posts.`,
			);
		case "list":
			return createDiagnostic(
				"list-left-out",
				file,
				FILE_START,
				"This page is not shown because this blog makes its own list of posts. For a page with its text, move it to `pages`.",
			);
		case "link":
			return createDiagnostic("symbolic-link", file, FILE_START, `\`${file}\` ${problem}`);
		case "dangling":
			return createDiagnostic("file-missing", file, FILE_START, `\`${file}\` ${problem}`);
		case "misnamed":
			return createDiagnostic("file-misnamed", file, FILE_START, describeMisnamed({ file, expected }));
		case "beside":
			return createDiagnostic(
				"post-left-out",
				file,
				FILE_START,
				"This post is not shown because it is not in a folder of posts. Move it to `posts/`, or to `pages/` if it is a page without a date.",
			);
		case "settings":
			return createDiagnostic(
				"folder-settings",
				file,
				FILE_START,
				`\`${file}\` keeps posts from readers in another system, but isn't read here, so that they are published. Write \`draft: true\` into each of them, or move them to \`drafts/\`. Then delete this file.`,
			);
		case "encoding":
			return createDiagnostic(
				"file-unreadable",
				file,
				FILE_START,
				"The name of this file or folder is not encoded as UTF-8, so it is left out. Rename it.",
			);
		case "copy":
			return createDiagnostic(
				"post-left-out",
				file,
				FILE_START,
				"This post is not shown because its name is that of a copy by a program for synchronization, an editor or a merge. Move what it has to its original and delete it, or rename it.",
			);
		case "name":
			return createDiagnostic(
				"file-left-out",
				file,
				FILE_START,
				`\`${file}\` is not published because hidden files, copies, unfinished downloads, private keys and passwords never are. Rename or delete it.`,
			);
	}
}

function describeFormat(file: string): string {
	if (isReadme(file)) {
		const name = INDEX_FOLDER.test(file) ? "index" : "read-me";
		return `its name is that of a text about its folder. Rename it to \`${name}.md\`.`;
	}
	if (isMisnamedPost(file) || isPlainText(file)) {
		return `its name doesn't end in \`.md\`. Rename it to \`${path.posix.basename(file).replace(/\..*$/, "")}.md\`.`;
	}
	return "it is not a Markdown file. Convert it to Markdown; HTML can be saved as `.md`.";
}

/** Reports folders in settings that would publish drafts or the whole content folder. */
export function describeRefusedFolders(
	refused: OpenedContent["refused"],
	positionOf: (setting: "posts" | "static" | "sections", ...nested: string[]) => Position,
): Diagnostic[] {
	return refused.map(({ mount, problem }) => {
		const isSection = isIn("sections", mount.at);
		const setting = isSection ? "sections" : mount.at.startsWith("public") ? "static" : "posts";
		const remedy = isSection ? "Give the section another name" : `Set \`${setting}:\` to another folder`;
		const message = `The folder \`${mount.from || "."}\` ${problem} It is not used. ${remedy}.`;
		return createDiagnostic("site", SITE_FILE, positionOf(setting, ...(isSection ? [mount.from] : [])), message);
	});
}

function skip(reason: SkippedFile["reason"], files: readonly string[]): SkippedFile[] {
	return files.map((file) => ({ file, reason }));
}

/** Lists plain texts and READMEs with front matter. */
async function listTextsOfPosts(files: readonly ListedFile[]): Promise<string[]> {
	const found = files.filter(({ file }) => isPlainText(file));
	const texts = await mapInBatches(found, BATCH_SIZE, async ({ file, real }) => ({ file, ...(await readText(real)) }));
	return texts.filter(({ text = "" }) => hasFields(locateFrontMatter(text)?.text ?? "")).map(({ file }) => file);
}

const listComponents = (files: readonly ListedFile[]) =>
	files.map(({ file }) => file).filter((file) => /\.[jt]sx$/i.test(file));

/** Lists posts in the content folder itself, by their front matter or the date in the name. Others may be notes about the blog. */
function listPostsBeside(folder: Folder, { mounts }: Project): string[] {
	if (mounts.some(({ from }) => from === "")) return [];
	const hasFrontMatter = (name: string) => hasFields(locateFrontMatter(folder.read(name))?.text ?? "");
	return folder
		.names("")
		.filter((name) => POST_FILE.test(name) && !ABOUT_REPOSITORY.test(name) && folder.isFile(name))
		.filter((name) => parseFilename(name).date !== undefined || hasFrontMatter(name));
}

/** Lists folders at the top of the content folder with dated texts that aren't read. */
function listOtherPostFolders({ project, paths }: OpenedContent, contentDir: string): string[] {
	const folder = openFolder(contentDir, paths);
	const isRead = (name: string) => project.mounts.some(({ from }) => from === "" || isIn(name, from));
	const hasNoPosts = (name: string) => SKIPPED_FOLDER.test(name) || REFERENCE_FOLDER.test(name);
	return folder
		.entries("")
		.filter(({ name, isFolder }) => isFolder && !hasNoPosts(name) && !isRead(name) && countDated(folder, [name]) > 0)
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
