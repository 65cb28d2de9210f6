import type { Counted, Words } from "./types";

/** Puts values into a sentence of the dictionary. */
export function fill(sentence: string, values: Record<string, string | number>): string {
	return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** What a language does with numbers; making it takes longer than using it. */
const known = new Map<string, { rules: Intl.PluralRules; format: Intl.NumberFormat }>();

function numbersOf(language: string) {
	const numbers = known.get(language) ?? {
		rules: new Intl.PluralRules(language),
		format: new Intl.NumberFormat(language),
	};
	known.set(language, numbers);
	return numbers;
}

/** The form of a sentence for a number, with the number in it: https://cldr.unicode.org/index/cldr-spec/plural-rules */
export function count(sentence: Counted, number: number, words: Pick<Words, "language">): string {
	const form = sentence[numbersOf(words.language).rules.select(number)] ?? sentence.other;
	return fill(form, { count: writeNumber(number, words) });
}

/** A number as the language writes it. */
export function writeNumber(number: number, { language }: Pick<Words, "language">): string {
	return numbersOf(language).format.format(number);
}
