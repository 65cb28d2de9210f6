import { type Selector, type TransformOptions, transform, type Visitor } from "lightningcss";
import { type Element, type HtmlPage, parseHtmlPage, textContent } from "./html-page";
import { type Feature, findFeatures, pruneSelector } from "./prune-selectors";
import { findScriptNames } from "./script-names";
import { findUnusedProperties } from "./unused-properties";

const PROPERTY_DECLARATION = /(--[\w-]+):/g;
const PROPERTY_REFERENCE = /var\((--[\w-]+)/g;

/** Removes the rules of a stylesheet that a page doesn't use. */
export type PruneCss = (css: string, page: HtmlPage) => string;

/**
 * Creates a function that removes selectors from a stylesheet whose classes, elements or data attributes are neither in the
 * page nor in the scripts of all pages, and then the custom properties that are no longer referenced.
 */
export function createCssPruner(scripts: string): PruneCss {
	const scriptNames = findScriptNames(scripts);
	const sheets = new Map<string, Sheet>();
	return (css, page) => {
		const sheet = sheets.get(css) ?? readSheet(css);
		sheets.set(css, sheet);
		const isInPage = findPageFeatures(page.elements, scriptNames);
		const features = new Set(sheet.features.filter(isInPage));
		const referenced = new Set(findAll(page.html, PROPERTY_REFERENCE).filter((name) => sheet.properties.has(name)));
		const key = [...features, "", ...referenced].join("\n");
		const pruned = sheet.pruned.get(key) ?? prune(css, features, referenced);
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
	return { features: [...features], properties: new Set(findAll(css, PROPERTY_DECLARATION)), pruned: new Map() };
}

/** Removes selectors with features that a page doesn't have, and properties that neither its rules nor itself references. */
function prune(css: string, features: ReadonlySet<Feature>, referenced: ReadonlySet<string>): string {
	const rules = visitSelectors(css, (selector) => pruneSelector(selector, (feature) => features.has(feature)) ?? []);
	const unused = findUnusedProperties(rules, referenced);
	return unused.length > 0 ? minify(rules, { unusedSymbols: unused }) : rules;
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

/** Returns the first groups of all matches. */
function findAll(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].map(([, name = ""]) => name);
}
