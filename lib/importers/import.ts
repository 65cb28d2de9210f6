import path from "node:path";
import { ContentSource } from "@/lib/content/source/content-source";
import { createContentFiles } from "./content-files";
import { importGhost } from "./ghost/import";
import { importFolder } from "./site-folder/import";
import { detectSourceKind } from "./source-kind";
import type { ContentFiles, ImportCount, Progress } from "./types";
import { importWordpress } from "./wordpress/import";
import { type WriteCounts, writeContent } from "./write";

/**
 * Imports a site folder or an export into a content folder. Returns the rows of the table to print, how many files were
 * written, and the settings that a blog needs and the source doesn't have.
 */
export async function importSource(
	source: string,
	{ into, force, progress }: { into: string; force: boolean; progress: Progress },
): Promise<{ counts: ImportCount[]; written: WriteCounts; missingSettings: string[] }> {
	const { files, counts } = await readSource(source, progress);
	const site = files.get("site.yml");
	const missingSettings = ["title", "url"].filter(
		(key) => typeof site === "string" && !new RegExp(`^${key}:`, "m").test(site),
	);
	return { counts, missingSettings, written: await writeContent(into, files, { force }) };
}

async function readSource(source: string, progress: Progress): Promise<{ files: ContentFiles; counts: ImportCount[] }> {
	const kind = await detectSourceKind(source);
	if (kind === "wordpress") return createContentFiles(await importWordpress(source, progress));
	if (kind === "ghost") return createContentFiles(await importGhost(source, progress));
	return importFolder(new ContentSource(path.resolve(source)), progress);
}
