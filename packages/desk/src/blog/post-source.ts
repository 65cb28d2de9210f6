import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Blog, detectEncoding, type Post, replaceFile } from "quire-blog/tools/blog";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import type { PostFile, SaveAnswer, SaveRequest, SourceAnswer } from "@/packages/desk/src/model/protocol";

/** A file that the editor has opened. */
interface OpenFile {
	path: string;
	pagePath: string;
}

/** By path in this blog's layout. */
const openFiles = new Map<string, OpenFile>();
/** The pending writes, by path on disk. */
const writes = new Map<string, Promise<unknown>>();

const REFUSED: Record<string, string> = {
	EACCES: "The file is write-protected",
	EPERM: "The file is write-protected",
	EROFS: "The disk is read-only",
	EISDIR: "A folder has the name of the file",
};

/** `known` is the digest of the version that the editor has already. */
export async function readPostSource(blog: Blog, file: string, known?: string): Promise<SourceAnswer> {
	const post = await findPostOfFile(blog, file);
	const path = post && blog.source.filePath(post.file);
	const bytes = path && (await readIfPresent(path));
	if (!post || !path || !bytes) return { state: "gone", movedTo: await findMoved(blog, file, known) };
	openFiles.set(file, { path, pagePath: post.path });
	const found = describeFile(blog, post);
	const digest = digestBytes(bytes);
	if (digest === known) return { state: "same", ...found, ...(await countWords(blog, post)) };
	if (isUtf8(bytes)) return { state: "text", ...found, text: decode(bytes), digest };
	const encoding = detectEncoding(bytes);
	const reason = encoding
		? `This file isn't encoded as UTF-8. It is read as ${encoding}, and can't be changed here. Save it as UTF-8 in another editor first.`
		: "This file isn't encoded as UTF-8 and can't be read. Save it as UTF-8 in another editor first.";
	return { state: "read-only", ...found, text: encoding ? new TextDecoder(encoding).decode(bytes) : "", reason };
}

/**
 * Writes the file of a post, if it still has the version that the text was made from; else returns the change of the other program, and
 * keeps it.
 */
export async function savePostSource(blog: Blog, { file, text, base }: SaveRequest): Promise<SaveAnswer> {
	// An open file is known; a search in all posts would wait until the last save is read.
	const path = openFiles.get(file)?.path ?? (await findPath(blog, file));
	if (path === undefined) return { state: "gone" };
	if (Buffer.from(text).toString() !== text)
		return { state: "failed", message: "The text has half of a character, which no file can have." };
	// Writes run one after the other, so that none comes between the check and the write of another one.
	const write = (writes.get(path) ?? Promise.resolve()).then(() => writeVersion(blog, path, { file, text, base }));
	// The next write only waits for it.
	const settled = write.catch(() => {});
	writes.set(path, settled);
	try {
		return await write;
	} catch (error) {
		return { state: "failed", message: describeFailure(error) };
	} finally {
		if (writes.get(path) === settled) writes.delete(path);
	}
}

async function writeVersion(blog: Blog, path: string, { file, text, base }: SaveRequest): Promise<SaveAnswer> {
	const current = await readIfPresent(path);
	if (!current && base !== null) return { state: "gone", movedTo: await findMoved(blog, file, base) };
	const bytes = Buffer.from(text);
	const digest = digestBytes(bytes);
	if (current && digestBytes(current) === digest) return { state: "saved", digest };
	if (current && digestBytes(current) !== base) {
		if (!isUtf8(current))
			return { state: "failed", message: "Another program has saved the file in another encoding than UTF-8." };
		return { state: "changed", text: decode(current), digest: digestBytes(current) };
	}
	const isVersion = (present: Buffer | undefined) => (present ? digestBytes(present) : null) === base;
	if (await replaceFile(path, bytes, isVersion)) return { state: "saved", digest };
	// Another program has just changed, deleted or created the file.
	return writeVersion(blog, path, { file, text, base });
}

async function findPostOfFile(blog: Blog, file: string): Promise<Post | undefined> {
	const { posts, pages } = await blog.collection();
	const isFile = (post: Post) => post.file === file;
	return posts.find(isFile) ?? pages.find(isFile);
}

/** As the page shows them. */
async function countWords(blog: Blog, post: Post) {
	// The page shows the error.
	const compiled = await blog.compiled(post).catch(() => undefined);
	return compiled && { words: compiled.metadata.words, minutes: compiled.metadata.minutes };
}

async function findPath(blog: Blog, file: string): Promise<string | undefined> {
	return (await findPostOfFile(blog, file)) && blog.source.filePath(file);
}

/** Finds the new file of an open one that was moved: it has the same content, or its page has the same path. */
async function findMoved(blog: Blog, file: string, digest: string | undefined): Promise<PostFile | undefined> {
	if (digest === undefined) return undefined;
	const { posts, pages } = await blog.collection();
	const all = [...posts, ...pages];
	for (const post of all) {
		const bytes = await readIfPresent(blog.source.filePath(post.file));
		if (bytes && digestBytes(bytes) === digest) return describeFile(blog, post);
	}
	const pagePath = openFiles.get(file)?.pagePath;
	const moved = all.find((post) => post.path === pagePath && post.file !== file);
	return moved && describeFile(blog, moved);
}

function describeFile(blog: Blog, { file, path }: Post): PostFile {
	return { file, name: blog.source.diskPath(file), path };
}

async function readIfPresent(path: string): Promise<Buffer | undefined> {
	return readFile(path).catch(undefinedIfMissing);
}

/** Keeps the byte order mark. */
const decode = (bytes: Buffer) => bytes.toString("utf8");

const digestBytes = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("base64url");

function describeFailure(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	const reason = REFUSED[String(code)];
	return reason === undefined ? message : `${reason}.`;
}
