import { type Selector, type TransformOptions, transform, type Visitor } from "lightningcss";
import { type Element, type HtmlPage, parseHtmlPage, textContent } from "./html-page";
import { type Feature, findFeatures, pruneSelector } from "./prune-selectors";
import { findScriptNames } from "./script-names";
import { shortenProperties } from "./shorten-properties";

const PROPERTY = /--[\w-]+/g;
const PROPERTY_DECLARATION = /--[\w-]+(?=:)/g;
/** A name that a shortened property may get. */
const SHORT_PROPERTY = /^--[a-z]{1,2}$/;

/** Removes the rules of a stylesheet that a page doesn't use. */
export type PruneCss = (css: string, page: HtmlPage) => string;

/**
 * Creates a function that removes selectors from a stylesheet whose classes, elements or data attributes are neither in the
 * page nor in the scripts of all pages, and shortens the custom properties.
 */
export function createCssPruner(scripts: string): PruneCss {
	const scriptNames = findScriptNames(scripts);
	const scriptProperties = scripts.match(PROPERTY) ?? [];
	const sheets = new Map<string, Sheet>();
	return (css, page) => {
		const sheet = sheets.get(css) ?? readSheet(css);
		sheets.set(css, sheet);
		const isInPage = findPageFeatures(page.elements, scriptNames);
		const features = new Set(sheet.features.filter(isInPage));
		const named = [...(page.html.match(PROPERTY) ?? []), ...scriptProperties];
		const fixed = new Set(named.filter((name) => sheet.properties.has(name) || SHORT_PROPERTY.test(name)).toSorted());
		const key = [...features, "", ...fixed].join("\n");
		const pruned = sheet.pruned.get(key) ?? prune(css, features, fixed);
		sheet.pruned.set(key, pruned);
		return pruned;
	};
}

/** What is known of a stylesheet, and the parts of it that pages use. */
interface Sheet {
	/** The features in its selectors. */
	features: readonly Feature[];
	/** The custom properties that it declares. */
	properties: ReadonlySet<string>;
	/** The rules that pages use, by a key of everything that decides it. */
	pruned: Map<string, string>;
}

function readSheet(css: string): Sheet {
	const features = new Set<Feature>();
	visitSelectors(css, (selector) => {
		for (const feature of findFeatures(selector)) features.add(feature);
		return selector;
	});
	return { features: [...features], properties: new Set(css.match(PROPERTY_DECLARATION)), pruned: new Map() };
}

/** Removes selectors with features that a page doesn't have, and shortens properties except for `fixed`. */
function prune(css: string, features: ReadonlySet<Feature>, fixed: ReadonlySet<string>): string {
	const rules = visitSelectors(css, (selector) => pruneSelector(selector, (feature) => features.has(feature)) ?? []);
	const shortened = shortenProperties(rules, (name) => fixed.has(name));
	return minify(shortened.css, { unusedSymbols: shortened.unused });
}

/** Replaces each selector of a stylesheet by what `visit` returns, and minifies the rest. */
function visitSelectors(css: string, visit: (selector: Selector) => Selector | []): string {
	const visitor: Visitor<never> = {};
	visitor.Selector = visit;
	return minify(css, { visitor });
}

function minify(css: string, options: Pick<TransformOptions<never>, "unusedSymbols" | "visitor">): string {
	return transform({ filename: "page.css", code: Buffer.from(css), minify: true, ...options }).code.toString();
}

/** Returns a function that tells whether an element with a feature is in a page, or is created by its scripts. */
function findPageFeatures(
	elements: readonly Element[],
	scriptNames: ReadonlySet<string>,
): (feature: Feature) => boolean {
	const found = new Set<Feature>();
	const classValues: string[] = [];
	collectFeatures(elements, found, classValues);
	return (feature) => {
		const [, start] = /^\[class\^=(.*)\]$/.exec(feature) ?? [];
		if (start !== undefined) return classValues.some((value) => value.startsWith(start));
		return found.has(feature) || scriptNames.has(feature.replace(/^[.#[]|\]$/g, ""));
	};
}

function collectFeatures(elements: readonly Element[], found: Set<Feature>, classValues: string[]): void {
	for (const element of elements) {
		found.add(element.tagName.toLowerCase());
		for (const { name, value } of element.attrs) {
			if (name === "class") {
				classValues.push(value);
				for (const one of value.split(/\s+/)) found.add(`.${one}`);
			} else if (name === "id") found.add(`#${value}`);
			else if (name.startsWith("data-")) found.add(`[${name}]`);
		}
		// The parser treats the content of <noscript> as text.
		if (element.tagName !== "noscript") continue;
		collectFeatures(parseHtmlPage(textContent(element)).elements, found, classValues);
	}
}
