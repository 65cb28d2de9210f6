import type { Difference, Page, Site } from "@/packages/prove/src/model";
import { isWebUrl } from "@/packages/prove/src/site/paths";
import { splitWords, wordKey } from "./words";

/** What the titles of most pages end or begin with, such as ` | My Site`. */
export interface TitleAffix {
	start: string;
	end: string;
}

/** With fewer pages, nothing can be told. */
const MIN_PAGES = 3;

const SEPARATOR = /\s[|·•–—:»«/-]+\s|:\s/g;

/** Finds what a site adds to the titles of its pages. */
export function findTitleAffix(pages: readonly Page[]): TitleAffix {
	if (pages.length < MIN_PAGES) return { start: "", end: "" };
	const [starts, ends] = [new Map<string, number>(), new Map<string, number>()];
	const count = (counts: Map<string, number>, part: string) => counts.set(part, (counts.get(part) ?? 0) + 1);
	for (const { metadata } of pages) {
		const separators = [...metadata.title.matchAll(SEPARATOR)];
		for (const { index, 0: separator } of separators) {
			count(ends, metadata.title.slice(index));
			count(starts, metadata.title.slice(0, index + separator.length));
		}
	}
	// Of two, the longer one contains the other.
	const most = (counts: Map<string, number>) =>
		[...counts].filter(([, times]) => times > pages.length / 2).sort((a, b) => b[0].length - a[0].length)[0]?.[0] ?? "";
	return { start: most(starts), end: most(ends) };
}

function titlesOf({ metadata }: Page, { start, end }: TitleAffix): string[] {
	const bare = [metadata.title, ...metadata.otherTitles].flatMap((one) => {
		const withoutEnd = end && one.endsWith(end) ? one.slice(0, -end.length) : one;
		return [one, start && withoutEnd.startsWith(start) ? withoutEnd.slice(start.length) : withoutEnd];
	});
	return [...new Set(bare.map(wordKey))].filter(Boolean);
}

export function hasSameTitle(old: Page, now: Page, affixes: { old: TitleAffix; new: TitleAffix }): boolean {
	const titles = titlesOf(now, affixes.new);
	const olds = titlesOf(old, affixes.old);
	return olds.length === 0 || olds.some((title) => titles.includes(title));
}

export interface MetadataContext {
	old: Site;
	new: Site;
	affixes: { old: TitleAffix; new: TitleAffix };
	/** Tells whether several pages of the old site have a description, which is that of the site then. */
	isShared: (description: string) => boolean;
	/** Returns the path at which the new site has what the old one had at a path. */
	findNewPath: (path: string) => string;
}

/** Compares what programs read of two pages. */
export function compareMetadata(old: Page, now: Page, context: MetadataContext): Difference[] {
	const [a, b] = [old.metadata, now.metadata];
	const found: Difference[] = [];
	const report = (rule: Difference["rule"], message: string, texts?: { old: string; new: string }) =>
		found.push({ rule, path: old.path, message, ...texts });
	if (a.title && !old.isList && !now.isList && !hasSameTitle(old, now, context.affixes))
		report("title-changed", `The title was "${a.title}", now it is "${b.title}".`, { old: a.title, new: b.title });
	if (a.language && baseLanguage(a.language) !== baseLanguage(b.language))
		report("language-changed", `The language was \`${a.language}\`, now it is \`${b.language || "none"}\`.`);
	if (!a.isNoindex && b.isNoindex) report("noindex-added", "The new page asks search engines not to list it.");
	compareCanonical(old, now, context, report);
	compareAlternates(old, now, context, report);
	if (old.isList || now.isList) return found;
	if (a.published && !isSameDate(a.published, b.published))
		report(
			"date-changed",
			b.published
				? `The date was ${a.published}, now it is ${b.published}.`
				: `The page had the date ${a.published}, now it has none.`,
		);
	const hadUpdate = a.updated && !isSameDate(a.updated, a.published);
	if (hadUpdate && !isSameDate(a.updated, b.updated))
		report(
			"updated-changed",
			b.updated
				? `The last change was ${a.updated}, now it is ${b.updated}.`
				: `The last change was ${a.updated}; the new page has no such date.`,
		);
	const authors = new Set(b.authors.flatMap((name) => [wordKey(name), ...name.split(/,| and /).map(wordKey)]));
	const gone = a.authors.filter(
		(name) =>
			wordKey(name) && !authors.has(wordKey(name)) && !name.split(/,| and /).every((one) => authors.has(wordKey(one))),
	);
	if (gone.length > 0)
		report("authors-changed", `The page doesn't name ${gone.join(", ")}, but ${b.authors.join(", ") || "nobody"}.`);
	if (a.description && !context.isShared(a.description) && !isSameDescription(old, now))
		report("description-changed", `The description was "${a.description}", now it is "${b.description}".`, {
			old: a.description,
			new: b.description,
		});
	return found;
}

type ReportChange = (rule: Difference["rule"], message: string) => unknown;

function compareCanonical(
	old: Page,
	now: Page,
	{ old: oldSite, new: newSite, findNewPath }: MetadataContext,
	report: ReportChange,
): void {
	const [a, b] = [old.metadata.canonical, now.metadata.canonical];
	if (a === "") return;
	const isExternal = isWebUrl(a) && !isOwn(a, newSite) && !isOwn(a, oldSite);
	if (isExternal) {
		if (a.replace(/\/$/, "") !== b.replace(/\/$/, ""))
			report("canonical-changed", `The canonical address was ${a}, now it is ${b || "none"}.`);
		return;
	}
	const expected = isWebUrl(a) ? now.path : findNewPath(a);
	// A canonical address may be that of the old host, and of the page with another ending.
	const actual = isWebUrl(b) && (isOwn(b, oldSite) || isOwn(b, newSite)) ? new URL(b).pathname : b;
	if (b === "" || (actual !== expected && findNewPath(actual) !== expected && actual !== a))
		report(
			"canonical-changed",
			b === "" ? "The new page names no canonical address." : `The canonical address is ${b} instead of ${expected}.`,
		);
}

function isOwn(url: string, { origin }: Site): boolean {
	return origin !== "" && URL.canParse(url) && new URL(url).origin === origin;
}

function compareAlternates(old: Page, now: Page, { findNewPath }: MetadataContext, report: ReportChange): void {
	const [a, b] = [old.metadata.alternates, now.metadata.alternates];
	const others = Object.keys(a).filter((language) => language !== "x-default");
	// A page that names only itself has no translations.
	if (others.length < 2) return;
	for (const language of others) {
		const target =
			b[language] ?? Object.entries(b).find(([other]) => baseLanguage(other) === baseLanguage(language))?.[1];
		const expected = a[language] ?? "";
		if (target === undefined)
			report(
				"alternates-changed",
				`The new page names no translation for \`${language}\`; the old one names ${expected}.`,
			);
		else if (!isWebUrl(expected) && !isWebUrl(target) && findNewPath(expected) !== findNewPath(target))
			report(
				"alternates-changed",
				`The translation for \`${language}\` is ${target} instead of ${findNewPath(expected)}.`,
			);
	}
}

function baseLanguage(language: string): string {
	return language.toLowerCase().split(/[-_]/)[0] ?? "";
}

/** Tells whether two dates are the same moment, or the same day as they are written. */
function isSameDate(a: string, b: string): boolean {
	const [timeA, timeB] = [Date.parse(a), Date.parse(b)];
	if (timeA === timeB) return true;
	const [dayA, dayB] = [a, b].map((date) => /^\d{4}-\d\d-\d\d/.exec(date)?.[0] ?? dayOf(date));
	return dayA !== "" && dayA === dayB;
}

function dayOf(date: string): string {
	const time = Date.parse(date);
	return Number.isNaN(time) ? "" : new Date(time).toISOString().slice(0, 10);
}

/** Tells whether two descriptions have the same words, or are both beginnings of the text, whose length generators choose. */
function isSameDescription(old: Page, now: Page): boolean {
	const [a, b] = [old.metadata.description, now.metadata.description].map((text) =>
		splitWords(text.replace(/(?:…|\.{3})$/, "")),
	);
	if (a === undefined || b === undefined) return false;
	const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
	if (shorter.length > 0 && isStart(shorter, longer)) return true;
	const text = splitWords(
		old.blocks
			.filter(({ isContent }) => isContent)
			.map((block) => block.text)
			.join(" "),
	);
	const isExcerpt = (words: string[]) =>
		words.length > 3 && ` ${text.slice(0, 600).join(" ")} `.includes(` ${words.slice(0, -1).join(" ")}`);
	const isHeading = old.headings.some((heading) => wordKey(heading.text) === wordKey(old.metadata.description));
	return (isHeading || isExcerpt(a)) && (b.length === 0 || isExcerpt(b));
}

function isStart(words: readonly string[], of: readonly string[]): boolean {
	// The last word of a cut text may be cut itself.
	return words.slice(0, -1).every((word, index) => word === of[index]);
}
