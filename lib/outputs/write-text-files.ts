import { createHash } from "node:crypto";
import { mkdir, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { feedComponents } from "@/components/mdx/feed-components";
import { markdownComponents } from "@/components/mdx/markdown-components";
import { FEED_FOLDER } from "@/lib/next/routes/feed-routes";
import { MARKDOWN_FOLDER } from "@/lib/next/routes/markdown-routes";
import { renderDocuments } from "@/lib/outputs/feeds/documents";
import { renderMarkdownFiles, type TextFile } from "@/lib/outputs/markdown/markdown-files";
import { type StaticFile, staticFile } from "./static-file";

/** What is written, by the folder below Next's `static` that takes it. */
const SOURCES = {
	[MARKDOWN_FOLDER]: () => renderMarkdownFiles(markdownComponents),
	[FEED_FOLDER]: () => renderDocuments(feedComponents),
};

/** Puts the Markdown of all posts, what gathers it, feeds and the sitemap among Next's static files, in the place of earlier ones. */
export async function writeTextFiles(staticFolder: string): Promise<StaticFile[]> {
	const files: StaticFile[] = [];
	for (const [name, make] of Object.entries(SOURCES)) {
		const folder = path.join(staticFolder, name);
		await rm(folder, { recursive: true, force: true });
		const written = await writeAll(folder, make(), "w");
		files.push(...written.map((file) => staticFile(`/_next/static/${name}${file}`, path.join(folder, file))));
	}
	return files;
}

/** Writes these texts below a folder, by their paths; what the owner has there stays. */
export async function writeTextFilesInto(folder: string): Promise<void> {
	for (const make of Object.values(SOURCES)) await writeAll(folder, make(), "wx");
}

async function writeAll(folder: string, texts: AsyncIterable<TextFile>, flag: "w" | "wx"): Promise<string[]> {
	const files: string[] = [];
	const known = new Set<string>();
	for await (const { path: file, text, modified } of texts) {
		const target = path.join(folder, file);
		const parent = path.dirname(target);
		if (!known.has(parent)) await mkdir(parent, { recursive: true });
		known.add(parent);
		if (await write(target, text, flag)) {
			files.push(file);
			if (modified !== undefined) await date(target, text, modified);
		}
	}
	return files;
}

/** False for a file that is there and stays. */
async function write(target: string, text: string, flag: "w" | "wx"): Promise<boolean> {
	try {
		await writeFile(target, text, { flag });
		return true;
	} catch (error) {
		if (flag === "wx" && (error as NodeJS.ErrnoException).code === "EEXIST") return false;
		throw error;
	}
}

/**
 * Gives a file the time of its content, so that readers who have it aren't sent it again after each build. Servers tell
 * two files apart by size and time: the thousandths of a second are of the text, as a correction may change neither.
 */
async function date(target: string, text: string, modified: number): Promise<void> {
	const sign = createHash("sha256").update(text).digest().readUInt32BE() % 1000;
	const time = Math.floor(modified / 1000) + sign / 1000;
	await utimes(target, time, time);
}
