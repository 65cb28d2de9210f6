import { createHash } from "node:crypto";
import { readFileSync, statSync, utimesSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { joinPath } from "@/lib/utils/paths";
import { logIgnored } from "./log-ignored";
import { writeAtomically } from "./write-atomically";
import { writeToCache } from "./write-to-cache";

/** Milliseconds between two updates of an entry's time of use, so that most reads write nothing. */
const TOUCH_INTERVAL = 86_400_000;
const DIGEST_BYTES = 16;

export interface Format<Value> {
	/** Without a dot. */
	extension: string;
	serialize: (value: Value) => string | Uint8Array;
	/** Reads a file's bytes; returns `undefined`, or throws, for a file that is not a whole valid entry. */
	parse: (bytes: Buffer) => Value | undefined;
}

export const bytesFormat = (extension: string): Format<Uint8Array> => ({
	extension,
	serialize: (value) => value,
	parse: (value) => value,
});

/** Stores JSON and validates it by a schema when it is read. */
export function jsonFormat<Value>(schema: { parse: (value: unknown) => Value }): Format<Value> {
	return {
		extension: "json",
		serialize: (value) => JSON.stringify(value),
		parse: (value) => schema.parse(JSON.parse(value.toString())),
	};
}

/**
 * A cache on disk. Its keys are hashes of everything that a value depends on. Entries that can't be read or parsed, and those
 * that were cut or changed, count as missing; {@link pruneFolder} limits the size of the folder.
 */
export class DiskCache<Value> {
	private readonly folder: string;

	/** `cacheDir` is the absolute folder of all caches, and `name` the name of this cache's folder in it. */
	constructor(
		private readonly cacheDir: string,
		name: string,
		private readonly format: Format<Value>,
	) {
		this.folder = joinPath(cacheDir, name);
	}

	/** Returns the value that this or another process has stored under a key; `undefined` if there is none. */
	async read(key: string): Promise<Value | undefined> {
		const file = this.fileOf(key);
		try {
			// For a small file, a promise takes several times as long as the reading.
			const bytes = readDigested(readFileSync(file));
			const value = bytes && this.format.parse(bytes);
			if (value !== undefined) markUsed(file);
			return value;
		} catch (error) {
			return logIgnored(`reading ${file}`, error);
		}
	}

	async has(key: string): Promise<boolean> {
		const file = this.fileOf(key);
		try {
			return statSync(file).isFile();
		} catch (error) {
			return logIgnored(`reading ${file}`, error) ?? false;
		}
	}

	/**
	 * Stores a value under a key, with a digest by which {@link read} checks that it is whole. Does nothing
	 * in a read-only folder, and throws an error if the disk is full.
	 */
	async write(key: string, value: Value): Promise<void> {
		const file = this.fileOf(key);
		const bytes = addDigest(this.format.serialize(value));
		await writeToCache(this.cacheDir, file, () => writeAtomically(file, bytes));
	}

	private fileOf(key: string): string {
		return joinPath(this.folder, key.slice(0, 2), `${key}.${this.format.extension}`);
	}
}

/**
 * Deletes the least recently used files below a folder until the remaining ones take at most `maxBytes`. Other processes may
 * write and delete files of the folder meanwhile. What can't be deleted stays.
 */
export async function pruneFolder(folder: string, maxBytes: number): Promise<void> {
	const ignore = (error: unknown) => logIgnored(`pruning ${folder}`, error);
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignore);
	const listed = (entries ?? [])
		.filter((entry) => entry.isFile())
		.map(async (entry) => {
			const file = joinPath(entry.parentPath, entry.name);
			const stats = await stat(file).catch(ignore);
			return stats ? [{ file, size: stats.size, mtimeMs: stats.mtimeMs }] : [];
		});
	const files = (await Promise.all(listed)).flat();
	let total = 0;
	for (const { file, size } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
		total += size;
		if (total > maxBytes) await rm(file, { force: true }).catch(ignore);
	}
}

/** Appends a digest, by which {@link readDigested} notices that bytes were cut or changed. */
export function addDigest(content: string | Uint8Array): Buffer {
	const bytes = typeof content === "string" ? Buffer.from(content) : content;
	return Buffer.concat([bytes, digestOf(bytes)]);
}

/** Returns the content; `undefined` if the digest doesn't match. */
export function readDigested(bytes: Buffer): Buffer | undefined {
	if (bytes.length < DIGEST_BYTES) return undefined;
	const content = bytes.subarray(0, -DIGEST_BYTES);
	return digestOf(content).equals(bytes.subarray(-DIGEST_BYTES)) ? content : undefined;
}

function markUsed(file: string): void {
	const now = Date.now();
	if (now - statSync(file).mtimeMs <= TOUCH_INTERVAL) return;
	try {
		utimesSync(file, now / 1000, now / 1000);
	} catch {
		// What can't be marked can still be read.
	}
}

function digestOf(bytes: Uint8Array): Buffer {
	return createHash("sha256").update(bytes).digest().subarray(0, DIGEST_BYTES);
}
