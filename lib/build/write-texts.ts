import { mkdir, rm, writeFile } from "node:fs/promises";
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
	for await (const { path: file, text } of texts) {
		const target = path.join(folder, file);
		const parent = path.dirname(target);
		if (!known.has(parent)) await mkdir(parent, { recursive: true });
		known.add(parent);
		await writeFile(target, text, { flag }).catch((error: NodeJS.ErrnoException) => {
			if (flag === "w" || error.code !== "EEXIST") throw error;
		});
		files.push(file);
	}
	return files;
}
