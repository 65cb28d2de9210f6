import { type Selector, type SelectorList, transform } from "lightningcss";
import { CLASS, findScriptNames, unescapeClass } from "./css-classes";
import { getAttribute, type HtmlPage, parseHtmlPage, textContent } from "./html-page";

const KEYFRAMES = /@keyframes ([\w-]+)/g;
const PROPERTY_DECLARATION = /(--[\w-]+):/g;
const PROPERTY_REFERENCE = /var\((--[\w-]+)/g;

/** Removes the rules of a stylesheet that a page doesn't use. */
export type PruneCss = (css: string, page: HtmlPage) => string;

/**
 * Creates a function that removes rules from a stylesheet whose classes or elements are neither in the page nor in the
 * scripts of all pages, and then the custom properties that are no longer referenced.
 * https://lightningcss.dev/minification.html#unused-symbols
 */
export function createCssPruner(scripts: string): PruneCss {
	const scriptNames = findScriptNames(scripts);
	const cache = new Map<string, string>();
	return (css, page) => {
		const pageNames = findNames(page);
		const pageTags = findTags(page);
		const keyframes = findAll(css, KEYFRAMES);
		const classes = [...findAll(css, CLASS)].map(unescapeClass);
		const unused = classes.filter((name) => !pageNames.has(name) && !keyframes.has(name) && !scriptNames.has(name));
		const referenced = new Set([...findAll(page.html, PROPERTY_REFERENCE)].filter((name) => css.includes(name)));
		const tags = [...pageTags].filter((tag) => css.includes(tag)).toSorted();
		const key = [css, ...unused, "", ...referenced, "", ...tags].join("\n");
		const hasTag = (tag: string) => pageTags.has(tag) || scriptNames.has(tag);
		const pruned = cache.get(key) ?? removeUnusedProperties(prune(css, unused, hasTag), referenced);
		cache.set(key, pruned);
		return pruned;
	};
}

/** Removes unused custom properties. `referenced` are the names that the page itself references. */
function removeUnusedProperties(css: string, referenced: ReadonlySet<string>): string {
	const inUse = findAll(css, PROPERTY_REFERENCE);
	const unused = [...findAll(css, PROPERTY_DECLARATION)].filter((name) => !inUse.has(name) && !referenced.has(name));
	// Properties that only the removed ones referenced are unused now.
	return unused.length > 0 ? removeUnusedProperties(prune(css, unused), referenced) : css;
}

/** Removes rules with unused symbols, and rules for elements that don't pass `hasTag`. */
function prune(css: string, unusedSymbols: string[], hasTag?: (tag: string) => boolean): string {
	const visitor = hasTag && {
		Rule: {
			style: ({ value }: { value: { selectors: SelectorList } }) =>
				value.selectors.some((selector) => canMatch(selector, hasTag)) ? undefined : [],
		},
	};
	const { code } = transform({
		filename: "page.css",
		code: Buffer.from(css),
		minify: true,
		unusedSymbols,
		...(visitor && { visitor }),
	});
	return code.toString();
}

/** Tells whether the elements that a selector names exist. */
function canMatch(selector: Selector, hasTag: (tag: string) => boolean): boolean {
	return selector.every((part) => {
		if (part.type === "type") return hasTag(part.name.toLowerCase());
		const isList = part.type === "pseudo-class" && (part.kind === "is" || part.kind === "where");
		return !isList || part.selectors.some((one) => canMatch(one, hasTag));
	});
}

/** Returns the classes and ids of a page. Lightning CSS doesn't distinguish them. */
function findNames({ elements }: HtmlPage): Set<string> {
	return new Set(
		elements.flatMap((element) => [
			...(getAttribute(element, "class") ?? "").split(/\s+/),
			getAttribute(element, "id") ?? "",
			// The parser treats the content of `<noscript>` as text.
			...(element.tagName === "noscript" ? findNames(parseHtmlPage(textContent(element))) : []),
		]),
	);
}

/** Returns the names of the elements of a page in lower case. */
function findTags({ elements }: HtmlPage): Set<string> {
	return new Set(
		elements.flatMap((element) => [
			element.tagName.toLowerCase(),
			...(element.tagName === "noscript" ? findTags(parseHtmlPage(textContent(element))) : []),
		]),
	);
}

/** Returns the first groups of all matches. */
function findAll(text: string, pattern: RegExp): Set<string> {
	return new Set([...text.matchAll(pattern)].map(([, name = ""]) => name));
}
