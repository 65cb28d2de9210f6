/** What XML 1.0 has no place for, not even escaped: https://www.w3.org/TR/xml/#charsets */
const UNFIT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text without the control characters that XML refuses; half a character becomes the sign for a broken one. */
export function stripInvalidXml(text: string): string {
	return toWellFormed(text).replace(UNFIT, "");
}

function toWellFormed(text: string): string {
	return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
