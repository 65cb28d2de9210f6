import { createReadStream } from "node:fs";
import { encodingOfMark, readFirstBytes } from "@/lib/importers/first-bytes";
import { TextDecoding } from "@/lib/importers/text-decoding";
import { ImportError } from "@/lib/importers/types";

/** Matches the encoding in an XML declaration, which is in ASCII: https://www.w3.org/TR/xml/#charencoding */
const DECLARATION = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;

/**
 * Reads an XML file as a stream; returns how many of its characters are unreadable. The byte order mark decides the encoding, then the
 * declaration, then it is UTF-8.
 */
export async function readXml(file: string, onText: (text: string) => void): Promise<number> {
	const start = await readFirstBytes(file);
	const declared = DECLARATION.exec(new TextDecoder("latin1").decode(start))?.[1];
	const decoding = createDecoding(encodingOfMark(start) ?? declared ?? "utf-8", file);
	for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
		onText(decoding.decode(chunk));
	}
	onText(decoding.end());
	return decoding.unreadableCharacters;
}

function createDecoding(encoding: string, file: string): TextDecoding {
	try {
		return new TextDecoding(encoding);
	} catch {
		throw new ImportError(
			`\`${file}\` declares the encoding \`${encoding}\`, which can't be read. Save it as UTF-8, also in its first line. Nothing was written.`,
		);
	}
}
