import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { parseJson } from "@/lib/utils/parse-json";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { writeWhole } from "@/lib/utils/write-whole";

/** The files that exports have written, by the absolute path of their folder. */
const recordSchema = z.record(z.string(), z.array(z.string()));

/** Matches files that operating systems leave in any folder. */
const SYSTEM_FILE = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;
/** Matches the hidden files and folders that an export can have. */
const HIDDEN_OUTPUT = /^\.(?:nojekyll|well-known)$/;

/** Remembers what exports have written, so that one replaces nothing else. `recordFile` is outside of their folders, as these are published. */
export class ExportFolder {
	constructor(
		private readonly folder: string,
		private readonly recordFile: string,
	) {}

	/** Lists the files and folders that no export has written. In an export without a record, only hidden ones can be told from its own. */
	async listOthers(): Promise<string[]> {
		const written = (await this.readRecord())[this.folder];
		const names = await listNames(this.folder, { recursive: written !== undefined });
		const isExport = names.includes("_next") && names.includes("404.html");
		const isWritten = (name: string) => isExport && (!name.startsWith(".") || HIDDEN_OUTPUT.test(name));
		const known = new Set(written ?? names.filter(isWritten));
		const others = new Set(names.filter((name) => !known.has(name) && !SYSTEM_FILE.test(name)));
		return [...others].filter((name) => !others.has(path.posix.dirname(name)));
	}

	/** Calls a function that replaces the folder by another one. Records the files of both before, and those of the new one after: it may be stopped. */
	async replaceBy(folder: string, replace: () => Promise<void>): Promise<void> {
		const record = await this.readRecord();
		const files = await listNames(folder, { recursive: true });
		const write = (list: readonly string[]) =>
			writeWhole(this.recordFile, JSON.stringify({ ...record, [this.folder]: list }));
		await write([...files, ...(record[this.folder] ?? [])]);
		await replace();
		await write(files);
	}

	private async readRecord(): Promise<Record<string, string[]>> {
		const text = await readFile(this.recordFile, "utf8").catch(undefinedIfMissing);
		return recordSchema.safeParse(parseJson(text ?? "")).data ?? {};
	}
}

async function listNames(folder: string, options: { recursive: boolean }): Promise<string[]> {
	const names = await readdir(folder, options).catch((error: NodeJS.ErrnoException) => {
		// A file of that name isn't to be replaced either.
		if (error.code === "ENOENT") return [];
		throw error;
	});
	return names.map((name) => name.replaceAll("\\", "/"));
}
