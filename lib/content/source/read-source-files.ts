import { statSync } from "node:fs";
import { mapInBatches } from "@/lib/utils/promises";
import type { ListedFile } from "./list-files";
import { readText } from "./read-text";

export interface SourceFile {
	/** In this blog's layout, such as `posts/hello.md`. */
	file: string;
	source: string;
	/** The fields that the file lacks and another one has, by keys of front matter. */
	fields?: Record<string, unknown> | undefined;
	/** A message if the file can't be read and `source` is empty, or if it is read in another encoding than UTF-8. */
	readError?: string;
}

const BATCH_SIZE = 64;

/** Reads text files, and caches the texts of unchanged files. */
export class SourceFiles {
	/** By real path, with the state of the file when it was read. */
	private readonly known = new Map<string, { state: string; source: SourceFile }>();

	/** Sorted by path. */
	async read(files: readonly ListedFile[]): Promise<SourceFile[]> {
		// Checking all files takes less time than a promise for each.
		const unchanged = files.flatMap((file) => this.findUnchanged(file) ?? []);
		const names = new Set(unchanged.map(({ file }) => file));
		const changed = files.filter(({ file }) => !names.has(file));
		const read = await mapInBatches(changed, BATCH_SIZE, (file) => this.readChanged(file));
		return [...unchanged, ...read].sort((a, b) => (a.file < b.file ? -1 : 1));
	}

	private findUnchanged(listed: ListedFile): SourceFile | undefined {
		const known = this.known.get(listed.real);
		return known && known.state === stateOf(listed) ? known.source : undefined;
	}

	private async readChanged(listed: ListedFile): Promise<SourceFile> {
		const state = stateOf(listed);
		const source = await readSourceFile(listed);
		if (state !== undefined) this.known.set(listed.real, { state, source });
		return source;
	}
}

/** Changes with the content of a file; `undefined` for a file that doesn't exist. */
function stateOf({ file, real }: ListedFile): string | undefined {
	const stats = statSync(real, { bigint: true, throwIfNoEntry: false });
	return stats && [file, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join();
}

async function readSourceFile({ file, real }: ListedFile): Promise<SourceFile> {
	const { text, problem } = await readText(real);
	return { file, source: text ?? "", ...(problem !== undefined && { readError: problem }) };
}
