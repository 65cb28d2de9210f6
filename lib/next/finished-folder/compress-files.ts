import type { Stats } from "node:fs";
import { link, mkdir, readFile, stat, utimes } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { createProgress } from "@/lib/next/environment";
import { ENCODINGS, listPaths, PARTS } from "@/lib/ship/site";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { createFolders, writeWhole } from "@/lib/utils/write-whole";

const COMPRESSIBLE =
	/\.(?:css|csv|geojson|html|ics|js|json|map|md|mjs|otf|rtf|svg|ttf|txt|vtt|wasm|webmanifest|xml|xsl)$/i;
/** Smaller files fit into the first packet anyway. */
const MIN_BYTES = 512;
/** Larger files would take more memory than their transfer is worth. */
const MAX_BYTES = 32 * 1024 ** 2;
/** The least share of the bytes that compression has to save. */
const MIN_SAVING = 0.05;
/** The highest level of Brotli takes 20 times as long as this one, and saves another 9 % of a page. Levels 6 to 9 save nothing more. */
const BROTLI_LEVEL = 5;
/**
 * The highest level of gzip takes 18 % longer for a page (0.67 ms instead of 0.57) and 32 % for a feed, and saves 0.2 and 0.3 %: measured on
 * 254 pages and 49 feeds of 1,000 posts.
 */
const GZIP_LEVEL = 6;

/** The most bytes that zlib returns at once. With its default of 16 KB, an eighth of the time goes into the way from its threads and back. */
const MAX_CHUNK = 1024 ** 2;

const chunkSize = ({ length }: Buffer) => Math.min(length, MAX_CHUNK);

const compress: Record<(typeof ENCODINGS)[number], (content: Buffer) => Promise<Buffer>> = {
	br: (content) =>
		promisify(brotliCompress)(content, {
			chunkSize: chunkSize(content),
			params: {
				[constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
				[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
			},
		}),
	gzip: (content) =>
		promisify<Buffer, object, Buffer>(gzip)(content, { level: GZIP_LEVEL, chunkSize: chunkSize(content) }),
};

/**
 * Compresses the files of a finished folder if that makes them smaller. Files that equal those of the previous folder keep their date, by
 * which clients know that they have them, and their compressed forms. Node.js compresses in threads, so several files at once take all
 * processors.
 */
export async function compressFiles(folder: string, previous: string | undefined): Promise<void> {
	const names = (await listPaths(path.join(folder, PARTS.files))).filter((name) => COMPRESSIBLE.test(name));
	const progress = createProgress("Compressing files", names.length);
	const work = async () => {
		for (let name = names.shift(); name !== undefined; name = names.shift()) {
			await compressFile(folder, name, previous, makeFolder);
			progress.advance();
		}
	};
	const makeFolder = createFolders();
	for (const encoding of ENCODINGS) await mkdir(path.join(folder, PARTS.compressed, encoding), { recursive: true });
	await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) + 1 }, work));
	progress.end();
}

async function compressFile(
	folder: string,
	name: string,
	previous: string | undefined,
	makeFolder: (file: string) => Promise<void>,
): Promise<void> {
	const file = path.join(folder, PARTS.files, name);
	const stats = await stat(file);
	if (stats.size > MAX_BYTES) return;
	const isSame = previous !== undefined && (await keepDate(file, stats, path.join(previous, PARTS.files, name)));
	if (stats.size < MIN_BYTES) return;
	let content: Buffer | undefined;
	for (const encoding of ENCODINGS) {
		const target = path.join(folder, PARTS.compressed, encoding, name);
		await makeFolder(target);
		if (isSame && (await linkFile(path.join(previous, PARTS.compressed, encoding, name), target))) continue;
		content ??= await readFile(file);
		const bytes = await compress[encoding](content);
		if (bytes.length > content.length * (1 - MIN_SAVING)) continue;
		await writeWhole(target, bytes);
		// Clients recognise a file by its size and date.
		const { atime, mtime } = await stat(file);
		await utimes(target, atime, mtime);
	}
}

/** Gives a file the date of the same file in the previous folder, if it isn't a link to that; returns whether there is one. */
async function keepDate(file: string, { size, ino, dev, mtimeMs }: Stats, earlier: string): Promise<boolean> {
	const before = await stat(earlier).catch(undefinedIfMissing);
	if (before?.size !== size) return false;
	if (before.ino === ino && before.dev === dev && before.mtimeMs === mtimeMs) return true;
	const [content, contentBefore] = await Promise.all([readFile(file), readFile(earlier)]);
	if (!content.equals(contentBefore)) return false;
	await utimes(file, before.atime, before.mtime);
	return true;
}

async function linkFile(from: string, to: string): Promise<boolean> {
	return link(from, to).then(
		() => true,
		() => false,
	);
}
