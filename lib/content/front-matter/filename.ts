/** What the name of a file says: `posts/2026/05/04-name.md` or `posts/2026-05-04-name/index.mdx`. */
export interface ParsedFilename {
	/** Path below the folder without extension, `index` and date: `guides/name`. */
	name: string;
	/** `2026-05-04`, where the name or its folders carry a date. */
	date?: string;
}

const DATED = /^(?<before>.*?)(?:^|\/)(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?:[-_/](?<name>.+))?$/;

/** The path of a file below `posts/` or `pages/`, without extension and `index`. */
export function relativeName(file: string): string {
	return file
		.replace(/^[^/]+\//, "")
		.replace(/\.[^./]+$/, "")
		.replace(/(^|\/)index$/, "");
}

/** Reads name and date from the path of a file below `posts/` or `pages/`. */
export function parseFilename(file: string): ParsedFilename {
	const below = relativeName(file);
	const dated = DATED.exec(below)?.groups;
	if (!dated) return { name: below };
	const { before = "", year = "", month = "", day = "", name } = dated;
	const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	return { name: [before, name ?? date].filter(Boolean).join("/"), date };
}

/** A slug or path as a clean part of an address: no outer slashes, no spaces; letters of any script stay. */
export function normalizeSlug(slug: string): string {
	return slug
		.normalize("NFC")
		.trim()
		.replace(/[\s?#%\\]+/g, "-")
		.split("/")
		.filter((part) => !/^\.*$/.test(part))
		.join("/")
		.replace(/\.(html?|mdx?)$/, "");
}

/** A name as a title, for want of a better one: `a-first-post` becomes "A first post". */
export function titleFromName(name: string): string {
	const words = (name.split("/").pop() ?? name).replace(/[-_]+/g, " ").trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
