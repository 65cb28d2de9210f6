import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { gunzipSync } from "node:zlib";

/** A file of what is built. */
export interface OutputFile {
	/** Its path below the folder, with forward slashes. */
	file: string;
	bytes: Buffer;
}

const GZIP = Buffer.from([0x1f, 0x8b]);

/** Words of the fixture's hidden posts, which stand in their title, text, code, tags, author, series, images and names, and nowhere else. */
const HIDDEN = /quokka(draft|hidden|scheduled)|secret-(draft|published|scheduled)/i;
const HIDDEN_IMAGES = ["secret-draft/quokkadraft-plan.png", "secret-scheduled/quokkascheduled-view.png"];

/** Every file below a folder, in the order of their names. */
export async function readOutput(folder: string): Promise<OutputFile[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	return Promise.all(
		files.sort().map(async (file) => ({
			file: relative(folder, file).replaceAll(sep, "/"),
			bytes: await readFile(file),
		})),
	);
}

/** The names of the files that have a word in their name or inside; those of the search index are compressed. */
export function mentions(all: OutputFile[], word: RegExp): string[] {
	return all.filter(({ file, bytes }) => word.test(file) || word.test(textOf(bytes))).map(({ file }) => file);
}

/** Letters of other scripts are of no concern here, and so every byte is a letter. */
const textOf = (bytes: Buffer) => (bytes.subarray(0, 2).equals(GZIP) ? gunzipSync(bytes) : bytes).toString("latin1");

/** The names of the files that show a hidden post of the fixture: by a word, or as one of its images under whatever name. */
export async function mentionsOfHidden(all: OutputFile[]): Promise<string[]> {
	const images = await Promise.all(HIDDEN_IMAGES.map((image) => readFile(join("e2e/fixtures/blog/posts", image))));
	const copies = all.filter(({ bytes }) => images.some((image) => image.equals(bytes))).map(({ file }) => file);
	return [...mentions(all, HIDDEN), ...copies];
}
