import { type Selector, type TransformOptions, transform, type Visitor } from "lightningcss";
import { findCreatedFeatures } from "./created-features";
import type { HtmlPage } from "./html-page";
import { findPageFeatures, type PageFeatures } from "./page-features";
import { pruneSelector } from "./prune-selectors";
import { type Feature, findAllRelations, findFeatures, type Relation } from "./selector-features";

const PROPERTY = /--[\w-]+/g;
const DECLARATION = /(?<=[{;])(--[\w-]+):([^;{}]*)/g;
const REFERENCE = /(?<=var\()--[\w-]+(?=[,)])/g;

const FONT_FACE = /@font-face\{font-family:"?([^;}"]*)[^}]*\}/g;

export type PruneCss = (css: string, page: HtmlPage) => string;

/**
 * Creates a function that removes selectors from a stylesheet that match neither an element of a page nor one that its
 * scripts create, and the custom properties that nothing references.
 */
export function createCssPruner(scripts: string): PruneCss {
	const created = findCreatedFeatures(scripts);
	const scriptProperties = scripts.match(PROPERTY) ?? [];
	const sheets = new Map<string, Sheet>();
	return (css, page) => {
		const sheet = sheets.get(css) ?? readSheet(css);
		sheets.set(css, sheet);
		const matcher = findPageFeatures(page.elements, created);
		const named = [...(page.html.match(PROPERTY) ?? []), ...scriptProperties];
		const fixed = new Set(named.filter((name) => sheet.properties.has(name)).toSorted());
		let key = [...fixed].join();
		for (const feature of sheet.features) key += matcher.has(feature) ? "1" : "0";
		for (const relation of sheet.relations) key += matcher.hasRelation(relation) ? "1" : "0";
		const pruned = sheet.pruned.get(key) ?? prune(css, matcher, fixed);
		sheet.pruned.set(key, pruned);
		return removeUnusedFonts(pruned, page.html);
	};
}

interface Sheet {
	features: readonly Feature[];
	relations: readonly Relation[];
	properties: ReadonlySet<string>;
	/** The rules that pages use, by a key of everything that decides it. */
	pruned: Map<string, string>;
}

function readSheet(css: string): Sheet {
	const features = new Set<Feature>();
	const relations = new Map<string, Relation>();
	visitSelectors(css, (selector) => {
		for (const feature of findFeatures(selector)) features.add(feature);
		for (const relation of findAllRelations(selector)) relations.set(JSON.stringify(relation), relation);
		return selector;
	});
	const properties = new Set([...css.matchAll(DECLARATION)].map(([, name = ""]) => name));
	return { features: [...features], relations: [...relations.values()], properties, pruned: new Map() };
}

/** Removes selectors that match nothing, and properties that neither a rule nor the page (`fixed`) references. */
function prune(css: string, matcher: PageFeatures, fixed: ReadonlySet<string>): string {
	const rules = visitSelectors(css, (selector) => pruneSelector(selector, matcher) ?? []);
	const unused = findUnusedProperties(rules, fixed);
	return unused.length > 0 ? minify(rules, { unusedSymbols: unused }) : rules;
}

function findUnusedProperties(css: string, fixed: ReadonlySet<string>): string[] {
	const values = new Map<string, string>();
	for (const [, name = "", value = ""] of css.matchAll(DECLARATION)) {
		values.set(name, `${values.get(name) ?? ""} ${value}`);
	}
	const used = new Set([...fixed, ...(css.replace(DECLARATION, "").match(REFERENCE) ?? [])]);
	// A set also iterates over the names that are added meanwhile.
	for (const name of used) for (const reference of values.get(name)?.match(REFERENCE) ?? []) used.add(reference);
	return [...values.keys()].filter((name) => !used.has(name));
}

function removeUnusedFonts(css: string, html: string): string {
	if (!css.includes("@font-face")) return css;
	const users = css.replace(FONT_FACE, "") + html;
	return css.replace(FONT_FACE, (fontFace, name) => (users.includes(name) ? fontFace : ""));
}

/** Replaces each selector of a stylesheet by the result of `visit`, and minifies the rest. */
function visitSelectors(css: string, visit: (selector: Selector) => Selector | []): string {
	const visitor: Visitor<never> = {};
	visitor.Selector = visit;
	return minify(css, { visitor });
}

function minify(css: string, options: Pick<TransformOptions<never>, "unusedSymbols" | "visitor">): string {
	return transform({ filename: "page.css", code: Buffer.from(css), minify: true, ...options }).code.toString();
}
