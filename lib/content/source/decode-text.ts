import { normalizeText } from "@/lib/utils/normalize-text";
import { detectEncoding } from "./detect-encoding";

/** `text` is missing if the file can't be read; `problem` is a message for the owner. */
export interface ReadText {
	text?: string;
	problem?: string;
}

/** Decodes other encodings than UTF-8 too, if they can be detected. */
export function decodeText(bytes: Uint8Array): ReadText {
	const encoding = detectEncoding(bytes);
	if (!encoding) return { problem: "The file is not encoded as UTF-8. Save it as UTF-8." };
	const text = normalizeText(new TextDecoder(encoding).decode(bytes));
	if (encoding === "utf-8") return { text };
	return { text, problem: `The file is not encoded as UTF-8 and is read as ${encoding}. Save it as UTF-8.` };
}
