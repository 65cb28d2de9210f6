import { countWords } from "@/packages/prove/src/compare/words";
import type { Page } from "@/packages/prove/src/model";
import { toKey } from "./repeated";

/** Paths that only lists have. */
const LIST_PATH =
	/(?:^|\/)(?:tags?|categor(?:y|ies)|archives?|authors?|topics?|series|search)(?:\/[^/]+)?(?:\/page\/\d+)?$|\/page\/?\d+$|^\/\d{4}(?:\/\d\d){0,2}$/i;
/** A list has fewer words of its own than this many, or than this share of all. */
const OWN = { words: 60, share: 0.35 };
/** A page with at least so many links, whose texts are most of its words, is a list of links to other pages. */
const INDEX = { links: 4, share: 0.6 };

/**
 * Marks the pages that list others, such as an index, the page of a tag or of an author. What is on them follows from the other pages, from
 * the number of posts on a page and the length of excerpts.
 */
export function markLists(pages: Page[]): void {
	const byPath = new Map(pages.map((page) => [page.path, page]));
	const textsOf = new Map<Page, Set<string>>();
	const getTexts = (page: Page) => {
		const texts = textsOf.get(page) ?? new Set(page.blocks.map(({ text }) => toKey(text)));
		textsOf.set(page, texts);
		return texts;
	};
	for (const page of pages) page.isList = isList(page, byPath, getTexts);
}

function isList(page: Page, byPath: ReadonlyMap<string, Page>, getTexts: (page: Page) => Set<string>): boolean {
	const links = page.links.filter(({ isContent, target }) => isContent && target !== page.path && byPath.has(target));
	const targets = new Map(links.map(({ target }) => [target, byPath.get(target)]));
	const entries = [...targets].flatMap(([target, linked]) => {
		const names = linked ? [linked.metadata.title, ...linked.metadata.otherTitles].map(toKey) : [];
		const isEntry = links.some(
			(link) =>
				link.target === target &&
				link.text !== "" &&
				names.some((name) => name === toKey(link.text) || name.startsWith(`${toKey(link.text)} `)),
		);
		return linked && isEntry ? [linked] : [];
	});
	const hasListPath = LIST_PATH.test(page.path) || page.path === "/";
	if (entries.length === 0 && links.length < INDEX.links) return hasListPath && LIST_PATH.test(page.path);
	const content = page.blocks.filter(({ isContent }) => isContent);
	const all =
		content.reduce((sum, { text }) => sum + countWords(text), 0) +
		page.headings.reduce((sum, { text, isContent }) => sum + (isContent ? countWords(text) : 0), 0);
	const linked = links.reduce((sum, { text }) => sum + countWords(text), 0);
	if (links.length >= INDEX.links && linked >= INDEX.share * all) return true;
	// An article with a date may end with links to others.
	if (entries.length < (page.metadata.published && !hasListPath ? 4 : 1))
		return hasListPath && LIST_PATH.test(page.path);
	const borrowed = entries.map(getTexts);
	const own = content.filter(({ text, isLink }) => !isLink && !borrowed.some((texts) => hasText(texts, toKey(text))));
	const words = own.reduce((sum, { text }) => sum + countWords(text), 0);
	return words < OWN.words || words < OWN.share * all;
}

/** Tells whether a page has a text, or begins a paragraph with it as an excerpt does. */
function hasText(texts: ReadonlySet<string>, text: string): boolean {
	if (texts.has(text)) return true;
	const start = text
		.replace(/(?:…|\.\.\.|\[…\]|read more)+$/i, "")
		.trim()
		.slice(0, 60);
	if (start.length < 20) return false;
	for (const one of texts) if (one.includes(start)) return true;
	return false;
}
