import type { Bodies, Post, PostBody } from "@/lib/content/types";
import { type NumberedTerms, TermIndex } from "./terms";

/** Only the words of a post with the highest weights are compared. */
const MAX_WORDS = 24;

/** Relative to a word, as tags are chosen deliberately. */
const TAG_WEIGHT = 4;

/** The weights of a post's terms, normalized to length 1. */
export interface Vector {
	words: [term: number, weight: number][];
	tags: [term: number, weight: number][];
	/**
	 * The length before normalization, relative to that of a vector with all words of the post, also those that no
	 * other post has.
	 */
	share: number;
}

/** Computes the vectors of posts for successive versions of the content, and reuses unaffected ones. */
export class TermVectors {
	private readonly index = new TermIndex();
	private readonly known = new WeakMap<NumberedTerms, Vector>();
	private rarities = new Float64Array();

	/**
	 * The weight of a term is its frequency in the post times its rarity in all posts (tf-idf):
	 * https://en.wikipedia.org/wiki/Tf-idf
	 */
	compute(posts: readonly Post[], bodies: Bodies<Pick<PostBody, "body">>): Vector[] {
		const all = posts.map((post) => this.index.get(post, bodies.get(post.file)?.body ?? ""));
		const rarities = computeRarities(all, this.index.size);
		const before = this.rarities;
		const isChanged = (term: number) => rarities[term] !== before[term];
		this.rarities = rarities;
		return all.map((terms) => {
			const known = this.known.get(terms);
			if (known && !terms.words.some(isChanged) && !terms.tags.some(isChanged)) return known;
			const vector = createVector(terms, rarities);
			this.known.set(terms, vector);
			return vector;
		});
	}
}

function computeRarities(all: readonly NumberedTerms[], size: number): Float64Array<ArrayBuffer> {
	const postCounts = new Int32Array(size);
	for (const { words, tags } of all) {
		for (const term of words) postCounts[term] = (postCounts[term] ?? 0) + 1;
		for (const term of tags) postCounts[term] = (postCounts[term] ?? 0) + 1;
	}
	// A term of a single post matches nothing: it is as rare as one of two posts, with a minus sign.
	const ofOwn = -Math.log(Math.max(all.length / 2, 1));
	return Float64Array.from(postCounts, (count) => (count > 1 ? Math.log(all.length / count) : ofOwn));
}

function createVector({ words, weights, tags }: NumberedTerms, rarities: Float64Array): Vector {
	const highest: Vector["words"] = [];
	let squares = 0;
	for (let i = 0; i < words.length; i += 1) {
		const term = words[i] ?? 0;
		const rarity = rarities[term] ?? 0;
		const weight = (weights[i] ?? 0) * rarity;
		squares += weight ** 2;
		if (rarity > 0) insertHighest(highest, term, weight);
	}
	// A tag that all posts share has no rarity, but in a small blog it may be the only common term.
	const ofTags = Array.from(tags, (tag) => [tag, TAG_WEIGHT * (Math.max(rarities[tag] ?? 0, 0) + 0.1)] as const);
	const length = Math.hypot(...[...highest, ...ofTags].map(([, weight]) => weight));
	return {
		words: highest.map(([term, weight]) => [term, weight / length]),
		tags: ofTags.map(([term, weight]) => [term, weight / length]),
		share: length / Math.sqrt(squares),
	};
}

function insertHighest(vector: Vector["words"], term: number, weight: number): void {
	if (vector.length === MAX_WORDS && weight <= (vector.at(-1)?.[1] ?? 0)) return;
	let index = vector.length;
	while (index > 0 && (vector[index - 1]?.[1] ?? 0) < weight) index -= 1;
	vector.splice(index, 0, [term, weight]);
	if (vector.length > MAX_WORDS) vector.pop();
}
