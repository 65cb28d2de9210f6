import { attribute, type Element, findAll, textOf } from "./tree";

/** The main content is at least this share of the text of what surrounds it. */
const MIN_SHARE = 0.4;
const BODY =
	/^(?:post|article|entry|blog-?post)-?(?:content|body|text)$|^markdown-body$|^e-content$|^gh-content$|^kg-canvas$/;

/** Finds the main content of a page: its article, its `<main>`, or the whole body. */
export function findContentRoot(html: Element): Element {
	const lengths = new Map<Element, number>();
	const lengthOf = (element: Element) => {
		const length = lengths.get(element) ?? textOf(element).replace(/\s+/g, "").length;
		lengths.set(element, length);
		return length;
	};
	const all = findAll(html, () => true);
	const body = all.find(({ tagName }) => tagName === "body") ?? html;
	const mains = all.filter((one) => one.tagName === "main" || attribute(one, "role") === "main");
	const main = mains.sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? body;
	const articles = all
		.filter(({ tagName }) => tagName === "article")
		.filter((one) => isWithin(one, main) || main === body);
	// Comments and cards of other posts are articles too.
	const outer = articles.filter((one) => !articles.some((other) => other !== one && isWithin(one, other)));
	const [largest] = outer.sort((a, b) => lengthOf(b) - lengthOf(a));
	const isLarge = largest && lengthOf(largest) >= MIN_SHARE * outer.reduce((sum, one) => sum + lengthOf(one), 0);
	if (
		largest &&
		(outer.length === 1 || (isLarge && outer.length > 1 && lengthOf(largest) > MIN_SHARE * lengthOf(main)))
	) {
		return largest;
	}
	if (main !== body) return main;
	const named = all.filter((element) =>
		attribute(element, "class")
			.split(/\s+/)
			.some((name) => BODY.test(name)),
	);
	return named.length === 1 && named[0] ? named[0] : body;
}

function isWithin(element: Element, ancestor: Element): boolean {
	for (let node = element.parentNode; node; node = (node as Element).parentNode) if (node === ancestor) return true;
	return false;
}
