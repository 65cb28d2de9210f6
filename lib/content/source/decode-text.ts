import { normalizeText } from "@/lib/utils/normalize-text";
import { detectEncoding } from "./detect-encoding";

/** What is read of a text file: nothing if that isn't possible, and the message for its owner if something is wrong. */
export interface ReadText {
	text?: string;
	problem?: string;
}

/** Decodes the bytes of a text file, also in other encodings than UTF-8 if they can be told. */
export function decodeText(bytes: Uint8Array): ReadText {
	const encoding = detectEncoding(bytes);
	if (!encoding) return { problem: "The file is not encoded as UTF-8. Save it as UTF-8." };
	const text = normalizeText(new TextDecoder(encoding).decode(bytes));
	if (encoding === "utf-8") return { text };
	return { text, problem: `The file is not encoded as UTF-8 and is read as ${encoding}. Save it as UTF-8.` };
}
