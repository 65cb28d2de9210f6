import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { bytesFormat, DiskCache } from "@/lib/utils/disk-cache";
import { writeWhole } from "@/lib/utils/write-whole";
import { ENCODINGS, type Encoding, SERVE_FOLDER, type Variant } from "./file-table";

/** The name of the cache of compressed files. */
export const ENCODED_FILES = "encoded-files";

/** The media types that get smaller, without their parameters. */
const COMPRESSIBLE =
	/^(?:text\/.+|application\/(?:.+\+(?:json|xml)|json|xml|javascript|wasm|manifest|rtf)|image\/(?:.+\+xml|bmp)|font\/(?:ttf|otf|collection))$/;
/** Smaller files fit into the first packet anyway. */
const MIN_BYTES = 512;
/** Larger ones are read and sent as a stream. */
const MAX_BYTES = 32 * 1024 ** 2;
/** The least share of the bytes that compression has to save. */
const MIN_SAVING = 0.05;

/**
 * The highest level of Brotli takes ten times as long as the other and saves 8 % of the bytes: 12 ms and 1.3 ms for a page of
 * 15 kB. It is for builds with less text than `bytes`.
 */
const BROTLI_LEVELS = { highest: 11, fast: 9, bytes: 16 * 1024 ** 2 };

const compress: Record<Encoding, (content: Buffer, level: number) => Promise<Buffer>> = {
	br: (content, level) =>
		promisify(brotliCompress)(content, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: level,
				[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
			},
		}),
	gzip: (content, level) => promisify<Buffer, object, Buffer>(gzip)(content, { level }),
};

/** The content of a file: its hash, and its compressed forms. */
export interface EncodedFile {
	hash: string;
	bytes: number;
	encoded: Partial<Record<Encoding, Variant>>;
}

interface InputFile {
	file: string;
	/** The value of `Content-Type`. */
	type: string;
}

/**
 * Hashes files and compresses those that get smaller by it, into the build's folder. Compressed forms are kept for later builds.
 * Node.js compresses in threads, so several files at once take all processors. Returns the results by file.
 */
export async function encodeFiles(
	files: readonly InputFile[],
	{ distDir, cacheDir }: { distDir: string; cacheDir: string },
	onFinished = () => {},
): Promise<Map<string, EncodedFile>> {
	const cache = new DiskCache(cacheDir, ENCODED_FILES, bytesFormat("bin"));
	const sizes = await Promise.all(files.map(async ({ file }) => (await stat(file)).size));
	const isText = (index: number) => isCompressible(files[index]?.type ?? "", sizes[index] ?? 0);
	const textBytes = sizes.reduce((sum, size, index) => sum + (isText(index) ? size : 0), 0);
	const levels = { br: textBytes > BROTLI_LEVELS.bytes ? BROTLI_LEVELS.fast : BROTLI_LEVELS.highest, gzip: 9 };
	const results = new Map<string, EncodedFile>();
	const queue = [...files.keys()];
	const work = async () => {
		for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
			const { file = "" } = files[index] ?? {};
			results.set(file, isText(index) ? await encodeFile(file, distDir, cache, levels) : await hashFile(file));
			onFinished();
		}
	};
	await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) + 1 }, work));
	return results;
}

/** Tells whether a file is worth compressing, by its media type and size. */
export function isCompressible(type: string, bytes: number): boolean {
	return bytes >= MIN_BYTES && bytes <= MAX_BYTES && COMPRESSIBLE.test(type.split(";")[0]?.trim() ?? "");
}

async function hashFile(file: string): Promise<EncodedFile> {
	const hash = createHash("sha256");
	let bytes = 0;
	await pipeline(createReadStream(file), async (chunks: AsyncIterable<Buffer>) => {
		for await (const chunk of chunks) {
			bytes += chunk.length;
			hash.update(chunk);
		}
	});
	return { hash: hash.digest("hex"), bytes, encoded: {} };
}

async function encodeFile(
	file: string,
	distDir: string,
	cache: DiskCache<Uint8Array>,
	levels: Record<Encoding, number>,
): Promise<EncodedFile> {
	const content = await readFile(file);
	const hash = createHash("sha256").update(content).digest("hex");
	const encoded: EncodedFile["encoded"] = {};
	for (const encoding of Object.keys(ENCODINGS) as Encoding[]) {
		const key = `${hash}-${encoding}-${levels[encoding]}`;
		let bytes = await cache.read(key);
		if (!bytes) {
			bytes = await compress[encoding](content, levels[encoding]);
			await cache.write(key, bytes);
		}
		if (bytes.length > content.length * (1 - MIN_SAVING)) continue;
		const target = path.join(SERVE_FOLDER, "encoded", hash.slice(0, 2), `${hash}.${ENCODINGS[encoding]}`);
		await mkdir(path.dirname(path.join(distDir, target)), { recursive: true });
		await writeWhole(path.join(distDir, target), bytes);
		encoded[encoding] = { file: target.replaceAll(path.sep, "/"), bytes: bytes.length };
	}
	return { hash, bytes: content.length, encoded };
}
