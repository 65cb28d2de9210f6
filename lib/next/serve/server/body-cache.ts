import { readFile } from "node:fs/promises";

/** Larger files are read from disk for each response. Clients that don't read on keep what they were sent in memory. */
export const MAX_CACHED_FILE = 256 * 1024;

/** The content of files that were sent recently, up to a number of bytes. */
export class BodyCache {
	private readonly contents = new Map<string, Buffer>();
	private bytes = 0;

	constructor(private readonly maxBytes = 64 * 1024 ** 2) {}

	/** Returns the content of a file if it is known. */
	get(file: string): Buffer | undefined {
		const content = this.contents.get(file);
		if (content) {
			// The oldest entry of a map is its first.
			this.contents.delete(file);
			this.contents.set(file, content);
		}
		return content;
	}

	/** Reads a file, and forgets those that were not sent for longest. */
	async read(file: string): Promise<Buffer> {
		const content = await readFile(file);
		if (!this.contents.has(file)) this.bytes += content.length;
		this.contents.set(file, content);
		for (const [oldest, { length }] of this.contents) {
			if (this.bytes <= this.maxBytes) break;
			this.contents.delete(oldest);
			this.bytes -= length;
		}
		return content;
	}
}
