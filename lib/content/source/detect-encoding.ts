import { isUtf8 } from "node:buffer";

/** The largest share of bytes outside ASCII in a text in a Western language. */
const MAX_WESTERN_SHARE = 0.15;

/**
 * Detects UTF-8, UTF-16 by its byte order mark, and windows-1252 for a text that is mostly ASCII, as those in Western
 * languages are. Returns `undefined` for others, which can't be distinguished.
 */
export function detectEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | undefined {
	if (isUtf8(bytes)) return "utf-8";
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	const isText = !bytes.includes(0);
	const outside = bytes.reduce((count, byte) => count + Number(byte > 0x7f), 0);
	return isText && outside <= bytes.length * MAX_WESTERN_SHARE ? "windows-1252" : undefined;
}
