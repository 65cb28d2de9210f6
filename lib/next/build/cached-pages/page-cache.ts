import { createHash } from "node:crypto";
import { appendFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { z } from "zod";
import type { BlogOptions } from "@/lib/blog/blog";
import { type RecordedReads, readsSchema } from "@/lib/blog/record-blog";
import { getBuildDir } from "@/lib/next/environment";
import { digest } from "@/lib/utils/digest";
import { addDigest, readDigested } from "@/lib/utils/disk-cache";
import { getFileState } from "@/lib/utils/file-state";
import { logIgnored } from "@/lib/utils/log-ignored";
import { joinPath } from "@/lib/utils/paths";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { writeCleared, writeToCache } from "@/lib/utils/write-to-cache";

/** The name of the folder of all blogs' cached pages in the cache. */
export const PAGE_CACHE = "pages";

const cachedPageSchema = z.object({
	/** The digest of the page's bytes, which is the name of its file in the cache. */
	content: z.string(),
	/** The state of that file, by which later builds know that it is intact. */
	state: z.string(),
	media: z.array(z.string()),
	bytesBefore: z.number(),
	bytesAfter: z.number(),
	/** The page's reads of the blog, as indexes into `reads` of the index. */
	reads: z.array(z.number()),
});

export type CachedPage = z.output<typeof cachedPageSchema>;

const indexSchema = z.object({
	/** A hash of everything that pages depend on besides the blog's content. */
	engine: z.string(),
	reads: readsSchema,
	pages: z.record(z.string(), cachedPageSchema),
});

export type PageIndex = z.output<typeof indexSchema>;

const lineSchema = z.tuple([z.string(), readsSchema]);

/** Returns the folder of the pages that builds of a blog into the same folder keep for each other. */
export function getPageCacheFolder({ cacheDir, contentDir }: BlogOptions): string {
	const id = createHash("sha256")
		.update(JSON.stringify([contentDir, getBuildDir()]))
		.digest("hex");
	return joinPath(cacheDir, PAGE_CACHE, id.slice(0, 16));
}

/** Returns the file of a cached page; a finished folder links to it. */
export function cachedFile(folder: string, { content }: Pick<CachedPage, "content">): string {
	return joinPath(folder, `${content}.html`);
}

/** Tells whether the file of a cached page exists and is intact. It is only read if something has changed its time since it was cached. */
export async function isWhole(folder: string, page: CachedPage): Promise<boolean> {
	const file = cachedFile(folder, page);
	if (getFileState(file) === page.state) return true;
	const bytes = await readFile(file).catch((error) => logIgnored(`reading ${file}`, error));
	return bytes !== undefined && digest(bytes) === page.content;
}

const indexFile = (options: BlogOptions) => joinPath(getPageCacheFolder(options), "index.json");

/** Reads the index of the pages of earlier builds; it is empty if the file is missing or damaged. */
export async function readPageIndex(options: BlogOptions): Promise<PageIndex> {
	const file = indexFile(options);
	try {
		return indexSchema.parse(JSON.parse(String(readDigested(await readFile(file)))));
	} catch (error) {
		return logIgnored(`reading ${file}`, error) ?? { engine: "", reads: [], pages: {} };
	}
}

/** Writes the index. It has to be the last step, so that an interrupted build leaves the pages of the earlier one. */
export async function writePageIndex(options: BlogOptions, index: PageIndex): Promise<void> {
	const file = indexFile(options);
	await writeToCache(options.cacheDir, file, () => writeAtomically(file, addDigest(JSON.stringify(index))));
}

/** Returns a function that adds a page to an index. The index stores each read only once, also if several pages have it. */
export function createPageAdder(index: PageIndex) {
	const positions = new Map<string, number>();
	return (pagePath: string, page: Omit<CachedPage, "reads">, reads: RecordedReads): void => {
		const own = reads.map((read) => {
			const key = read.join("\n");
			const position = positions.get(key) ?? index.reads.push(read) - 1;
			positions.set(key, position);
			return position;
		});
		index.pages[pagePath] = { ...page, reads: own };
	};
}

/** The folder in which the processes of a build collect the reads of pages. */
const readsFolder = (options: BlogOptions) => joinPath(getPageCacheFolder(options), "reads");

/** Saves the reads of a page. Each process has a file of its own. */
export async function saveReads(options: BlogOptions, pagePath: string, reads: RecordedReads): Promise<void> {
	const line = `${JSON.stringify([pagePath, reads])}\n`;
	await appendFile(joinPath(readsFolder(options), `${process.pid}.jsonl`), line);
}

/** Yields the reads of each page of this build, which its processes have saved. Those of all pages together would take much memory. */
export async function* readSavedReads(options: BlogOptions): AsyncGenerator<z.output<typeof lineSchema>> {
	for (const name of await readdir(readsFolder(options))) {
		const bytes = await readFile(joinPath(readsFolder(options), name));
		for (let start = 0, end = bytes.indexOf("\n"); end >= 0; start = end + 1, end = bytes.indexOf("\n", start))
			yield lineSchema.parse(JSON.parse(bytes.toString("utf8", start, end)));
	}
}

export async function clearReads(options: BlogOptions): Promise<void> {
	const folder = readsFolder(options);
	await writeCleared(options.cacheDir, joinPath(folder, "file"), async () => {
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
	});
}
