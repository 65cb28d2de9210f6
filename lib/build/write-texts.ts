import { createHash } from "node:crypto";
import { mkdir, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { feedComponents } from "@/components/feed";
import { plainComponents } from "@/components/plain";
import { makeDocuments } from "@/lib/feeds/documents";
import { makeTexts, type Text } from "@/lib/twins/texts";
import { FEED_FOLDER } from "./feed-routes";
import { type StaticFile, staticFile } from "./static-file";
import { TEXT_FOLDER } from "./text-routes";

/** What is written, by the folder below Next's `static` that takes it. */
const SOURCES = {
	[TEXT_FOLDER]: () => makeTexts(plainComponents),
	[FEED_FOLDER]: () => makeDocuments(feedComponents),
};

/** Puts the Markdown of all posts, what gathers it, feeds and the sitemap among Next's static files, in the place of earlier ones. */
export async function writeTexts(staticFolder: string): Promise<StaticFile[]> {
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
export async function writeTextsInto(folder: string): Promise<void> {
	for (const make of Object.values(SOURCES)) await writeAll(folder, make(), "wx");
}

async function writeAll(folder: string, texts: AsyncIterable<Text>, flag: "w" | "wx"): Promise<string[]> {
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
