import type { Quote } from "./remarks-file";

/** A word of a text, in the form in which words are compared, and where it begins. */
interface Word {
	word: string;
	offset: number;
}

/** Matches a word, or a character of a script without spaces between words. */
const WORD =
	/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]|[\p{L}\p{M}\p{N}]+?(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}]+?(?=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])/gu;

/** How many words of a passage are compared; where it begins is decided by then. */
const MAX_WORDS = 80;
/** The least share of these words that a text has to have. */
const MIN_SHARE = 0.6;
/** What a common word is worth, and what it costs to leave one out. Markup costs little: it is full of words that no page shows. */
const SCORES = { common: 2, missing: -1, extra: -0.2 };
/** The weight of the words around a passage, which decide between equal passages. */
const CONTEXT_WEIGHT = 0.4;

/**
 * Finds where a passage that a page shows begins in the source of its post; `undefined` if it isn't there. Only words are compared, in
 * their order, so that markup, white space and punctuation may differ: a local alignment as by Smith and Waterman.
 */
export function findPassage(source: string, { exact, prefix, suffix }: Quote): number | undefined {
	const words = listWords(source);
	const passage = listWords(exact).slice(0, MAX_WORDS);
	// The first word before the passage and the last after it may be cut.
	const before = listWords(prefix).slice(1);
	const after = listWords(suffix).slice(0, -1);
	const weigh = (list: readonly Word[], weight: number) => list.map(({ word }) => ({ word, weight }));
	const query = [...weigh(before, CONTEXT_WEIGHT), ...weigh(passage, 1), ...weigh(after, CONTEXT_WEIGHT)];
	const matches = align(query, words).slice(before.length, before.length + passage.length);
	const found = matches.filter((index) => index !== undefined);
	if (passage.length === 0 || found.length < passage.length * MIN_SHARE) return undefined;
	return words[found[0] ?? -1]?.offset;
}

function listWords(text: string): Word[] {
	return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
		word: word.normalize("NFKC").toLowerCase(),
		offset: index,
	}));
}

/** Aligns weighted words with those of a text; returns of each the index of the word of the text that is the same. */
function align(query: readonly { word: string; weight: number }[], words: readonly Word[]): (number | undefined)[] {
	const width = words.length + 1;
	/** Of each cell, the step that leads to it: 1 a common word, 2 a missing one, 3 an extra one. */
	const steps = new Uint8Array((query.length + 1) * width);
	let previous = new Float64Array(width);
	for (const [row, { word, weight }] of query.entries()) {
		const current = new Float64Array(width);
		current[0] = (previous[0] ?? 0) + SCORES.missing * weight;
		steps[(row + 1) * width] = 2;
		// After its last word, the rest of the text costs nothing.
		for (let column = 1; column < width; column += 1) {
			const common =
				words[column - 1]?.word === word
					? (previous[column - 1] ?? 0) + SCORES.common * weight
					: Number.NEGATIVE_INFINITY;
			const missing = (previous[column] ?? 0) + SCORES.missing * weight;
			const extra = (current[column - 1] ?? 0) + SCORES.extra;
			const best = Math.max(common, missing, extra);
			current[column] = best;
			steps[(row + 1) * width + column] = best === common ? 1 : best === missing ? 2 : 3;
		}
		previous = current;
	}
	const matches = new Array<number | undefined>(query.length).fill(undefined);
	let [row, column] = [query.length, indexOfHighest(previous)];
	while (row > 0) {
		const step = steps[row * width + column];
		if (step === 1) matches[row - 1] = column - 1;
		if (step !== 3) row -= 1;
		if (step !== 2) column -= 1;
	}
	return matches;
}

function indexOfHighest(values: Float64Array): number {
	let best = 0;
	for (const [index, value] of values.entries()) if (value > (values[best] ?? 0)) best = index;
	return best;
}
