import { readFile, stat } from "node:fs/promises";
import { describeReadError } from "@/lib/utils/read-error";
import { decodeText, type ReadText } from "./decode-text";

/** In bytes. A file with 30 MB in one paragraph took all memory, and all other posts with it. */
const MAX_BYTES = 5_000_000;

const IS_FOLDER =
	"This is a folder, so nothing is read from it. Put a file in its place. Docker makes such a folder for a mounted file that doesn't exist.";
const IS_NO_FILE = "This is no regular file, so nothing is read from it. Put a file in its place.";

/** Reports anything else than a regular file, as reading a pipe would wait forever. */
export async function readText(file: string): Promise<ReadText> {
	try {
		const stats = await stat(file);
		if (stats.isDirectory()) return { problem: IS_FOLDER };
		if (!stats.isFile()) return { problem: IS_NO_FILE };
		if (stats.size > MAX_BYTES) {
			const size = Math.ceil(stats.size / 1e6);
			return { problem: `The file has ${size} MB, and at most ${MAX_BYTES / 1e6} MB are read. Split it.` };
		}
		return decodeText(await readFile(file));
	} catch (error) {
		return { problem: `The file can't be read: ${describeReadError(error)}.` };
	}
}
