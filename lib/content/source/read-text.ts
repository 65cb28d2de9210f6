import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { describeFileError } from "@/lib/utils/read-file";
import { normalizeText } from "@/lib/utils/text";

/** In bytes. A file with 30 MB in one paragraph took all memory, and all other posts with it. */
const MAX_BYTES = 5_000_000;
/** The largest share of bytes outside ASCII in a text in a Western language. */
const MAX_WESTERN_SHARE = 0.15;

const IS_FOLDER =
	"This is a folder, so nothing is read from it. Put a file in its place. Docker makes such a folder for a mounted file that doesn't exist.";

const IS_NO_FILE = "This is no regular file, so nothing is read from it. Put a file in its place.";

/** `text` is missing if the file can't be read; `problem` is a message for the owner. */
export interface ReadText {
	text?: string;
	problem?: string;
}

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
		return { problem: `The file can't be read: ${describeFileError(error)}.` };
	}
}

/** Decodes other encodings than UTF-8 too, if they can be detected. */
export function decodeText(bytes: Uint8Array): ReadText {
	const encoding = detectEncoding(bytes);
	if (!encoding) return { problem: "The file is not encoded as UTF-8. Save it as UTF-8." };
	const text = normalizeText(new TextDecoder(encoding).decode(bytes));
	if (encoding === "utf-8") return { text };
	return { text, problem: `The file is not encoded as UTF-8 and is read as ${encoding}. Save it as UTF-8.` };
}

/**
 * Detects UTF-8, UTF-16 by its byte order mark, and windows-1252 for a text that is mostly ASCII, as those in Western
 * languages are. Returns `undefined` for others, which can't be distinguished.
 */
export function detectEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | undefined {
	// Every other byte of UTF-16 is often zero, which is valid UTF-8.
	const isText = !bytes.includes(0);
	if (isText && isUtf8(bytes)) return "utf-8";
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	const outside = bytes.reduce((count, byte) => count + Number(byte > 0x7f), 0);
	return isText && outside <= bytes.length * MAX_WESTERN_SHARE ? "windows-1252" : undefined;
}
