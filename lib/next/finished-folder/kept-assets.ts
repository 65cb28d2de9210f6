import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { DAY_LENGTH } from "@/lib/content/dates/dates";
import { addDigest, readDigested } from "@/lib/utils/disk-cache";
import { logIgnored } from "@/lib/utils/log-ignored";
import { printError } from "@/lib/utils/print";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { isTemporaryFile, writeAtomically } from "@/lib/utils/write-atomically";
import { writeToCache } from "@/lib/utils/write-to-cache";
import { writeWhole } from "@/lib/utils/write-whole";

export const KEPT_ASSETS = "assets";
/** Folders in `static` whose files have a hash in their path, so that a file of an earlier build can't replace one of this build. */
const FOLDERS = ["chunks", "media"];
const STATIC_PATH = "/_next/static/";

/** The file in the cache with the times in milliseconds at which files and resized images were last part of a build. */
const TIMES = "times.json";
const timesSchema = z.strictObject({
	/** By the paths of files in `static`. */
	files: z.record(z.string(), z.number()),
	/** By the URLs of resized images. */
	images: z.record(z.string(), z.strictObject({ original: z.string(), time: z.number() })),
});
type Times = z.output<typeof timesSchema>;

interface Options {
	folder: string;
	cacheDir: string;
	days: number;
	now: number;
	/** The original files by the URL of the resized image; those of earlier builds are added. */
	images: Record<string, string>;
}

/**
 * Adds scripts, styles, images and parts of the search index of earlier builds to a build, for pages of those builds that are still open, or
 * in the cache of a browser or CDN. Stores those of this build for later ones.
 */
export async function keepAssets({ folder, cacheDir, days, now, images }: Options): Promise<void> {
	const store = path.join(cacheDir, KEPT_ASSETS);
	const present = new Set(await listAssets(folder));
	const earlier = await readTimes(path.join(store, TIMES));
	const times: Times = { files: {}, images: {} };
	// A clock that was ahead must not keep a file for ever.
	const isOver = (time: number) => Math.abs(now - time) > days * DAY_LENGTH;
	for (const name of await listAssets(store)) {
		if (present.has(name)) continue;
		const time = earlier.files[name] ?? now;
		const target = path.join(folder, name);
		if (isOver(time) || !(await restoreAsset(path.join(store, name), target))) {
			await rm(path.join(store, name), { force: true }).catch((error) => logIgnored(`deleting ${name}`, error));
			continue;
		}
		times.files[name] = time;
	}
	for (const name of present) {
		times.files[name] = now;
		await keepAsset(path.join(folder, name), path.join(store, name), cacheDir);
	}
	for (const [url, { original, time }] of Object.entries(earlier.images)) {
		if (images[url] !== undefined || isOver(time) || !times.files[original.slice(STATIC_PATH.length)]) continue;
		times.images[url] = { original, time };
		images[url] = original;
	}
	for (const [url, original] of Object.entries(images)) times.images[url] ??= { original, time: now };
	const file = path.join(store, TIMES);
	await writeToCache(cacheDir, file, () => writeAtomically(file, JSON.stringify(times), { isDurable: true }));
}

/** Copies a stored file into a build. Returns whether it is intact: a damaged one would be served at its URL for as long as it is kept. */
async function restoreAsset(kept: string, target: string): Promise<boolean> {
	const bytes = await readFile(kept).catch((error) => logIgnored(`reading ${kept}`, error));
	const content = bytes && readDigested(bytes);
	if (!content) {
		printError(`\`${kept}\` is damaged, so this build doesn't have that file of an earlier one.`);
		return false;
	}
	await mkdir(path.dirname(target), { recursive: true });
	await writeWhole(target, content);
	return true;
}

/** Stores a file with a digest, by which a later build verifies it. */
async function keepAsset(file: string, kept: string, cacheDir: string): Promise<void> {
	const bytes = addDigest(await readFile(file));
	const current = await readFile(kept).catch((error) => logIgnored(`reading ${kept}`, error));
	if (current?.equals(bytes)) return;
	await writeToCache(cacheDir, kept, () => writeAtomically(kept, bytes, { isDurable: true }));
}

/** Lists the files with a hash in their path, relative to `static` or the cache. */
async function listAssets(parent: string): Promise<string[]> {
	const listed = FOLDERS.map(async (folder) => {
		const entries = await readdir(path.join(parent, folder), { recursive: true, withFileTypes: true }).catch(
			undefinedIfMissing,
		);
		return (entries ?? [])
			.filter((entry) => entry.isFile() && !isTemporaryFile(entry.name))
			.map((entry) => path.relative(parent, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
	});
	return (await Promise.all(listed)).flat();
}

/** If the file is missing or damaged, all files count as part of the last build. */
async function readTimes(file: string): Promise<Times> {
	try {
		return timesSchema.parse(JSON.parse(await readFile(file, "utf8")));
	} catch (error) {
		return logIgnored(`reading ${file}`, error) ?? { files: {}, images: {} };
	}
}
