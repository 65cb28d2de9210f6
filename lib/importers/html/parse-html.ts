import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/**
 * Maximum number of elements inside each other. Conversions work recursively, and a full stack can end the process without an
 * error that can be caught.
 */
const MAX_DEPTH = 200;

/** Maximum number of elements that show nothing. The time of conversions grows with its square. */
const MAX_EMPTY = 500;
const SHOWN = /^(?:audio|br|canvas|embed|hr|iframe|img|input|object|svg|td|th|video)$/;

/** Returns `undefined` if elements are nested too deeply to be converted, or too many of them are empty. */
export function parseHtml(html: string): Root | undefined {
	return isTooComplex(html) ? undefined : fromHtml(html, { fragment: true });
}

function isTooComplex(html: string): boolean {
	// The parser adds at most three elements around another one, those of a table.
	const tags = html.match(/<[a-z]/gi)?.length ?? 0;
	if (tags < MAX_DEPTH / 4) return false;
	const stack: { node: DefaultTreeAdapterTypes.Node; depth: number }[] = [{ node: parseFragment(html), depth: 0 }];
	let empty = 0;
	for (let entry = stack.pop(); entry; entry = stack.pop()) {
		const { node, depth } = entry;
		if ("tagName" in node && node.childNodes.length === 0 && !SHOWN.test(node.tagName)) empty += 1;
		if (depth > MAX_DEPTH || empty > MAX_EMPTY) return true;
		const children = "content" in node ? [node.content] : "childNodes" in node ? node.childNodes : [];
		for (const child of children) stack.push({ node: child, depth: depth + 1 });
	}
	return false;
}
