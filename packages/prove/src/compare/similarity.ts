import type { Page } from "@/packages/prove/src/model";
import { readWords } from "./text";
import { hasWord, wordKey } from "./words";

/** The share of words from which two pages are the same one. */
const SAME = 0.6;

/** How many words tell which page it is. */
const COMPARED = 800;

/** The pairs of neighbouring words of a page, which two texts have in common only if one comes from the other. */
function pairsOf(page: Page): Set<string> {
	const words = readWords(page, COMPARED)
		.words.filter((word) => hasWord([word]))
		.map((word) => word.toLowerCase());
	return new Set(words.map((word, index) => `${word} ${words[index + 1] ?? ""}`));
}

/** Returns the share of the smaller text that is in the other one, from 0 to 1. */
export function similarity(a: Page, b: Page): number {
	const [one, other] = [pairsOf(a), pairsOf(b)];
	const [smaller, larger] = one.size < other.size ? [one, other] : [other, one];
	if (smaller.size === 0) return 0;
	let common = 0;
	for (const pair of smaller) if (larger.has(pair)) common += 1;
	return common / smaller.size;
}

/** Tells whether two pages are the same one: by their text, or by their title if one has nearly no text. */
export function isSamePage(old: Page, now: Page, hasSameTitle: boolean): boolean {
	const isShort = Math.min(pairsOf(old).size, pairsOf(now).size) < 20;
	return hasSameTitle && (isShort || old.isList)
		? true
		: similarity(old, now) >= SAME || (hasSameTitle && similarity(old, now) >= SAME / 6);
}

const NOT_FOUND =
	/(?:^|\W)404(?:\W|$)|not found|page (?:doesn.t|does not) exist|nicht gefunden|introuvable|no encontrad[ao]|non trovat[ao]|não encontrad[ao]/i;

/** Tells whether a page is one that says that there is none. */
export function isNotFoundPage(page: Page, notFound: Page | undefined): boolean {
	if (
		notFound &&
		page !== notFound &&
		wordKey(page.metadata.title) === wordKey(notFound.metadata.title) &&
		page.metadata.title !== ""
	) {
		const texts = [page, notFound].map(({ blocks }) => blocks.map(({ text }) => text).join(" "));
		if (texts[0] === texts[1]) return true;
	}
	const isShort = pairsOf(page).size < 120;
	return (
		isShort &&
		NOT_FOUND.test([page.metadata.title, ...page.metadata.otherTitles].join(" ")) &&
		page.metadata.published === ""
	);
}
