import path from "node:path";
import { z } from "zod";
import type { Blog } from "@/lib/blog/blog";
import { findPeriod, hashInputs, isWithin, periodSchema } from "@/lib/blog/inputs";
import { describePackages, hashFolderStates } from "@/lib/content/source/folder-state";
import {
	getBuildDir,
	getProjectRoot,
	getSiteDir,
	getSiteTarget,
	isForVercel,
	listBuildVariables,
	readKeptDays,
} from "@/lib/next/environment";
import { printSource } from "@/lib/next/open-blog";
import { findSite } from "@/lib/ship/site-folder";
import { digest } from "@/lib/utils/digest";
import { DiskCache, jsonFormat } from "@/lib/utils/disk-cache";
import { getFileState } from "@/lib/utils/file-state";
import { print, printLines } from "@/lib/utils/print";

export const KEPT_BUILDS = "builds";

/** Files of variables that Next reads itself. */
const ENV_FILES = [".env", ".env.local", ".env.production", ".env.production.local"];

const keptSchema = z.strictObject({
	period: periodSchema,
	/** The name of the finished folder, and the state of its files. */
	site: z.tuple([z.string(), z.string()]),
	/** The files outside of the content folder that posts import, with their states. */
	imported: z.array(z.tuple([z.string(), z.string()])),
	/** What the build has printed about the content. */
	report: z.string(),
});

/**
 * Calls `build`, which returns what it has printed about the content, unless it would make the same finished folder as the last build. Then prints
 * that again, and keeps the folder.
 */
export async function keepBuild(
	blog: Blog,
	args: readonly string[],
	build: () => Promise<string | undefined>,
): Promise<void> {
	const { cacheDir, now } = blog.options;
	const cache = new DiskCache(cacheDir, KEPT_BUILDS, jsonFormat(keptSchema));
	const from = now();
	// Packages such as sharp set variables when they are loaded.
	const inputs = [...args, ...listBuildVariables()];
	const key = await createKey(blog, inputs);
	const kept = key === undefined ? undefined : await cache.read(key);
	if (kept && isWithin(kept.period, from) && (await isSame(kept))) {
		printSource(blog);
		printLines(kept.report);
		print("Nothing has changed since the last build, so its folder stays.");
		return;
	}
	const report = await build();
	if (key === undefined || report === undefined || (await createKey(blog, inputs)) !== key) return;
	const { outsideFiles } = await blog.postImports();
	const imported = outsideFiles.map((file) => [file, getFileState(file)] as [string, string]);
	// A server points the link to the folder later.
	const site = describeSite(getSiteTarget() ?? (await findSite(getSiteDir())));
	await cache.write(key, { period: await findPeriod(blog, from), site, imported, report });
}

/** Hashes everything that a finished folder depends on, except for the time; returns `undefined` if it can depend on more. */
async function createKey(blog: Blog, inputs: readonly string[]): Promise<string | undefined> {
	const { app, engineDir } = blog.options;
	const { outputs } = (await blog.config()) ?? {};
	// The pages and rules of an app, files that are written elsewhere, days that have to be counted, and code that may read anything.
	if (app || isForVercel() || readKeptDays() > 0 || (outputs?.size ?? 0) > 0) return undefined;
	return digest([
		await hashInputs(blog),
		ENV_FILES.map((name) => getFileState(path.join(engineDir, name))),
		[engineDir, getProjectRoot() ?? ""].map(describePackages),
		[getBuildDir(), getSiteDir(), inputs],
	]);
}

async function isSame({ site, imported }: z.output<typeof keptSchema>): Promise<boolean> {
	const present = describeSite(await findSite(getSiteDir()));
	return site.join() === present.join() && imported.every(([file, state]) => getFileState(file) === state);
}

function describeSite(folder: string | undefined): [name: string, state: string] {
	return folder === undefined ? ["", ""] : [path.basename(folder), hashFolderStates([folder])];
}
