import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { contentDir } from "@/lib/content-dir";

/** A text file of the content folder. */
export interface SourceFile {
	/** Path relative to the content folder, with forward slashes. */
	file: string;
	source: string;
}

const AT_ONCE = 64;
const POST = /\.(mdx|md|markdown)$/i;

/** Names that start with `_` or `.` are partials and private files of other systems, not content. */
const isHidden = (file: string) => /(^|\/)[._]/.test(file);

/** Every file below a folder of the content, relative to the content folder, in a stable order; none if there is no such folder. */
async function listFiles(folder: string): Promise<string[]> {
	const entries = await readdir(inContent(folder), { recursive: true, withFileTypes: true }).catch(orNone);
	return entries
		.filter((entry) => !entry.isDirectory())
		.map((entry) => path.relative(contentDir, path.join(entry.parentPath ?? entry.path, entry.name)))
		.map((file) => file.replaceAll(path.sep, "/"))
		.sort();
}

/** The Markdown and MDX files below a folder of the content. */
export async function readSources(folder: string): Promise<SourceFile[]> {
	const files = (await listFiles(folder)).filter((file) => POST.test(file) && !isHidden(file));
	const sources: SourceFile[] = [];
	for (let start = 0; start < files.length; start += AT_ONCE) {
		const batch = files.slice(start, start + AT_ONCE);
		sources.push(...(await Promise.all(batch.map(async (file) => ({ file, source: await readSource(file) })))));
	}
	return sources;
}

/** The static files of the content: those of `public/`, and those beside posts and pages. */
export async function listAssets(): Promise<string[]> {
	const [shared, ...beside] = await Promise.all(["public", "posts", "pages"].map(listFiles));
	return [...(shared ?? []), ...beside.flat().filter((file) => !POST.test(file) && !isHidden(file))];
}

/** A text file without byte order mark and with plain line ends; empty if it isn't there. */
export async function readSource(file: string): Promise<string> {
	const source = await readFile(inContent(file), "utf8").catch(orNone);
	return typeof source === "string" ? source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n") : "";
}

/** The time of a file's last change in milliseconds since the epoch; nothing if it is no file. */
export async function versionOf(file: string): Promise<number | undefined> {
	const found = await stat(inContent(file)).catch(orNone);
	return !Array.isArray(found) && found.isFile() ? Math.round(found.mtimeMs) : undefined;
}

/** Whether a path relative to the content folder is a file. */
export async function isFile(file: string): Promise<boolean> {
	return (await versionOf(file)) !== undefined;
}

/** The absolute path of a file of the content. */
export function inContent(file: string): string {
	return path.join(/* turbopackIgnore: true */ contentDir, file);
}

function orNone(error: NodeJS.ErrnoException): never[] {
	if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
	throw error;
}
