import { statSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { mapInBatches } from "@/lib/utils/map-in-batches";
import { normalizeText } from "@/lib/utils/normalize-text";
import { describeReadError } from "@/lib/utils/read-error";
import { detectEncoding } from "./detect-encoding";
import type { ListedFile } from "./list-files";

/** A text file of the content folder. */
export interface SourceFile {
	/** The path in this blog's layout, such as `posts/hello.md`. */
	file: string;
	source: string;
	/** The message if the file can't be read, with an empty `source`, or is read in another encoding than UTF-8. */
	readError?: string;
}

/** The most bytes of a file. One with 30 MB in a paragraph took all memory, and all other posts with it. */
const MAX_BYTES = 5_000_000;
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
	const unreadable = (readError: string) => ({ file, source: "", readError });
	try {
		const { size } = await stat(real);
		if (size > MAX_BYTES)
			return unreadable(
				`The file has ${Math.ceil(size / 1e6)} MB, and at most ${MAX_BYTES / 1e6} MB are read. Split it.`,
			);
		const bytes = await readFile(real);
		const encoding = detectEncoding(bytes);
		if (!encoding) return unreadable("The file is not encoded as UTF-8. Save it as UTF-8.");
		const source = normalizeText(new TextDecoder(encoding).decode(bytes));
		if (encoding === "utf-8") return { file, source };
		const readError = `The file is not encoded as UTF-8 and is read as ${encoding}. Save it as UTF-8.`;
		return { file, source, readError };
	} catch (error) {
		// Bytes of a name that are no UTF-8 are read as this character, by which the file isn't found.
		if (file.includes("\uFFFD")) return unreadable("The name of the file is not encoded as UTF-8. Rename it.");
		return unreadable(`The file can't be read: ${describeReadError(error)}.`);
	}
}
