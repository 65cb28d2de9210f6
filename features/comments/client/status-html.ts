export type StatusPart = { text: string } | { link: string; text: string } | { break: "line" | "paragraph" };

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
/** Limits the search for the end of each tag, because other servers write this HTML. */
const TAG_OR_TEXT = /<(\/?)([a-z][a-z\d]*)(?![a-z\d])((?:[^>"']|"[^"]*"|'[^']*'){0,500})>|<!--.{0,1000}?-->|[^<]+|</gis;
const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i;
const BLOCKS = /^(?:p|li|ul|ol|blockquote|pre|div|h\d)$/i;
const HIDDEN = /^(?:script|style|template|iframe|noscript|title)$/i;

/**
 * Parses the HTML of a status as a list of parts, of which the caller makes elements. Tags other than links, paragraphs and line breaks
 * are omitted, and so are links to anything but web pages.
 */
export function parseStatus(html: string): StatusPart[] {
	const parts: StatusPart[] = [];
	let link: { link: string; text: string } | undefined;
	let hidden: string | undefined;
	for (const [token, slash, tag = "", attributes = ""] of html.matchAll(TAG_OR_TEXT)) {
		const name = tag.toLowerCase();
		if (hidden !== undefined) {
			if (slash && name === hidden) hidden = undefined;
		} else if (tag === "") {
			if (token.startsWith("<!--")) continue;
			const text = decodeEntities(token);
			if (link) link.text += text;
			else parts.push({ text });
		} else if (name === "a") {
			if (link?.text) parts.push(link);
			link = slash ? undefined : createLink(attributes);
		} else if (name === "br") parts.push({ break: "line" });
		else if (slash && BLOCKS.test(name)) parts.push({ break: "paragraph" });
		else if (!slash && HIDDEN.test(name)) hidden = name;
	}
	if (link?.text) parts.push(link);
	return parts;
}

/** Returns a link without text; `undefined` for a URL that isn't one of the web. */
function createLink(attributes: string) {
	const [, double, single, bare] = HREF.exec(attributes) ?? [];
	const href = decodeEntities(double ?? single ?? bare ?? "").trim();
	return /^https?:\/\//i.test(href) ? { link: href, text: "" } : undefined;
}

function decodeEntities(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (entity, decimal, hexadecimal, name) => {
		if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
		const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
	});
}
