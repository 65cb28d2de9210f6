import { transform } from "lightningcss";
import { attribute, type HtmlPage, parseHtmlPage, textOf } from "./html-page";

const NAME = /[\w-]+/g;
const CLASS = /\.(-?[_a-zA-Z][\w-]*)/g;
const KEYFRAMES = /@keyframes ([\w-]+)/g;
const PROPERTY = /(--[\w-]+):/g;
const REFERENCE = /var\((--[\w-]+)/g;

/** Leaves out of a stylesheet what a page has no use for. */
export type PruneCss = (css: string, page: HtmlPage) => string;

/**
 * Makes a function that leaves out of a stylesheet the rules for classes that stand neither in a page nor in the scripts
 * of all pages, and then the properties that nobody refers to any more.
 * https://lightningcss.dev/minification.html#unused-symbols
 */
export function createCssPruner(scripts: string): PruneCss {
	const named = new Set(scripts.match(NAME));
	const known = new Map<string, string>();
	return (css, page) => {
		const present = namesIn(page);
		const keyframes = all(css, KEYFRAMES);
		const unused = [...all(css, CLASS)].filter(
			(name) => !present.has(name) && !keyframes.has(name) && !named.has(name),
		);
		const referred = new Set([...all(page.html, REFERENCE)].filter((name) => css.includes(name)));
		const key = [css, ...unused, "", ...referred].join("\n");
		const shorter = known.get(key) ?? withoutProperties(without(css, unused), referred);
		known.set(key, shorter);
		return shorter;
	};
}

function withoutProperties(css: string, referred: ReadonlySet<string>): string {
	const inUse = all(css, REFERENCE);
	const unused = [...all(css, PROPERTY)].filter((name) => !inUse.has(name) && !referred.has(name));
	// What only those referred to is out of use with them.
	return unused.length > 0 ? withoutProperties(without(css, unused), referred) : css;
}

function without(css: string, unusedSymbols: string[]): string {
	const { code } = transform({ filename: "page.css", code: Buffer.from(css), minify: true, unusedSymbols });
	return code.toString();
}

/** Classes, and ids, as the minifier doesn't tell one from the other. */
function namesIn({ elements }: HtmlPage): Set<string> {
	return new Set(
		elements.flatMap((element) => [
			...(attribute(element, "class") ?? "").split(/\s+/),
			attribute(element, "id") ?? "",
			// Elements for readers without script are text to a parser that runs it.
			...(element.tagName === "noscript" ? namesIn(parseHtmlPage(textOf(element))) : []),
		]),
	);
}

function all(text: string, pattern: RegExp): Set<string> {
	return new Set([...text.matchAll(pattern)].map(([, name = ""]) => name));
}
