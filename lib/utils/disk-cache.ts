import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { isExport } from "@/lib/utils/environment";

/** Results kept on disk beside a build's output, by a key that names everything they depend on. */
export class DiskCache {
	private readonly folder: string;

	/** `name` is the folder; `extension` tells people what the files are. */
	constructor(
		name: string,
		private readonly extension: string,
	) {
		// An export works in `.next`, and empties the folder of its output.
		const output = (!isExport && process.env.BUILD_DIR) || ".next";
		this.folder = path.join(/* turbopackIgnore: true */ process.cwd(), output, "cache", name);
	}

	/** What was kept under a key, by this process or another one; nothing if it isn't there or can't be read. */
	async read(key: string): Promise<Buffer | undefined> {
		return readFile(this.fileOf(key)).catch(() => undefined);
	}

	/** Keeps a result; written aside and renamed, so that a reader never sees half a file. */
	async write(key: string, content: string | Uint8Array): Promise<void> {
		const file = this.fileOf(key);
		const draft = `${file}.${randomUUID()}`;
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(draft, content);
		await rename(draft, file);
	}

	private fileOf(key: string): string {
		return path.join(/* turbopackIgnore: true */ this.folder, key.slice(0, 2), `${key}.${this.extension}`);
	}
}
