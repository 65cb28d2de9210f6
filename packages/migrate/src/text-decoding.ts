import { open } from "node:fs/promises";
import type { ImportCount } from "./types";

/** The character in place of bytes that can't be decoded: https://www.unicode.org/glossary/#replacement_character */
const REPLACEMENT = "\uFFFD";

/** Bytes: enough to tell the kind of a file, its byte order mark and an XML declaration. */
const START_LENGTH = 200;

/** Decodes the text of an export chunk by chunk, and counts the characters that can't be decoded. */
export class TextDecoding {
	/** How many characters so far replace bytes that aren't in the encoding. */
	unreadableCharacters = 0;
	private readonly decoder: TextDecoder;
	/** The bytes of a replacement character that the export itself contains: it isn't counted. */
	private readonly written: Buffer;
	/** The last bytes so far, in which a replacement character may begin. */
	private last: Uint8Array = new Uint8Array();
	private length = 0;

	/** Throws a `RangeError` for an unknown encoding. */
	constructor(encoding: string) {
		this.decoder = new TextDecoder(encoding);
		this.written = encodeReplacement(this.decoder.encoding);
	}

	decode(bytes: Uint8Array): string {
		return this.count(this.decoder.decode(bytes, { stream: true }), this.countWritten(bytes));
	}

	end(): string {
		return this.count(this.decoder.decode(), 0);
	}

	private count(text: string, written: number): string {
		this.unreadableCharacters += text.split(REPLACEMENT).length - 1 - written;
		return text;
	}

	private countWritten(bytes: Uint8Array): number {
		const { length } = this.written;
		if (length === 0) return 0;
		const all = Buffer.concat([this.last, bytes]);
		const start = this.length - this.last.length;
		let count = 0;
		for (let at = all.indexOf(this.written); at >= 0; at = all.indexOf(this.written, at + 1)) {
			// Half of a character of UTF-16 and half of the next one may look the same.
			if (length % 2 === 1 || (start + at) % 2 === 0) count += 1;
		}
		this.last = all.subarray(Math.max(0, all.length - length + 1));
		this.length += bytes.length;
		return count;
	}
}

/** Returns an empty buffer for encodings other than Unicode's, which don't have the character. */
function encodeReplacement(encoding: string): Buffer {
	if (encoding === "utf-8") return Buffer.from(REPLACEMENT);
	const littleEndian = Buffer.from(REPLACEMENT, "utf16le");
	if (encoding === "utf-16le") return littleEndian;
	return encoding === "utf-16be" ? littleEndian.swap16() : Buffer.alloc(0);
}

export function countUnreadableCharacters(skipped: number, encoding: string): ImportCount {
	const reason = `they aren't in ${encoding}, and are shown as ${REPLACEMENT}`;
	return { label: "unreadable characters", imported: 0, skipped, reason };
}

export async function readFirstBytes(file: string): Promise<Uint8Array> {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(START_LENGTH), 0, START_LENGTH, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}

/** Returns the encoding of a byte order mark; `undefined` without one. */
export function encodingOfMark([first, second, third]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
	if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
	if (first === 0xff && second === 0xfe) return "utf-16le";
	return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}
