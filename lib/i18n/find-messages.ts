import { ALL_MESSAGES } from "./all-messages";
import { readLanguage } from "./preferred-language";
import type { Messages } from "./types";

/** The languages of the interface, as BCP 47 codes. */
export const MESSAGE_LANGUAGES: readonly string[] = Object.keys(ALL_MESSAGES);

/** Returns the messages of a language and script, whatever the region; `undefined` if there are none. */
export function findMessages(language: string): Messages | undefined {
	const [, messages] = Object.entries(ALL_MESSAGES).find(([code]) => isSameLanguage(code, language)) ?? [];
	// Number formats depend on the region: 1.000 in Germany is 1'000 in Switzerland.
	return messages && { ...messages, language };
}

/** Returns the English messages for other languages. */
export function getMessages(language: string): Messages {
	return findMessages(language) ?? { ...ALL_MESSAGES.en, language: "en" };
}

/** Tells whether two codes have the same language and script, whatever the region; `zh-TW` and `zh` do not. */
export function isSameLanguage(one: string, other: string): boolean {
	return one === other || readKnownLanguage(one) === readKnownLanguage(other);
}

/** The languages and scripts of codes. All posts of a blog are compared, and reading a code is slow. */
const known = new Map<string, string>();

function readKnownLanguage(code: string): string {
	const language = known.get(code) ?? readLanguage(code);
	known.set(code, language);
	return language;
}

/** https://tc39.es/ecma402/#sec-intl.locale.prototype.gettextinfo */
export function getDirection(language: string): "rtl" | "ltr" {
	const { script } = new Intl.Locale(language).maximize();
	return RIGHT_TO_LEFT.has(script ?? "") ? "rtl" : "ltr";
}

/** The codes of modern right-to-left scripts: https://www.w3.org/International/questions/qa-scripts */
const RIGHT_TO_LEFT = new Set([
	"Adlm",
	"Arab",
	"Aran",
	"Hebr",
	"Mand",
	"Mend",
	"Nkoo",
	"Rohg",
	"Samr",
	"Syrc",
	"Thaa",
	"Yezi",
]);

/** Returns the name of a language in that language; its code if the name is unknown. */
export function getLanguageName(language: string): string {
	const name = new Intl.DisplayNames(language, { type: "language", fallback: "code" }).of(language) ?? language;
	const [first = "", ...rest] = name;
	return first.toLocaleUpperCase(language) + rest.join("");
}
