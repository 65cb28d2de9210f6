import { open } from "node:fs/promises";

/** Bytes: enough to tell the kind of a file, its byte order mark and an XML declaration. */
const LENGTH = 200;

export async function readFirstBytes(file: string): Promise<Uint8Array> {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(LENGTH), 0, LENGTH, 0);
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
