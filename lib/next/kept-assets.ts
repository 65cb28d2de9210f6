import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { DAY_LENGTH } from "@/lib/content/dates/dates";
import { type StaticFile, staticFile } from "@/lib/outputs/build-result";
import { encodePath } from "@/lib/utils/url";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { copyWhole } from "@/lib/utils/write-whole";

/** The name of the cache with the files of earlier builds. */
export const KEPT_ASSETS = "assets";
/** The folders in `static` whose files have a hash in their path, so that a file of an earlier build can't replace one of this. */
const FOLDERS = ["chunks", "media"];

/** The times in milliseconds at which files were last part of a build, by their paths in `static`. */
const timesSchema = z.record(z.string(), z.number());

interface Options {
	distDir: string;
	cacheDir: string;
	/** For how many days files of earlier builds are kept. */
	days: number;
	now: number;
	/** The path under which the blog is served; empty at the root. */
	basePath: string;
}

/**
 * Adds the scripts, styles, images and parts of the search index of earlier builds to a build, for a page of theirs that a reader
 * has opened, or that a browser or CDN still has. Keeps those of this build for later ones. Returns the files that were added.
 */
export async function keepAssets({ distDir, cacheDir, days, now, basePath }: Options): Promise<StaticFile[]> {
	const store = path.join(cacheDir, KEPT_ASSETS);
	const timesFile = path.join(store, "times.json");
	const staticDir = path.join(distDir, "static");
	const present = new Set(await listAssets(staticDir));
	const times: Record<string, number> = {};
	const added: StaticFile[] = [];
	for (const [name, time] of Object.entries(await readTimes(timesFile))) {
		const kept = path.join(store, name);
		if (present.has(name) || !existsSync(kept)) continue;
		// A clock that was ahead must not keep a file for ever.
		if (Math.abs(now - time) > days * DAY_LENGTH) {
			await rm(kept, { force: true });
			continue;
		}
		times[name] = time;
		await mkdir(path.dirname(path.join(staticDir, name)), { recursive: true });
		await copyWhole(kept, path.join(staticDir, name));
		added.push(staticFile(`${basePath}/_next/static/${encodePath(name)}`, path.join(staticDir, name)));
	}
	for (const name of present) {
		times[name] = now;
		const kept = path.join(store, name);
		if (!existsSync(kept)) await writeAtomically(kept, await readFile(path.join(staticDir, name)));
	}
	await writeAtomically(timesFile, JSON.stringify(times));
	return added;
}

/** Lists the files with a hash in their path, relative to `static`. */
async function listAssets(staticDir: string): Promise<string[]> {
	const listed = FOLDERS.map(async (folder) => {
		const entries = await readdir(path.join(staticDir, folder), { recursive: true, withFileTypes: true }).catch(
			() => [],
		);
		return entries
			.filter((entry) => entry.isFile())
			.map((entry) => path.relative(staticDir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
	});
	return (await Promise.all(listed)).flat();
}

async function readTimes(file: string): Promise<Record<string, number>> {
	try {
		return timesSchema.parse(JSON.parse(await readFile(file, "utf8")));
	} catch {
		return {};
	}
}
