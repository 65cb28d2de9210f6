import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { POST_FILE } from "quire-blog/source-adapter";
import { ContentSource, getSetting, listCodeFiles } from "quire-blog/tools";
import { isMap, isScalar, parseDocument } from "yaml";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { createContentFiles, toYaml } from "./content-files";
import { importGhost } from "./ghost/import";
import { importFolder } from "./site-folder/import";
import { detectSite } from "./sites/detect-site";
import { encodingOfMark, readFirstBytes } from "./text-decoding";
import { type ContentFiles, type ImportCount, ImportError, type Progress, SITE_FILE } from "./types";
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

/**
 * Imports a site folder or an export into a content folder. Existing settings stay. Returns the rows of the table to print, how many files
 * were written, the required settings that the source doesn't have, and notes about settings that stay and that are added.
 */
export async function importSource(
	source: string,
	{ into, force, progress, processSpace = "", untilStopped = (work) => work() }: ImportOptions,
): Promise<{ counts: ImportCount[]; written: WriteCounts; missingSettings: string[]; notes: string[] }> {
	const { files, counts, trust } = await readSource(source, progress);
	const notes: string[] = [];
	const isMerged = !force && (await keepSettings(into, files, notes));
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
	return { counts, missingSettings, notes, written };
}

/**
 * Merges the imported settings into the existing ones, which win. Returns whether there are any, and adds a sentence to `notes` for each one
 * that wins over an imported one, and one for those that are added.
 */
async function keepSettings(into: string, files: ContentFiles, notes: string[]): Promise<boolean> {
	const imported = files.get(SITE_FILE);
	// What is there in another form isn't replaced.
	const present = await readText(path.join(into, SITE_FILE)).catch(() => undefined);
	if (present === undefined || typeof imported !== "string") return false;
	const added: string[] = [];
	const merged = mergeSettings(present, imported, {
		onAdded: (key) => added.push(`\`${key}:\``),
		onKept: (key, text) =>
			notes.push(`\`${SITE_FILE}\` keeps its \`${key}:\`. That of the source is ${JSON.stringify(text)}.`),
	});
	if (added.length > 0) {
		notes.push(
			`\`${SITE_FILE}\` has settings of the source now, which hold for posts that were here before, too: ${added.join(", ")}. Delete what you don't want.`,
		);
	}
	if (merged !== undefined) files.set(SITE_FILE, merged);
	return merged !== undefined;
}

/** Reads UTF-8; throws for anything else, so that nothing is lost when it is written again. */
async function readText(file: string): Promise<string> {
	return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(file));
}

interface MergeEvents {
	onAdded?: (key: string) => void;
	/** Another value stays. */
	onKept?: (key: string, imported: string) => void;
}

/** Adds imported settings to a `site.yml` where they are missing or empty, and keeps its comments. Returns `undefined` for invalid YAML. */
export function mergeSettings(
	present: string,
	imported: string,
	{ onAdded, onKept }: MergeEvents = {},
): string | undefined {
	const document = parseDocument(present);
	const additions = parseDocument(imported).contents;
	if (document.errors.length > 0 || (document.contents && !isMap(document.contents))) return undefined;
	if (!isMap(additions)) return present;
	const keys = new Map((document.contents?.items ?? []).map(({ key }) => [nameSetting(key), key]));
	let isChanged = false;
	for (const { key, value } of additions.items) {
		const known = keys.get(nameSetting(key));
		const presentValue = known === undefined ? undefined : document.get(known);
		if (isScalar(value) && (value.value === "" || value.value === null)) continue;
		if (known !== undefined && presentValue !== "" && presentValue !== null) {
			if (isScalar(value) && presentValue !== value.value) onKept?.(String(key), String(value.value));
			continue;
		}
		document.set(known ?? key, value);
		onAdded?.(String(key));
		isChanged = true;
	}
	return isChanged ? document.toString({ lineWidth: 0 }) : present;
}

function nameSetting(key: unknown): string {
	return getSetting(String(key)) ?? String(key);
}

/** Throws an `ImportError` if a post could run code by the settings of the blog that it is imported into. */
function assertNoCode(files: ContentFiles): void {
	const posts = listCodeFiles(
		String(files.get(SITE_FILE)),
		[...files.keys()].filter((file) => POST_FILE.test(file)),
	);
	if (posts.length === 0) return;
	const count = posts.length === 1 ? "" : ` and ${posts.length - 1} more`;
	throw new ImportError(
		`\`${posts[0]}\`${count} could run code in this blog. Nothing was written. Add \`trust: components\` to its \`site.yml\`, or import into another folder with \`--into\`.`,
	);
}

type SourceKind = "folder" | "wordpress" | "ghost";

interface Source {
	files: ContentFiles;
	counts: ImportCount[];
	trust?: unknown;
}

async function readSource(source: string, progress: Progress): Promise<Source> {
	const kind = await detectSourceKind(source);
	if (kind === "wordpress") return createContentFiles(await importWordpress(source, progress));
	if (kind === "ghost") return createContentFiles(await importGhost(source, progress));
	return importFolder(new ContentSource(path.resolve(source), { trustsSettings: false, detectSite }), progress);
}

/** Recognises a folder, and by the first character of a file XML or JSON. Throws an `ImportError` for anything else. */
async function detectSourceKind(source: string): Promise<SourceKind> {
	const stats = await stat(source).catch(undefinedIfMissing);
	if (!stats) throw new ImportError(`No file or folder at \`${source}\`. Check the path.`);
	if (stats.isDirectory()) return "folder";
	const start = await readStart(source);
	if (start.startsWith("<")) return "wordpress";
	if (/^[{[]/.test(start)) return "ghost";
	const remedy = start.startsWith("PK") ? " Unpack it and import the file inside." : "";
	throw new ImportError(
		`\`${source}\` is neither a site folder nor an export of WordPress (XML) or Ghost (JSON).${remedy}`,
	);
}

async function readStart(file: string): Promise<string> {
	const bytes = await readFirstBytes(file);
	return new TextDecoder(encodingOfMark(bytes) ?? "utf-8").decode(bytes).trimStart();
}

/** Formats what was imported, what was skipped and why, and how many files were written. */
export function formatTable(counts: readonly ImportCount[], { added, unchanged, replaced }: WriteCounts): string {
	const rows = counts
		.filter(({ imported, skipped }) => imported > 0 || skipped > 0)
		.map(({ label, imported, skipped, reason, note }) => {
			const notes = [...(imported > 0 && note ? [note] : []), ...(skipped > 0 && reason ? [reason] : [])];
			return [label, String(imported), String(skipped), notes.join("; ")];
		});
	const table = [["", "imported", "skipped", ""], ...rows];
	const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => (row[column] ?? "").length)));
	const lines = table.map(([label = "", imported = "", skipped = "", notes = ""]) =>
		`${label.padEnd(widths[0] ?? 0)}  ${imported.padStart(widths[1] ?? 0)}  ${skipped.padStart(widths[2] ?? 0)}  ${notes}`.trimEnd(),
	);
	const files = [
		`${added} new`,
		...(replaced > 0 ? [`${replaced} replaced`] : []),
		...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
	];
	return [...lines, `Files: ${files.join(", ")}.`].join("\n");
}
