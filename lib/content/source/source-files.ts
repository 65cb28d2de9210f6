import { statSync } from "node:fs";
import { mapInBatches } from "@/lib/utils/map-in-batches";
import type { ListedFile } from "./list-files";
import { readText } from "./read-text";

/** A text file of the content folder. */
export interface SourceFile {
	/** The path in this blog's layout, such as `posts/hello.md`. */
	file: string;
	source: string;
	/** The message if the file can't be read, with an empty `source`, or is read in another encoding than UTF-8. */
	readError?: string;
}

/** The number of files that are read at the same time. */
const BATCH_SIZE = 64;

/** Reads text files, and keeps the texts of files that don't change. */
export class SourceFiles {
	/** The files that were read, by their real paths, with their state at that time. */
	private readonly known = new Map<string, { state: string; source: SourceFile }>();

	/** Reads files; returns them sorted. */
	async read(files: readonly ListedFile[]): Promise<SourceFile[]> {
		// Promises of all files would take longer than to look at these.
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

/** Returns a text that changes with the content of a file; `undefined` for one that doesn't exist. */
function stateOf({ file, real }: ListedFile): string | undefined {
	const stats = statSync(real, { bigint: true, throwIfNoEntry: false });
	return stats && [file, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join();
}

async function readSourceFile({ file, real }: ListedFile): Promise<SourceFile> {
	const { text, problem } = await readText(real);
	// Bytes of a name that are no UTF-8 are read as this character, by which the file isn't found.
	const isMisnamed = text === undefined && file.includes("\uFFFD");
	const readError = isMisnamed ? "The name of the file is not encoded as UTF-8. Rename it." : problem;
	return { file, source: text ?? "", ...(readError !== undefined && { readError }) };
}
