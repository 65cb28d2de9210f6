import type { Messages, PluralForms } from "./types";

/** Puts values into a sentence of the dictionary. */
export function format(sentence: string, values: Record<string, string | number>): string {
	return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** What a language does with numbers; making it takes longer than using it. */
const known = new Map<string, { rules: Intl.PluralRules; format: Intl.NumberFormat }>();

function getNumberFormats(language: string) {
	const numbers = known.get(language) ?? {
		rules: new Intl.PluralRules(language),
		format: new Intl.NumberFormat(language),
	};
	known.set(language, numbers);
	return numbers;
}

/** The form of a sentence for a number, with the number in it: https://cldr.unicode.org/index/cldr-spec/plural-rules */
export function plural(sentence: PluralForms, number: number, messages: Pick<Messages, "language">): string {
	const form = sentence[getNumberFormats(messages.language).rules.select(number)] ?? sentence.other;
	return format(form, { count: formatNumber(number, messages) });
}

/** A number as the language writes it. */
export function formatNumber(number: number, { language }: Pick<Messages, "language">): string {
	return getNumberFormats(language).format.format(number);
}
