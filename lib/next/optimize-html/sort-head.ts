import { type Element, getAttribute } from "@/lib/utils/html-page";

/** Matches an element of the head as React writes it: a script or style with its text, or a void element. */
const HEAD_ELEMENT =
	/<(?:script|style)[\s>][\s\S]*?<\/(?:script|style)>|<title[\s>][^<]*<\/title>|<(?:meta|link)\s[^>]*>/g;
/** The order of the metadata that browsers should read first. */
const FIRST = ["meta charset", "meta viewport", "meta theme-color", "title", "meta description"];
/** The kinds of links in the head that only load something; the bundler decides their order. */
const LOADING = /^(?:stylesheet|preload|modulepreload|preconnect|dns-prefetch|expect)$/;

/**
 * Sorts the metadata in the head of a page by its kind, so that the same page has the same bytes. React renders Next's metadata and the
 * elements of layouts at the same time, and writes first what is ready first. All elements of a kind come from one of the two and keep their
 * order, which has a meaning, as that of `og:image` and `og:image:width`.
 */
export function sortHead(html: string): string {
	const end = html.indexOf("</head>");
	if (end === -1) return html;
	const head = html.slice(0, end);
	const elements = [...head.matchAll(HEAD_ELEMENT)].flatMap(({ 0: text, index }) => {
		const kind = findKind(text);
		return kind === undefined ? [] : [{ text, index, kind }];
	});
	const sorted = elements.toSorted((a, b) => rank(a.kind) - rank(b.kind) || compare(a.kind, b.kind));
	let result = "";
	let position = 0;
	for (const [slot, { text, index }] of elements.entries()) {
		result += head.slice(position, index) + (sorted[slot]?.text ?? text);
		position = index + text.length;
	}
	return result + html.slice(position);
}

/** Such as `meta og` or `link alternate`; `undefined` for all other elements. */
function findKind(element: string): string | undefined {
	const [, name] = /^<(title|meta|link)/.exec(element) ?? [];
	if (name === "title") return name;
	if (name === "meta") {
		if (/\scharset=/i.test(element)) return "meta charset";
		const [, key] = /\s(?:name|property|http-equiv)="([^":]*)/i.exec(element) ?? [];
		return key === undefined ? undefined : `meta ${key.toLowerCase()}`;
	}
	const [, rel] = name === "link" ? (/\srel="([^"]*)"/.exec(element) ?? []) : [];
	return rel === undefined || LOADING.test(rel) ? undefined : `link ${rel.toLowerCase()}`;
}

function rank(kind: string): number {
	const index = FIRST.indexOf(kind);
	return index === -1 ? FIRST.length : index;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Finds the `twitter:` tags that repeat an `og:` tag. X falls back to Open Graph where a tag is missing:
 * https://developer.x.com/en/docs/x-for-websites/cards/guides/getting-started
 */
export function findRepeatedMetadata(elements: readonly Element[]): ReadonlySet<Element> {
	const metaElements = elements.filter((element) => element.tagName === "meta");
	const properties = new Set(
		metaElements.map((element) => `${getAttribute(element, "property")} ${getAttribute(element, "content")}`),
	);
	return new Set(
		metaElements.filter((element) => {
			const [, name] = /^twitter:(title|description|image(?!:alt).*)$/.exec(getAttribute(element, "name") ?? "") ?? [];
			return name !== undefined && properties.has(`og:${name} ${getAttribute(element, "content")}`);
		}),
	);
}
