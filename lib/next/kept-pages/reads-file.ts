import { appendFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { z } from "zod";
import type { BlogOptions } from "@/lib/blog/blog";
import { type RecordedReads, readsSchema } from "@/lib/blog/record-blog";
import { joinPath } from "@/lib/utils/paths";
import { writeCleared } from "@/lib/utils/write-to-cache";
import { getKeptFolder } from "./kept-index";

const lineSchema = z.tuple([z.string(), readsSchema]);

/** The folder in which the processes of a build collect the reads of pages. */
const readsFolder = (options: BlogOptions) => joinPath(getKeptFolder(options), "reads");

/** Saves the reads of a page. Each process has a file of its own. */
export async function saveReads(options: BlogOptions, pagePath: string, reads: RecordedReads): Promise<void> {
	const line = `${JSON.stringify([pagePath, reads])}\n`;
	await appendFile(joinPath(readsFolder(options), `${process.pid}.jsonl`), line);
}

export async function readSavedReads(options: BlogOptions): Promise<Map<string, RecordedReads>> {
	const saved = new Map<string, RecordedReads>();
	for (const name of await readdir(readsFolder(options))) {
		const text = await readFile(joinPath(readsFolder(options), name), "utf8");
		for (const line of text.split("\n").filter(Boolean)) {
			const [pagePath, reads] = lineSchema.parse(JSON.parse(line));
			saved.set(pagePath, reads);
		}
	}
	return saved;
}

export async function clearReads(options: BlogOptions): Promise<void> {
	const folder = readsFolder(options);
	await writeCleared(options.cacheDir, joinPath(folder, "file"), async () => {
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
	});
}
