import type { Page } from "@/packages/prove/src/model";

/** What is on more than this share of the pages belongs to the site and not to a page. */
const SHARE = 0.5;
/** With fewer pages, nothing can be told. */
const MIN_PAGES = 4;

const MONTHS =
	/\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/g;

/** Returns the same key for texts that differ in white space, letter case, numbers and months only, such as `5 min read`. */
export function toKey(text: string): string {
	return text
		.toLowerCase()
		.replace(/\s+/g, " ")
		.replace(/\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?/g, "#")
		.replace(MONTHS, "@")
		.trim();
}

/** Moves what most pages of a site have (menus, footers, "5 min read") out of the content of its pages. */
export function removeRepeated(pages: readonly Page[]): void {
	const single = pages.filter(({ isList }) => !isList);
	if (single.length < MIN_PAGES) return;
	const kinds = [
		(page: Page) => page.blocks.map((item) => ({ item, key: toKey(item.text) })),
		(page: Page) => page.headings.map((item) => ({ item, key: toKey(item.text) })),
		(page: Page) => page.images.map((item) => ({ item, key: item.src })),
		(page: Page) => page.links.map((item) => ({ item, key: `${item.target} ${item.text}` })),
	];
	for (const list of kinds) {
		const counts = new Map<string, number>();
		for (const page of single) {
			const keys = new Set(list(page).flatMap(({ item, key }) => (item.isContent ? [key] : [])));
			for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
		}
		for (const page of pages) {
			for (const { item, key } of list(page))
				if ((counts.get(key) ?? 0) > SHARE * single.length) item.isContent = false;
		}
	}
}
