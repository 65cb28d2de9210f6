import type { Messages, PluralForms } from "./types";

/** Replaces the `{name}` placeholders of a message by values; keeps placeholders without a value. */
export function format(message: string, values: Record<string, string | number>): string {
	return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** Number formatters by language; creating one takes longer than using it. */
const formatters = new Map<string, { rules: Intl.PluralRules; format: Intl.NumberFormat }>();

function getNumberFormats(language: string) {
	const numbers = formatters.get(language) ?? {
		rules: new Intl.PluralRules(language),
		format: new Intl.NumberFormat(language),
	};
	formatters.set(language, numbers);
	return numbers;
}

/** Returns the plural form of a message for a number, with the number inserted: https://cldr.unicode.org/index/cldr-spec/plural-rules */
export function plural(message: PluralForms, number: number, messages: Pick<Messages, "language">): string {
	const form = message[getNumberFormats(messages.language).rules.select(number)] ?? message.other;
	return format(form, { count: formatNumber(number, messages) });
}

/** Formats a number in a language. */
export function formatNumber(number: number, { language }: Pick<Messages, "language">): string {
	return getNumberFormats(language).format.format(number);
}
