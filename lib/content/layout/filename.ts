import { guessDay, guessEnd } from "@/lib/content/dates/dates";

/** The parts of a path such as `posts/2026/05/04-name.md` or `posts/2026-05-04-name/index.mdx`. */
export interface ParsedFilename {
	/** The path below the folder without extension and `index`, such as `guides/2026-05-04-name`. */
	path: string;
	/** The path without the date too, such as `guides/name`; that of the folder for `guides/2026-05-04-index`. */
	name: string;
	/** The date in the file name or its folders, with months and days of two digits. */
	date?: { year: string; month: string; day: string };
	/** The nearest day that exists, as `2026-05-04`; `undefined` for other numbers. */
	day?: string | undefined;
}

const DATED = /^(?<before>.*?)(?:^|\/)(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?:[-_/](?<name>.+))?$/;

/** A day in a form that isn't read, such as `2026_05_04`, `20260504` or `202605041200`, as a part of a regular expression. */
const DAY =
	"[([]?(\\d{4})(?:[-._\\u2010-\\u2015年](\\d{1,2})[-._\\u2010-\\u2015月](\\d{1,2})|(\\d{2})(\\d{2})(?:\\d{4}(?:\\d{2})?)?)(?!\\d)";
/** Matches such a day at the beginning of a file or folder name, or at the end of a file name. */
const NEARLY_DATED = [new RegExp(`(?:^|/)${DAY}`), new RegExp(`[^\\d/]${DAY}[日)\\]]?$`)];

/** Matches a day such as `24-12-2026` or `12.24.2026` at the beginning of a file or folder name. */
const YEAR_LAST = /(?:^|\/)(\d{1,2}[-._ ]\d{1,2}[-._ ]\d{4})(?!\d)/;

/** Matches the last segment of the path of a folder's own post. */
const INDEX = /(^|\/)index$/i;

/** Matches pages of the App Router of Next.js. Route groups are no part of a URL. */
const APP_PAGE = /^posts\/.+\/page\.mdx$/;
const ROUTE_GROUP = /\/\([^)/]*\)(?=\/)/g;

/** Returns the path of a file below `posts/`, `pages/` or the folder of its section, without extension and `index`, or `page` of Next.js. */
export function relativeName(file: string): string {
	const name = APP_PAGE.test(file) ? file.replace(/page\.mdx$/, "index.mdx").replace(ROUTE_GROUP, "") : file;
	return name
		.replace(/^(?:sections\/)?[^/]+\//, "")
		.replace(/\.[^./]+$/, "")
		.replace(INDEX, "");
}

/**
 * Takes the language out of the name of a file: that of a folder, as in `posts/de/hello.md`, or before the extension, as in
 * `posts/hello.de.md` and `posts/hello/index.de.md`. Only the given languages count.
 */
export function splitLanguage(file: string, languages: readonly string[]): { file: string; language?: string } {
	const find = (code: string | undefined) =>
		languages.find((language) => language.toLowerCase() === code?.replaceAll("_", "-").toLowerCase());
	const [, start = "", folder, inFolder = ""] = /^((?:sections\/)?[^/]+\/)([^/]+)\/(.+)$/.exec(file) ?? [];
	const ofFolder = find(folder);
	if (ofFolder) return { file: start + inFolder, language: ofFolder };
	const [, before = "", code, extension = ""] = /^(.+)\.([\w-]+)(\.[^./]+)$/.exec(file) ?? [];
	const ofName = find(code);
	return ofName ? { file: before + extension, language: ofName } : { file };
}

/** Matches a code such as `fr`, `de-DE` or `zh_Hant`. */
const LANGUAGE_CODE = /^[a-z]{2}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i;

/** Lists the codes that the name of a file has where {@link splitLanguage} looks for one of them, each with the file without it. */
export function listLanguageCodes(file: string): { code: string; file: string }[] {
	const places = [/^(?:sections\/)?[^/]+\/([^/]+)\/./.exec(file)?.[1], /\.([\w-]+)\.[^./]+$/.exec(file)?.[1]];
	return places
		.filter((code) => code !== undefined && LANGUAGE_CODE.test(code))
		.map((code = "") => ({ code, file: splitLanguage(file, [code.replaceAll("_", "-")]).file }));
}

/** Splits the path of a post in this blog's layout into its date and its name, without its folder of posts and its extension. */
export function parseFilename(file: string): ParsedFilename {
	const path = relativeName(file);
	const dated = DATED.exec(path)?.groups;
	if (!dated) return { path, name: path };
	const { before = "", year = "", name } = dated;
	const [month = "", day = ""] = [dated.month, dated.day].map((number) => number?.padStart(2, "0"));
	const text = `${year}-${month}-${day}`;
	const date = { year, month, day };
	const joined = [before, name ?? text].filter(Boolean).join("/");
	return { path, name: joined.replace(INDEX, "") || text, date, day: guessDay(text) };
}

/**
 * Returns the day that the name of a file seems to have, such as `2026-05-04` for `20260504 Title.md`, though it isn't read, with the problem as a
 * phrase that follows "The file name". For a day that doesn't exist, it is the last one that may be meant.
 */
export function findUnreadDay(file: string): { day: string; problem: string } | undefined {
	const { path, date, day } = parseFilename(file);
	if (day !== undefined) return undefined;
	if (date) {
		const problem = `has the day ${date.year}-${date.month}-${date.day}, which doesn't exist. Correct it`;
		return { day: guessDay(`${date.year}-${date.day}-${date.month}`) ?? `${date.year}-12-31`, problem };
	}
	for (const pattern of NEARLY_DATED) {
		const [, year, month, day, shortMonth = month, shortDay = day] = pattern.exec(path) ?? [];
		const found = guessDay(`${year}-${shortMonth}-${shortDay}`);
		if (found !== undefined) return describeUnread(found);
	}
	const [, yearLast = ""] = YEAR_LAST.exec(path) ?? [];
	const last = guessEnd(yearLast.replace(/[-._ ]/g, "/"))?.day;
	return last === undefined ? undefined : describeUnread(last);
}

const describeUnread = (day: string) => ({
	day,
	problem: `has the day ${day} in a form that isn't read. Let it begin with \`${day}-\``,
});

/**
 * Returns the name of the component that a page in a module of React is, such as `Page_about_2f_talks_`: a name of its own for each file, and none
 * that could be the form of another component, as `ChartMarkdown` is.
 */
export function pageComponentName(file: string): string {
	const name = file
		.replace(/^pages\//, "")
		.replace(/[^A-Za-z0-9]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
	return `Page_${name}_`;
}

/** Returns the day in the path of a `permalink`, such as `2026/05/04/name`; `undefined` if there is none. */
export function dayOfPath(path: string): string | undefined {
	const [, year, month = "", day = ""] = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(path) ?? [];
	return year && `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Removes outer slashes, spaces, `..`, the extension and a last segment `index`; keeps letters of any script. */
export function normalizeSlug(slug: string): string {
	return slug
		.normalize("NFC")
		.trim()
		.replace(/[\s\p{Cc}?#%\\]+/gu, "-")
		.split("/")
		.filter((part) => !/^\.*$/.test(part))
		.join("/")
		.replace(/\.(html?|mdx?)$/i, "")
		.replace(INDEX, "");
}

/** Turns `a-first-post` into "A first post". */
export function titleFromName(name: string): string {
	const words = (name.split("/").pop() ?? name).replace(/[-_]+/g, " ").trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
