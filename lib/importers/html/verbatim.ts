/** A part of a text: what lies between others, or one of them with what it is. */
export interface Part {
	text: string;
	/** `comment`, or the name of an element. */
	kind?: string;
}

/**
 * Parts a text in HTML at its comments and at elements of these names, each with all that is in it. One search for each
 * end, so that a text of a million beginnings takes no longer than another.
 */
export function partAt(html: string, names: readonly string[]): Part[] {
	const small = html.toLowerCase();
	const opening = new RegExp(`<!--|<(${names.join("|")})(?=[\\s>])`, "g");
	const unclosed = new Set<string>();
	const parts: Part[] = [];
	let end = 0;
	for (const { index, 0: sign, 1: name = "comment" } of small.matchAll(opening)) {
		if (index < end || unclosed.has(name)) continue;
		const close = name === "comment" ? "-->" : `</${name}>`;
		const found = small.indexOf(close, index + sign.length);
		if (found === -1) {
			unclosed.add(name);
			continue;
		}
		if (index > end) parts.push({ text: html.slice(end, index) });
		end = found + close.length;
		parts.push({ text: html.slice(index, end), kind: name });
	}
	return end < html.length ? [...parts, { text: html.slice(end) }] : parts;
}
