import path from "node:path";
import { parseSite, SITE_FILE } from "@/lib/config/parse";
import { decideTrust } from "@/lib/config/trust";
import { ContentSource } from "@/lib/content/source/content-source";
import { POST_FILE } from "@/lib/content/source/post-file";
import { readUtf8 } from "@/lib/utils/read-utf8";
import { parseYaml } from "@/lib/utils/yaml";
import { createContentFiles, toYaml } from "./content-files";
import { importGhost } from "./ghost/import";
import { mergeSettings } from "./merge-settings";
import { importFolder } from "./site-folder/import";
import { detectSourceKind } from "./source-kind";
import { type ContentFiles, type ImportCount, ImportError, type Progress } from "./types";
import { importWordpress } from "./wordpress/import";
import { type WriteCounts, writeContent } from "./write";

interface ImportOptions {
	into: string;
	force: boolean;
	progress: Progress;
	/** Process ids are compared only within the same space, such as one machine or container. */
	processSpace?: string;
	/** Runs the part of the import that writes files, and passes a signal that stops it. */
	untilStopped?: <Result>(work: (stopped?: AbortSignal) => Promise<Result>) => Promise<Result>;
}

export async function importSource(
	source: string,
	{ into, force, progress, processSpace = "", untilStopped = (work) => work() }: ImportOptions,
): Promise<{ counts: ImportCount[]; written: WriteCounts; missingSettings: string[]; kept: string[] }> {
	const { files, counts, trust } = await readSource(source, progress);
	const kept: string[] = [];
	const isMerged = !force && (await keepSettings(into, files, kept));
	const imported = String(files.get(SITE_FILE));
	if (trust !== undefined && !isMerged)
		files.set(SITE_FILE, mergeSettings(imported, toYaml({ trust })) ?? toYaml({ trust }));
	if (trust !== undefined) assertNoCode(files);
	const site = files.get(SITE_FILE);
	const missingSettings = ["title", "url"].filter(
		(key) => typeof site === "string" && !new RegExp(`^${key}:`, "m").test(site),
	);
	const mayReplace = isMerged ? [SITE_FILE] : [];
	const written = await untilStopped((stopped) =>
		writeContent(into, files, { force, mayReplace, processSpace, stopped }),
	);
	return { counts, missingSettings, kept, written };
}

/**
 * Merges the imported settings into the existing ones, which win. Returns whether there are any, and adds a sentence to `kept` for each one
 * that wins over an imported one.
 */
async function keepSettings(into: string, files: ContentFiles, kept: string[]): Promise<boolean> {
	const imported = files.get(SITE_FILE);
	const present = await readUtf8(path.join(into, SITE_FILE)).catch(() => undefined);
	if (present === undefined || typeof imported !== "string") return false;
	const merged = mergeSettings(present, imported, (key, text) =>
		kept.push(`\`${SITE_FILE}\` keeps its \`${key}:\`. That of the source is ${JSON.stringify(text)}.`),
	);
	if (merged !== undefined) files.set(SITE_FILE, merged);
	return merged !== undefined;
}

/** Throws an `ImportError` if a post could run code by the settings of the blog that it is imported into. */
function assertNoCode(files: ContentFiles): void {
	const { site } = parseSite(parseYaml(String(files.get(SITE_FILE))));
	const runsCode = (file: string) =>
		decideTrust(site.trust, { file, ownerPath: file, format: /\.mdx$/i.test(file) ? "mdx" : "md" }, true) === "code";
	const posts = [...files.keys()].filter((file) => POST_FILE.test(file) && runsCode(file));
	if (posts.length === 0) return;
	const count = posts.length === 1 ? "" : ` and ${posts.length - 1} more`;
	throw new ImportError(
		`\`${posts[0]}\`${count} could run code in this blog. Nothing was written. Add \`trust: components\` to its \`site.yml\`, or import into another folder with \`--into\`.`,
	);
}

interface Source {
	files: ContentFiles;
	counts: ImportCount[];
	trust?: unknown;
}

async function readSource(source: string, progress: Progress): Promise<Source> {
	const kind = await detectSourceKind(source);
	if (kind === "wordpress") return createContentFiles(await importWordpress(source, progress));
	if (kind === "ghost") return createContentFiles(await importGhost(source, progress));
	return importFolder(new ContentSource(path.resolve(source), undefined, false), progress);
}
