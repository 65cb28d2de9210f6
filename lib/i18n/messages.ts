import { ar } from "./messages/ar";
import { de } from "./messages/de";
import { en } from "./messages/en";
import { es } from "./messages/es";
import { fr } from "./messages/fr";
import { ja } from "./messages/ja";
import { zh } from "./messages/zh";
import type { Messages } from "./types";

/** Every language of the interface. */
const ALL_MESSAGES: readonly Messages[] = [en, de, fr, es, ja, zh, ar];

/** The words of the interface for a language in its usual script, whatever its region; nothing where there are none. */
export function findMessages(language: string): Messages | undefined {
	const known = ALL_MESSAGES.find((messages) => isSameLanguage(messages.language, language));
	// Numbers and plurals go by the region: 1.000 in Germany is 1'000 in Switzerland.
	return known && { ...known, language };
}

/** The words of the interface for a language; English ones where there are none. */
export function getMessages(language: string): Messages {
	return findMessages(language) ?? en;
}

/** Whether two codes name one language, whatever the region; `zh-TW` is `zh` in other characters. */
export function isSameLanguage(one: string, other: string): boolean {
	const [a, b] = [new Intl.Locale(one).maximize(), new Intl.Locale(other).maximize()];
	return a.language === b.language && a.script === b.script;
}

/** Whether a language reads from right to left: https://tc39.es/ecma402/#sec-intl.locale.prototype.gettextinfo */
export function getDirection(language: string): "rtl" | "ltr" {
	const { script } = new Intl.Locale(language).maximize();
	return RIGHT_TO_LEFT.has(script ?? "") ? "rtl" : "ltr";
}

/** Scripts in use that run from the right: https://www.w3.org/International/questions/qa-scripts */
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
