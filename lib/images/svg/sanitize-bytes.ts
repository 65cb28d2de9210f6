import { sanitizeSvg, UnreadableSvg } from "./sanitize";

const DECLARED = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/;

/** Removes everything from an SVG file that could run as script. Throws {@link UnreadableSvg}. */
export function sanitizeSvgBytes(bytes: Buffer): Buffer {
	const { text, isUtf8 } = decode(bytes);
	const clean = sanitizeSvg(text);
	if (clean === text) return bytes;
	if (!isUtf8) throw new UnreadableSvg("it has scripts, which can be removed only from UTF-8");
	return Buffer.from(clean);
}

/** https://www.w3.org/TR/xml/#charencoding */
function decode(bytes: Buffer): { text: string; isUtf8: boolean } {
	const label = encodingOf(bytes);
	try {
		const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
		return { text: decoder.decode(bytes), isUtf8: decoder.encoding === "utf-8" };
	} catch {
		throw new UnreadableSvg(`its text is not encoded as ${label}`);
	}
}

function encodingOf(bytes: Buffer): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	const head = bytes.toString("latin1", 0, 200).replace(/^\u00ef\u00bb\u00bf/, "");
	return DECLARED.exec(head)?.[1] ?? "utf-8";
}
