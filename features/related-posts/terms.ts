import type { Post } from "@/lib/content/types";
import { slugKey } from "@/lib/utils/slug";

/** The weighted number of occurrences of each term. */
export type TermCounts = Map<string, number>;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]+/gu;
/** Matches characters of scripts without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Words up to this length are ignored, as in most languages they are function words; abbreviations such as "iOS" and
 * "X11" aren't.
 */
const MAX_FUNCTION_WORD_LENGTH = 3;
const ABBREVIATION = /\p{Lu}{2}|\p{N}/u;

/** Matches code, tags, URLs, imports and exports, which hardly depend on the topic of a post. */
const NON_PROSE = /^(```|~~~)[\s\S]*?^\1|<[^>]*>|\]\([^)]*\)|https?:\S+|^(?:import|export) .*$/gm;

/** In characters; the beginning of a post is enough to know its topic. */
const MAX_BODY_LENGTH = 3000;

/** Relative to words in the body. */
const TITLE_WEIGHT = 3;
const DESCRIPTION_WEIGHT = 2;

/** The terms of a post by their numbers, in the order of the text. */
export interface NumberedTerms {
	words: Int32Array;
	/** The weight of each word in this post, regardless of its rarity. */
	weights: Float64Array;
	tags: Int32Array;
}

/** Assigns numbers to terms, and caches the terms of posts that stay the same objects in later versions of the content. */
export class TermIndex {
	private readonly numbers = new Map<string, number>();
	private readonly known = new WeakMap<object, { body: string; terms: NumberedTerms }>();

	get size(): number {
		return this.numbers.size;
	}

	get(post: Pick<Post, "title" | "description" | "tags">, body: string): NumberedTerms {
		const known = this.known.get(post);
		if (known?.body === body) return known.terms;
		const counts = countTerms(post, body);
		const terms = {
			words: Int32Array.from(counts.keys(), (term) => this.numberOf(term)),
			weights: Float64Array.from(counts.values(), (count) => 1 + Math.log(count)),
			tags: Int32Array.from(post.tags, (tag) => this.numberOf(tagTerm(tag))),
		};
		this.known.set(post, { body, terms });
		return terms;
	}

	private numberOf(term: string): number {
		const number = this.numbers.get(term) ?? this.numbers.size;
		this.numbers.set(term, number);
		return number;
	}
}

/** Counts the words of a post; in scripts without spaces, pairs of adjacent characters. */
export function countTerms({ title, description = "" }: Pick<Post, "title" | "description">, body: string): TermCounts {
	const terms: TermCounts = new Map();
	addTerms(terms, title, TITLE_WEIGHT);
	addTerms(terms, description, DESCRIPTION_WEIGHT);
	addTerms(
		terms,
		body
			.slice(0, 2 * MAX_BODY_LENGTH)
			.replace(NON_PROSE, " ")
			.slice(0, MAX_BODY_LENGTH),
		1,
	);
	return terms;
}

function addTerms(terms: TermCounts, text: string, weight: number): void {
	for (const word of text.match(WORD) ?? []) {
		const wordTerms = UNSPACED.test(word)
			? toPairs(word)
			: word.length > MAX_FUNCTION_WORD_LENGTH || ABBREVIATION.test(word)
				? [word.toLowerCase()]
				: [];
		for (const term of wordTerms) terms.set(term, (terms.get(term) ?? 0) + weight);
	}
}

function toPairs(word: string): string[] {
	const characters = [...word];
	return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** Differs from all words. */
function tagTerm(tag: string): string {
	return `#${slugKey(tag)}`;
}
