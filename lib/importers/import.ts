import path from "node:path";
import { SITE_FILE } from "@/lib/config/parse";
import { ContentSource } from "@/lib/content/source/content-source";
import { readUtf8 } from "@/lib/utils/read-utf8";
import { createContentFiles } from "./content-files";
import { importGhost } from "./ghost/import";
import { mergeSettings } from "./merge-settings";
import { importFolder } from "./site-folder/import";
import { detectSourceKind } from "./source-kind";
import type { ContentFiles, ImportCount, Progress } from "./types";
import { importWordpress } from "./wordpress/import";
import { type WriteCounts, writeContent } from "./write";

interface ImportOptions {
	/** The content folder. */
	into: string;
	/** Whether files that are there are replaced. */
	force: boolean;
	progress: Progress;
	/** Differs for processes whose ids mean nothing to this one. */
	processSpace?: string;
	/** Writes the files, which a signal to the process may stop. Until then there is nothing to clean up. */
	untilStopped?: <Result>(work: (stopped?: AbortSignal) => Promise<Result>) => Promise<Result>;
}

/**
 * Imports a site folder or an export into a content folder. Settings that are there stay. Returns the rows of the table to print, how many files were
 * written, and the settings that a blog needs and the source doesn't have.
 */
export async function importSource(
	source: string,
	{ into, force, progress, processSpace = "", untilStopped = (work) => work() }: ImportOptions,
): Promise<{ counts: ImportCount[]; written: WriteCounts; missingSettings: string[] }> {
	const { files, counts } = await readSource(source, progress);
	const isMerged = !force && (await keepSettings(into, files));
	const site = files.get(SITE_FILE);
	const missingSettings = ["title", "url"].filter(
		(key) => typeof site === "string" && !new RegExp(`^${key}:`, "m").test(site),
	);
	const mayReplace = isMerged ? [SITE_FILE] : [];
	const written = await untilStopped((stopped) =>
		writeContent(into, files, { force, mayReplace, processSpace, stopped }),
	);
	return { counts, missingSettings, written };
}

/** Adds the imported settings to those that are there, which win; returns whether there are any. */
async function keepSettings(into: string, files: ContentFiles): Promise<boolean> {
	const imported = files.get(SITE_FILE);
	const present = await readUtf8(path.join(into, SITE_FILE)).catch(() => undefined);
	if (present === undefined || typeof imported !== "string") return false;
	const merged = mergeSettings(present, imported);
	if (merged !== undefined) files.set(SITE_FILE, merged);
	return merged !== undefined;
}

async function readSource(source: string, progress: Progress): Promise<{ files: ContentFiles; counts: ImportCount[] }> {
	const kind = await detectSourceKind(source);
	if (kind === "wordpress") return createContentFiles(await importWordpress(source, progress));
	if (kind === "ghost") return createContentFiles(await importGhost(source, progress));
	return importFolder(new ContentSource(path.resolve(source)), progress);
}
