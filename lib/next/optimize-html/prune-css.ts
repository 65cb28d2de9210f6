import { type Selector, type TransformOptions, transform, type Visitor } from "lightningcss";
import { type Element, getAttribute, type HtmlPage } from "@/lib/utils/html-page";
import { findCreatedFeatures } from "./created-features";
import { findPageFeatures, type PageFeatures } from "./page-features";
import { pruneSelector } from "./prune-selectors";
import { type Feature, findAllRelations, findFeatures, type Relation } from "./selector-features";

const PROPERTY = /--[\w-]+/g;

const DECLARATION = /(?<=[{;])(--[\w-]+):([^;{}]*)/g;

const REFERENCE = /(?<=var\()--[\w-]+(?=[,)])/g;

const FONT_FACE = /@font-face\{font-family:"?([^;}"]*)[^}]*\}/g;

const LANGUAGE_RULE = /(?<=[{}])[^{}]*:(?:lang|dir)\([^{}]*\{[^{}]*\}/g;

const LANGUAGE_LIST = /:is\((?::lang\([\w-]+\),?)+\)/g;

export type PruneCss = (css: string, page: HtmlPage) => string;

export type PruneLanguageCss = (css: string, elements: readonly Element[]) => string;

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

export function createLanguagePruner(): PruneLanguageCss {
	const cache = new Map<string, Map<string, string>>();
	return (css, elements) => {
		const languages = new Set<string>();
		let hasRtl = false;
		for (const element of elements) {
			const language = getAttribute(element, "lang")?.split("-")[0]?.toLowerCase();
			if (language !== undefined) languages.add(language);
			hasRtl ||= !/^(?:ltr)?$/i.test(getAttribute(element, "dir") ?? "");
		}
		const pruned = cache.get(css) ?? new Map<string, string>();
		cache.set(css, pruned);
		const key = [...languages].sort().join() + hasRtl;
		const result = pruned.get(key) ?? pruneLanguages(css, languages, hasRtl);
		pruned.set(key, result);
		return result;
	};
}

function pruneLanguages(css: string, pageLanguages: ReadonlySet<string>, hasRtl: boolean): string {
	return css.replace(LANGUAGE_RULE, (rule) => {
		const languages = [...rule.matchAll(/:lang\(([\w, -]+)\)/g)].flatMap(([, names = ""]) => names.split(/[ ,]+/));
		const isUsed = languages.length === 0 || languages.some((language) => pageLanguages.has(language));
		if (!isUsed || (!hasRtl && rule.includes(":dir(rtl)"))) return "";
		return rule.replace(LANGUAGE_LIST, (list) => {
			const kept = (list.match(/:lang\([\w-]+\)/g) ?? []).filter((one) => pageLanguages.has(one.slice(6, -1)));
			return kept.length === 1 ? kept.join() : `:is(${kept})`;
		});
	});
}
