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
	const sheets = new Map<string, Sheet>();
	return (css, page) => {
		const sheet = sheets.get(css) ?? readSheet(css, scriptNames);
		sheets.set(css, sheet);
		const { names, tags } = findUsedNames(page);
		const unused = sheet.classes.filter((name) => !names.has(name));
		const referenced = new Set(
			[...findAll(page.html, PROPERTY_REFERENCE)].filter((name) => sheet.properties.has(name)),
		);
		const usedTags = [...tags].filter((tag) => css.includes(tag)).toSorted();
		const key = [...unused, "", ...referenced, "", ...usedTags].join("\n");
		const hasTag = (tag: string) => tags.has(tag) || scriptNames.has(tag);
		const pruned = sheet.pruned.get(key) ?? removeUnusedProperties(prune(css, unused, hasTag), referenced);
		sheet.pruned.set(key, pruned);
		return pruned;
	};
}

/** What is known of a stylesheet, and the parts of it that pages use. */
interface Sheet {
	/** The classes that are not in the scripts of all pages. */
	classes: readonly string[];
	/** The custom properties that it declares. */
	properties: ReadonlySet<string>;
	/** The rules that pages use, by a key of everything that decides it. */
	pruned: Map<string, string>;
}

function readSheet(css: string, scriptNames: ReadonlySet<string>): Sheet {
	const keyframes = findAll(css, KEYFRAMES);
	const classes = [...new Set([...findAll(css, CLASS)].map(unescapeClass))];
	return {
		classes: classes.filter((name) => !keyframes.has(name) && !scriptNames.has(name)),
		properties: findAll(css, PROPERTY_DECLARATION),
		pruned: new Map(),
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

/**
 * Returns the classes and ids of a page, which Lightning CSS doesn't distinguish, and the names of its elements in lower case.
 */
function findUsedNames({ elements }: Pick<HtmlPage, "elements">): { names: Set<string>; tags: Set<string> } {
	const used = { names: new Set<string>(), tags: new Set<string>() };
	for (const element of elements) {
		used.tags.add(element.tagName.toLowerCase());
		for (const name of (getAttribute(element, "class") ?? "").split(/\s+/)) used.names.add(name);
		used.names.add(getAttribute(element, "id") ?? "");
		if (element.tagName !== "noscript") continue;
		// The parser treats its content as text.
		const inside = findUsedNames(parseHtmlPage(textContent(element)));
		for (const name of inside.names) used.names.add(name);
		for (const tag of inside.tags) used.tags.add(tag);
	}
	return used;
}

/** Returns the first groups of all matches. */
function findAll(text: string, pattern: RegExp): Set<string> {
	return new Set([...text.matchAll(pattern)].map(([, name = ""]) => name));
}
