import type { Edit } from "@/lib/utils/edits";
import type { HtmlPage } from "@/lib/utils/html-page";
import { findCreatedFeatures } from "./created-features";

const UTILITIES = "@layer utilities{";

const LETTERS = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Matches classes in selectors, in which Tailwind's names have escapes: `.md\:mt-0\.5`. */
const CLASS = /\.((?:[_a-zA-Z-]|\\.)(?:[\w-]|\\.)*)/g;

/** Shortens class names in the styles of a page; returns the styles, and the edits of the page. */
export type ShortenClasses = (css: string, page: HtmlPage) => { css: string; edits: Edit[] };

/**
 * Creates a function that replaces Tailwind's utilities in a page and in its minified styles: every set of utilities that
 * elements have becomes one class with a short name, so `flex max-sm:gap-x-0` becomes `a`. A name that is in the scripts,
 * in `<noscript>` or in another style of the page stays.
 */
export function createClassShortener(scripts: string): ShortenClasses {
	const created = findCreatedFeatures(scripts);
	const cache = new Map<string, UtilityStyles | undefined>();
	return (css, page) => {
		const styles = cache.has(css) ? cache.get(css) : readUtilityStyles(css, created);
		cache.set(css, styles);
		return styles ? shortenUtilities(styles, page) : { css, edits: [] };
	};
}

interface UtilityStyles {
	before: string;
	utilities: string;
	after: string;
	names: ReadonlySet<string>;
	otherNames: ReadonlySet<string>;
	/** The classes of the utilities that are neither in other rules nor in scripts. */
	candidates: readonly string[];
	/** The styles of pages by the names in them. */
	shortened: Map<string, string>;
	/** The candidates in texts of pages that may contain class names. */
	namesByText: Map<string, string[]>;
}

function readUtilityStyles(css: string, created: ReadonlySet<string>): UtilityStyles | undefined {
	const start = css.indexOf(UTILITIES);
	if (start < 0) return undefined;
	const end = findBlockEnd(css, start + UTILITIES.length);
	const [before, utilities, after] = [css.slice(0, start), css.slice(start, end), css.slice(end)];
	const names = findClasses(utilities);
	const otherNames = findClasses(before + after);
	const candidates = [...names].filter((name) => !otherNames.has(name) && !created.has(`.${name}`));
	return { before, utilities, after, names, otherNames, candidates, shortened: new Map(), namesByText: new Map() };
}

function shortenUtilities(styles: UtilityStyles, { elements }: HtmlPage) {
	const { before, utilities, after, otherNames, shortened } = styles;
	const named = new Set(elements.filter(isOpaque).flatMap(({ text }) => findNames(text, styles)));
	const replaceable = new Set(styles.candidates.filter((name) => !named.has(name)));
	const lists = new Map<string, { key: string; rest: string[] }>();
	const attributes = elements.flatMap(({ attrs }) => attrs.find(({ name, value }) => name === "class" && value) ?? []);
	for (const { value } of attributes) if (!lists.has(value)) lists.set(value, divideClasses(value, replaceable));
	const keys = new Set([...lists.values()].map(({ key }) => key).filter(Boolean));
	const kept = [...lists.values()].flatMap(({ rest }) => rest);
	const shortNames = createNames(new Set([...kept, ...otherNames, ...styles.names]));
	const names = new Map([...keys].map((key) => [key, shortNames.next().value]));
	const edits = attributes.flatMap(({ value, start, end }): Edit[] => {
		const { key, rest } = lists.get(value) ?? { key: "", rest: [] };
		const name = names.get(key);
		if (name === undefined) return [];
		const text = `class="${[...rest, name].join(" ").replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
		return [{ start, end, text }];
	});
	const id = JSON.stringify([...names]);
	const css = shortened.get(id) ?? before + replaceSelectors(utilities, names) + after;
	shortened.set(id, css);
	return { css, edits };
}

/** Most pages have the same texts, so results are cached. */
function findNames(text: string, { candidates, namesByText }: UtilityStyles): string[] {
	const names = namesByText.get(text) ?? candidates.filter((name) => text.includes(name));
	namesByText.set(text, names);
	return names;
}

function divideClasses(value: string, replaceable: ReadonlySet<string>): { key: string; rest: string[] } {
	const classes = [...new Set(value.split(/\s+/).filter(Boolean))];
	const key = classes.filter((name) => replaceable.has(name)).toSorted();
	return { key: key.join(" "), rest: classes.filter((name) => !replaceable.has(name)) };
}

/** Tells whether the text of an element may contain class names. */
function isOpaque({ tagName, attrs }: HtmlPage["elements"][number]): boolean {
	if (tagName === "script") return !attrs.some(({ value }) => value === "application/ld+json");
	return tagName === "style" || tagName === "noscript";
}

function findClasses(css: string): Set<string> {
	return new Set([...css.matchAll(CLASS)].map(([, name = ""]) => unescapeClass(name)));
}

function replaceSelectors(css: string, names: ReadonlyMap<string, string>): string {
	const selectorsByUtility = new Map<string, string[]>();
	for (const [key, name] of names) {
		for (const utility of key.split(" ")) {
			selectorsByUtility.set(utility, [...(selectorsByUtility.get(utility) ?? []), `.${name}`]);
		}
	}
	return css.replace(CLASS, (selector, name: string, index: number) => {
		const replacements = selectorsByUtility.get(unescapeClass(name));
		if (!replacements) return selector;
		const isWhole = "{},".includes(css[index - 1] ?? "{") && "{,".includes(css[index + selector.length] ?? "");
		return isWhole || replacements.length === 1 ? replacements.join() : `:is(${replacements.join()})`;
	});
}

function findBlockEnd(css: string, start: number): number {
	let depth = 1;
	let index = start;
	for (; depth > 0 && index < css.length; index++) {
		if (css[index] === "{") depth++;
		if (css[index] === "}") depth--;
	}
	return index;
}

/** Generates names of one letter, then of two, that aren't in use. */
function* createNames(used: ReadonlySet<string>): Generator<string, string> {
	for (const letter of LETTERS) if (!used.has(letter)) yield letter;
	for (const first of LETTERS) for (const second of LETTERS) if (!used.has(first + second)) yield first + second;
	throw new Error("The page has more utilities than short names.");
}

/** Removes the escapes of a class in a selector. */
function unescapeClass(name: string): string {
	return name.replace(/\\(.)/g, "$1");
}
