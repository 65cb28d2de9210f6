/** A comment, an element with everything in it, or the source between these. */
export interface HtmlPart {
	source: string;
	/** `comment`, or the name of an element; `undefined` for the source between these. */
	kind?: string;
}

/**
 * Splits at comments and at elements of the given names. The end of an unclosed element is searched for only once, so that the time is
 * linear.
 */
export function splitHtml(html: string, elements: readonly string[]): HtmlPart[] {
	const lowerCaseHtml = html.toLowerCase();
	const opening = new RegExp(`<!--|<(${elements.join("|")})(?=[\\s>])`, "g");
	const unclosed = new Set<string>();
	const parts: HtmlPart[] = [];
	let end = 0;
	for (const { index, 0: start, 1: kind = "comment" } of lowerCaseHtml.matchAll(opening)) {
		if (index < end || unclosed.has(kind)) continue;
		const closing = kind === "comment" ? "-->" : `</${kind}>`;
		const closingIndex = lowerCaseHtml.indexOf(closing, index + start.length);
		if (closingIndex === -1) {
			unclosed.add(kind);
			continue;
		}
		if (index > end) parts.push({ source: html.slice(end, index) });
		end = closingIndex + closing.length;
		parts.push({ source: html.slice(index, end), kind });
	}
	return end < html.length ? [...parts, { source: html.slice(end) }] : parts;
}
