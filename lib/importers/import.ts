import path from "node:path";
import { toContentFiles } from "./content-files";
import { importGhost } from "./ghost/import";
import { kindOf } from "./source-kind";
import type { ContentFiles, Count, Progress } from "./types";
import { importWordpress } from "./wordpress/import";
import { type Written, writeContent } from "./write";

/** Imports a source into a content folder; says what came and what was left out, and which settings a blog needs and the source didn't say. */
export async function importSource(
	source: string,
	{ into, force, progress }: { into: string; force: boolean; progress: Progress },
): Promise<{ counts: Count[]; written: Written; unsaid: string[] }> {
	const { files, counts } = await read(source, progress);
	const site = files.get("site.yml");
	const unsaid = ["title", "url"].filter((key) => typeof site === "string" && !new RegExp(`^${key}:`, "m").test(site));
	return { counts, unsaid, written: await writeContent(into, files, { force }) };
}

async function read(source: string, progress: Progress): Promise<{ files: ContentFiles; counts: Count[] }> {
	const kind = await kindOf(source);
	if (kind === "wordpress") return toContentFiles(await importWordpress(source, progress));
	if (kind === "ghost") return toContentFiles(await importGhost(source, progress));
	// The content folder is one for a whole process, and known from the first look at it on.
	process.env.CONTENT_DIR = path.resolve(source);
	const { importFolder } = await import("./site-folder/import");
	return importFolder(progress);
}
