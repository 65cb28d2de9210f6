import { type Element, getAttribute } from "./html-page";

/** The rules of a minified stylesheet that apply to certain languages or to one direction. */
const LANGUAGE_RULE = /(?<=[{}])[^{}]*:(?:lang|dir)\([^{}]*\{[^{}]*\}/g;

/** A list of languages in minified CSS. */
const LANGUAGE_LIST = /:is\((?::lang\([\w-]+\),?)+\)/g;

/** Removes the rules for languages that a page doesn't have, and for right-to-left text if it has none. */
export function pruneLanguageCss(css: string, elements: readonly Element[]): string {
	const pageLanguages = new Set(elements.map((element) => getAttribute(element, "lang")?.split("-")[0]?.toLowerCase()));
	const hasRtl = elements.some((element) => !/^(?:ltr)?$/i.test(getAttribute(element, "dir") ?? ""));
	return css.replace(LANGUAGE_RULE, (rule) => {
		const languages = [...rule.matchAll(/:lang\(([\w, -]+)\)/g)].flatMap(([, names = ""]) => names.split(/[ ,]+/));
		const isUsed = languages.length === 0 || languages.some((language) => pageLanguages.has(language));
		if (!isUsed || (!hasRtl && rule.includes(":dir(rtl)"))) return "";
		return rule.replace(LANGUAGE_LIST, (list) => {
			const kept = (list.match(/:lang\([\w-]+\)/g) ?? []).filter((one) => pageLanguages.has(one.slice(6, -1)));
			return kept.length === 1 ? kept.join() : `:is(${kept})`;
		});
	});
}
