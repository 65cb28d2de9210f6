import { lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import {
	type Blog,
	describeEdit,
	describeUnusablePath,
	isUnpublishedName,
	moveNew,
	type Post,
	readPostText,
	readWrittenFields,
	replaceText,
	toInternalPath,
} from "quire-blog/tools/blog";
import { readUtf8 } from "@/lib/utils/read-file";
import { editWithLineFeeds } from "@/lib/utils/text";
import type { Problem } from "@/packages/desk/src/model/blog-types";
import { type Renaming, relink } from "./relink";
import { dividePath, type PathParts, renamePost } from "./rename-post";

export interface CurrentNames {
	/** `undefined` if the slug doesn't decide the path, or if the path can't be changed. */
	parts: PathParts | undefined;
	/** The file name without its extension, or the name of the folder if the post has its own. */
	name: string;
	hasFolder: boolean;
	/** Why the file can't be renamed. */
	fixed?: string;
}

export interface NewNames {
	slug: string;
	name: string;
	/** Whether the old path redirects to the new one. */
	redirects: boolean;
}

interface PlannedChange {
	/** In this blog's layout, before the post is moved. */
	file: string;
	/** On disk. */
	path: string;
	before: string;
	after: string;
}

export interface RenamePlan {
	renaming: Renaming;
	/** The post itself, with and without changes of its own links. */
	post: PlannedChange & { afterWithoutLinks: string };
	/** The old and new path of the file or folder on disk. */
	move?: { from: string; to: string };
	links: PlannedChange[];
	/** The files, in this blog's layout, with links that weren't found in their text. */
	byHand: string[];
}

const INDEX_FILE = /\/index\.\w+$/;
/** Matches names that some operating systems don't allow. */
const INVALID_NAME = /[<>:"|?*\\/\p{Cc}]|[. ]$|^ |^[._]/u;
/** Device names of Windows: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;
/** In bytes, so that the extension and the suffix of a temporary file fit behind it. */
const MAX_NAME_BYTES = 180;

export async function readNames(blog: Blog, post: Post): Promise<CurrentNames | Problem> {
	const [read, { posts, pages }, edited] = await Promise.all([
		readPostText(blog, post),
		blog.collection(),
		describeEdit(blog, post),
	]);
	if ("problem" in read) return read;
	const { source } = blog;
	const folder = path.posix.dirname(post.file);
	const hasFolder = INDEX_FILE.test(post.file) && !source.project().mounts.some(({ at }) => at === folder);
	const parts = dividePath(read.text, post.path, edited);
	const own = hasFolder ? folder : post.file;
	const name = path.posix.basename(own).replace(hasFolder ? /$/ : /\.\w+$/, "");
	const others = [...posts, ...pages].filter(
		({ file }) => hasFolder && file !== post.file && file.startsWith(`${folder}/`),
	);
	const onDisk = path.join(source.contentDir, source.diskPath(post.file));
	const isNamedAlike = [...posts, ...pages].some(
		({ file, kind, translationKey }) =>
			file !== post.file &&
			kind === post.kind &&
			translationKey !== undefined &&
			translationKey === post.translationKey,
	);
	const isLink = lstatSync(hasFolder ? path.dirname(onDisk) : onDisk, { throwIfNoEntry: false })?.isSymbolicLink();
	const fixed = isLink
		? "It is a symbolic link."
		: others.length > 0
			? "There are other posts in its folder."
			: !hasFolder && INDEX_FILE.test(`/${name}.md`)
				? "Its name makes it the index of its folder."
				: isNamedAlike && !post.positions.translationKey
					? "Its translations are found by its name. Give it and them the same `translationKey:` first."
					: undefined;
	return { parts, name, hasFolder, ...(fixed && { fixed }) };
}

/** Plans new names of a post. Nothing is written. */
export async function planRename(blog: Blog, post: Post, wanted: NewNames): Promise<RenamePlan | Problem> {
	const [names, read, edited, site] = await Promise.all([
		readNames(blog, post),
		readPostText(blog, post),
		describeEdit(blog, post),
		blog.site(),
	]);
	if ("problem" in names) return names;
	if ("problem" in read) return read;
	const name = wanted.name.normalize("NFC");
	const newFile = name === names.name.normalize("NFC") ? post.file : renameFile(post.file, name, names.hasFolder);
	const problem = newFile === post.file ? undefined : (describeName(name) ?? names.fixed);
	if (problem) return { problem: `Its file can't be renamed. ${problem}` };
	const slug = names.parts?.slug ?? "";
	if (names.parts === undefined && wanted.slug !== slug) return { problem: "Its slug doesn't decide its address." };
	const oldPath = wanted.redirects ? post.path : undefined;
	const renameText = (source: string) =>
		names.parts === undefined
			? { text: source, path: post.path }
			: editWithLineFeeds(source, (text) => renamePost(text, { ...edited, newFile, slug: wanted.slug, oldPath }));
	const plain = renameText(read.text);
	if ("problem" in plain) return plain;
	const newPath = plain.path ?? post.path;
	if (newPath === post.path && newFile === post.file) return { problem: "These are the names that it has." };
	const conflict = newPath === post.path ? undefined : await describeConflict(blog, post, newPath);
	if (conflict) return { problem: conflict };
	const move = newFile === post.file ? undefined : planMove(read.path, name, names.hasFolder);
	const rival = move && findRival(move);
	if (rival !== undefined) return { problem: `\`${rival}\` exists already. Choose another name.` };
	const { hasFolder } = names;
	const renaming = { oldPath: post.path, newPath, oldFile: post.file, newFile, hasFolder };
	const own = relinkPost(post, read.text, renaming, site.url);
	const withLinks = renameText(own);
	if ("problem" in withLinks) return withLinks;
	return {
		renaming,
		post: { file: post.file, path: read.path, before: read.text, after: withLinks.text, afterWithoutLinks: plain.text },
		...(move && { move }),
		...(await planLinks(blog, post, renaming, site.url)),
	};
}

export interface Renamed {
	/** The files of other posts whose links were changed, and those that have changed since they were planned. */
	changed: string[];
	failed: string[];
}

/**
 * Renames a post. First the text is written, which is valid in the old place too. Then the file is moved; if that
 * fails, the text is restored. Links are changed last: until then they lead to the post by its alias.
 */
export async function rename(plan: RenamePlan, withLinks: boolean): Promise<Renamed | Problem> {
	const { post, move, links } = plan;
	const after = withLinks ? post.after : post.afterWithoutLinks;
	if (post.before !== after && !(await replaceText(post.path, post.before, after)))
		return { problem: "Another program has just changed the file. Look at it, and try again." };
	if (move) {
		const restore = () => replaceText(post.path, after, post.before);
		const isMoved = await moveNew(move.from, move.to).catch(async (error: unknown) => {
			await restore();
			throw error;
		});
		if (!isMoved) {
			await restore();
			return { problem: `\`${path.basename(move.to)}\` exists already. Choose another name.` };
		}
	}
	const results: Renamed = { changed: [], failed: [] };
	for (const link of withLinks ? links : []) {
		// The answer names the files that could not be changed.
		const isChanged = await replaceText(link.path, link.before, link.after).catch(() => false);
		results[isChanged ? "changed" : "failed"].push(link.file);
	}
	return results;
}

function renameFile(file: string, name: string, hasFolder: boolean): string {
	const own = hasFolder ? path.posix.dirname(file) : file;
	const renamed = path.posix.join(path.posix.dirname(own), name);
	return hasFolder ? `${renamed}/${path.posix.basename(file)}` : renamed + path.posix.extname(file);
}

function planMove(file: string, name: string, hasFolder: boolean): { from: string; to: string } {
	const from = hasFolder ? path.dirname(file) : file;
	return { from, to: path.join(path.dirname(from), hasFolder ? name : name + path.extname(file)) };
}

/** Returns the name of another file that a disk without distinction of case would take for the new file. */
function findRival({ from, to }: { from: string; to: string }): string | undefined {
	const normalize = (file: string) => path.basename(file).normalize("NFC").toLowerCase();
	const names = readdirSync(path.dirname(to)).filter((name) => normalize(name) === normalize(to));
	// The file itself matches if only the case changes.
	const own = normalize(from) === normalize(to) ? 1 : 0;
	return names.length > own ? names.find((name) => name !== path.basename(from)) : undefined;
}

function describeName(name: string): string | undefined {
	if (name === "") return "Write a name.";
	if (INVALID_NAME.test(name)) {
		return 'A name has none of `< > : " / \\ | ? *`, and neither begins with `.` or `_` nor ends with `.` or a space.';
	}
	if (DEVICE_NAME.test(name)) return `Windows has no file \`${name}\`.`;
	if (/^(?:index|readme)$/i.test(name) || isUnpublishedName(name)) return `\`${name}\` is no name of a post.`;
	return Buffer.byteLength(name) > MAX_NAME_BYTES ? "The name is too long." : undefined;
}

async function describeConflict(blog: Blog, post: Post, newPath: string): Promise<string | undefined> {
	const [{ posts, pages }, ownerPaths, kinds, { indexPath }] = await Promise.all([
		blog.collection(),
		blog.ownerPaths(),
		blog.listKinds(),
		blog.site(),
	]);
	const invalid = describeUnusablePath(newPath, kinds, indexPath);
	if (invalid) return invalid;
	const others = [...posts, ...pages].filter(({ file }) => file !== post.file);
	const rival = others.find((other) => other.path.toLowerCase() === newPath.toLowerCase());
	if (rival) return `${newPath} is the address of \`${blog.source.diskPath(rival.file)}\` already.`;
	const claimant = others.find(({ aliases }) => aliases.includes(newPath));
	if (claimant) return `${newPath} redirects to \`${blog.source.diskPath(claimant.file)}\`, by its \`aliases:\`.`;
	return ownerPaths.has(newPath) ? `${newPath} is a file in \`public/\`.` : undefined;
}

async function planLinks(
	blog: Blog,
	post: Post,
	renaming: Renaming,
	siteUrl: string,
): Promise<Pick<RenamePlan, "links" | "byHand">> {
	const { posts, pages } = await blog.collection();
	const links: PlannedChange[] = [];
	const byHand: string[] = [];
	for (const other of [...posts, ...pages]) {
		if (other.file === post.file) continue;
		const file = blog.source.filePath(other.file);
		// Links in a file that can't be read are changed by hand.
		const before = await readUtf8(file).catch(() => undefined);
		const after = before === undefined ? undefined : relinkPost(other, before, renaming, siteUrl);
		if (before !== undefined && after !== undefined && after !== before)
			links.push({ file: other.file, path: file, before, after });
		else if (renaming.oldPath !== renaming.newPath && (await leadsTo(blog, other, post.path, siteUrl)))
			byHand.push(other.file);
	}
	return { links, byHand };
}

function relinkPost(post: Post, source: string, renaming: Renaming, siteUrl: string): string {
	const { file, path, format } = post;
	const isTranslation = post.translations.some(({ url }) => toInternalPath(url, siteUrl) === renaming.oldPath);
	const { bodyLine } = readWrittenFields(source);
	const relinkText = (text: string) =>
		relink({ source: text, file, path, format, bodyLine, isTranslation }, renaming, siteUrl);
	return editWithLineFeeds(source, (text) => ({ text: relinkText(text) })).text;
}

/**
 * Tells whether a link in the body of a post leads to a path. Bodies are already compiled where the desk shows their
 * diagnostics.
 */
async function leadsTo(blog: Blog, post: Post, path: string, siteUrl: string): Promise<boolean> {
	const { metadata } = await blog.compiled(post);
	return metadata.links.some(({ url }) => !url.startsWith("#") && toInternalPath(url, siteUrl, post.path) === path);
}
