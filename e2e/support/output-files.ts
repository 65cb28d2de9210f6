import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { gunzipSync } from "node:zlib";

/** A file of a build. */
export interface OutputFile {
	/** The path within the build, with forward slashes. */
	file: string;
	bytes: Buffer;
}

const GZIP = Buffer.from([0x1f, 0x8b]);

/**
 * Matches words that occur only in the fixture's hidden posts, in their title, text, code, tags, author, series, images and
 * file names, and in files that are never published: backup copies, partials, hidden files and those that no post uses.
 */
const HIDDEN = /quokka(draft|hidden|scheduled)|secret-(draft|published|scheduled)/i;
const HIDDEN_IMAGES = ["secret-draft/quokkadraft-plan.png", "secret-scheduled/quokkascheduled-view.png"];

/**
 * Matches what only the code of the development server has, for its tools of editors, the bar that names a view, and its guard: class names,
 * and names of headers.
 */
const DEVELOPMENT_TOOLS = /problem-status|write-link|view-bar|x-quire-(?:view|guard)/;
/** The files with code, styles or pages. */
const CODE_FILE = /\.(?:html|[cm]?js|css|rsc|json)$/;

/** Reads every file below a folder, sorted by path, without some folders directly in it, which may change while it is read. */
export async function readOutputFiles(folder: string, skipped: readonly string[] = []): Promise<OutputFile[]> {
	const names = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !skipped.includes(name));
	const inFolders = names
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => readdir(join(folder, name), { recursive: true, withFileTypes: true }));
	const entries = [...names, ...(await Promise.all(inFolders)).flat()];
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	return Promise.all(
		paths.sort().map(async (file) => ({
			file: relative(folder, file).replaceAll(sep, "/"),
			bytes: await readFile(file),
		})),
	);
}

/** Returns the paths of the files whose path or content matches a pattern; decompresses the files of the search index. */
export function findMentions(files: OutputFile[], pattern: RegExp): string[] {
	return files.filter(({ file, bytes }) => pattern.test(file) || pattern.test(decode(bytes))).map(({ file }) => file);
}

/** Decodes bytes as Latin-1, which is enough to find ASCII words. */
const decode = (bytes: Buffer) => (bytes.subarray(0, 2).equals(GZIP) ? gunzipSync(bytes) : bytes).toString("latin1");

/** Returns the paths of the files with content of a hidden post of the fixture: a word, or one of its images. */
export async function findHiddenPosts(files: OutputFile[]): Promise<string[]> {
	const images = await Promise.all(HIDDEN_IMAGES.map((image) => readFile(join("e2e/fixtures/blog/posts", image))));
	const copies = files.filter(({ bytes }) => images.some((image) => image.equals(bytes))).map(({ file }) => file);
	return [...findMentions(files, HIDDEN), ...copies];
}

/** Returns the paths of the files with something of the tools of the development server. Throws if there is no file that could have it. */
export function findDevelopmentTools(files: OutputFile[]): string[] {
	const code = files.filter(({ file }) => CODE_FILE.test(file));
	if (code.length === 0) throw new Error("The output has no code.");
	return findMentions(code, DEVELOPMENT_TOOLS);
}

/** Returns the path at which a file of a finished folder is requested. */
export const pathOfFile = (file: string) => file.replace(/(?:^\/index|(.)\/index)?\.html$/, "$1") || "/";
