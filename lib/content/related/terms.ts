import type { Post } from "@/lib/content/types";
import { slugKey } from "@/lib/content/urls/slug";

/** How often each term stands in a text. */
export type Terms = Map<string, number>;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words of so few letters hold sentences together in most languages; "iOS" and "X11" don't. */
const SMALL = 3;
const INITIALS = /\p{Lu}{2}|\p{N}/u;

/** Code, tags, addresses and what MDX evaluates say little of what a text is about. */
const NOISE = /^(```|~~~)[\s\S]*?^\1|<[^>]*>|\]\([^)]*\)|https?:\S+|^(?:import|export) .*$/gm;

/** A text says what it is about early on; the rest of a long one adds time, not sense. */
const LONGEST = 3000;

/** A title counts as if each of its words stood in the text so often. */
const TITLE = 3;
const DESCRIPTION = 2;

/** The words of a post with their counts; texts without spaces are taken in pairs of characters. */
export function countTerms({ title, description = "", body }: Pick<Post, "title" | "description" | "body">): Terms {
	const terms: Terms = new Map();
	count(terms, title, TITLE);
	count(terms, description, DESCRIPTION);
	count(
		terms,
		body
			.slice(0, 2 * LONGEST)
			.replace(NOISE, " ")
			.slice(0, LONGEST),
		1,
	);
	return terms;
}

function count(terms: Terms, text: string, weight: number): void {
	for (const word of text.match(WORD) ?? []) {
		const found = UNSPACED.test(word)
			? pairs(word)
			: word.length > SMALL || INITIALS.test(word)
				? [word.toLowerCase()]
				: [];
		for (const term of found) terms.set(term, (terms.get(term) ?? 0) + weight);
	}
}

function pairs(word: string): string[] {
	const signs = [...word];
	return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

/** A tag as a term, which no word of a text can be. */
export function tagTerm(tag: string): string {
	return `#${slugKey(tag)}`;
}
