import { ar } from "./messages/ar";
import { de } from "./messages/de";
import { en } from "./messages/en";
import { es } from "./messages/es";
import { fa } from "./messages/fa";
import { fr } from "./messages/fr";
import { he } from "./messages/he";
import { it } from "./messages/it";
import { ja } from "./messages/ja";
import { ko } from "./messages/ko";
import { nl } from "./messages/nl";
import { pl } from "./messages/pl";
import { pt } from "./messages/pt";
import { ru } from "./messages/ru";
import { zh } from "./messages/zh";
import { zhHant } from "./messages/zh-hant";
import { readLanguage } from "./preferred-language";
import type { Messages } from "./types";

const ALL_MESSAGES: readonly Messages[] = [en, de, fr, es, it, pt, nl, pl, ru, ja, ko, zh, zhHant, ar, he, fa];

export const MESSAGE_LANGUAGES: readonly string[] = ALL_MESSAGES.map(({ language }) => language);

/** Returns the messages of a language and script, whatever the region; `undefined` if there are none. */
export function findMessages(language: string): Messages | undefined {
	const messages = ALL_MESSAGES.find((candidate) => isSameLanguage(candidate.language, language));
	// Number formats depend on the region: 1.000 in Germany is 1'000 in Switzerland.
	return messages && { ...messages, language };
}

/** Returns the English messages for other languages. */
export function getMessages(language: string): Messages {
	return findMessages(language) ?? en;
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
