import { readFile } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import { ENGINE_CODE, hashEngineFiles } from "@/lib/utils/hash-files";
import { logIgnored } from "@/lib/utils/log-ignored";
import { joinPath } from "@/lib/utils/paths";
import { runOutsideRequests } from "@/lib/utils/process-state";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { writeToCache } from "@/lib/utils/write-to-cache";
import type { ParsedFiles } from "./collector";

/** In the folder of all caches. */
const FILE = "parsed-files";

interface Options {
	engineDir: string;
	cacheDir: string;
	sourceAdapter?: { version: string } | undefined;
}

/** Keeps the parsed files of a content folder in one file, so that the next process parses only those that have changed. */
export class ParsedFilesCache {
	private readonly file: string;

	constructor(private readonly options: Options) {
		this.file = joinPath(options.cacheDir, FILE);
	}

	/** `contextKey` identifies what the files were parsed with, besides the code. Returns an empty map if there are none for it. */
	async read(contextKey: string): Promise<ParsedFiles> {
		const key = await this.createKey(contextKey);
		try {
			const kept: { key: string; parsed: ParsedFiles } = deserialize(await readFile(this.file));
			if (kept.key === key) return kept.parsed;
		} catch (error) {
			logIgnored(`reading ${this.file}`, error);
		}
		return new Map();
	}

	async write(contextKey: string, parsed: ParsedFiles): Promise<void> {
		const content = serialize({ key: await this.createKey(contextKey), parsed });
		await writeToCache(this.options.cacheDir, this.file, () => writeAtomically(this.file, content));
	}

	private async createKey(contextKey: string): Promise<string> {
		const { engineDir, sourceAdapter } = this.options;
		const engine = await runOutsideRequests(() => hashEngineFiles(engineDir, ENGINE_CODE));
		return JSON.stringify([engine, sourceAdapter?.version, process.version, contextKey]);
	}
}
