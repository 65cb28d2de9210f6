import type { Messages, PluralForms } from "./types";

/** Replaces `{name}` placeholders by values; keeps those without a value. */
export function format(message: string, values: Record<string, string | number>): string {
	return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** Cached, as creating a formatter takes longer than using it. */
const formatters = new Map<string, { rules: Intl.PluralRules; format: Intl.NumberFormat }>();

function getNumberFormats(language: string) {
	const numbers = formatters.get(language) ?? {
		rules: new Intl.PluralRules(language),
		format: new Intl.NumberFormat(language),
	};
	formatters.set(language, numbers);
	return numbers;
}

/** Inserts the number as `{count}` into its plural form: https://cldr.unicode.org/index/cldr-spec/plural-rules */
export function plural(message: PluralForms, number: number, messages: Pick<Messages, "language">): string {
	const form = message[getNumberFormats(messages.language).rules.select(number)] ?? message.other;
	return format(form, { count: formatNumber(number, messages) });
}

export function formatNumber(number: number, { language }: Pick<Messages, "language">): string {
	return getNumberFormats(language).format.format(number);
}
