import { attribute, type Element } from "./html-page";

/** A rule of a minified stylesheet, as far as it goes for some languages or for one direction only. */
const RULE = /(?<=[{}])[^{}]*:(?:lang|dir)\([^{}]*\{[^{}]*\}/g;

/** Some languages, as the minifier writes them. */
const LIST = /:is\((?::lang\([\w-]+\),?)+\)/g;

/** Takes out of the styles of a page what they say of languages, and of a direction, in which it has nothing. */
export function pruneLanguageCss(css: string, elements: readonly Element[]): string {
	const spoken = new Set(elements.map((element) => attribute(element, "lang")?.split("-")[0]?.toLowerCase()));
	const isMirrored = elements.some((element) => !/^(?:ltr)?$/i.test(attribute(element, "dir") ?? ""));
	return css.replace(RULE, (rule) => {
		const languages = [...rule.matchAll(/:lang\(([\w, -]+)\)/g)].flatMap(([, names = ""]) => names.split(/[ ,]+/));
		const isSpoken = languages.length === 0 || languages.some((language) => spoken.has(language));
		if (!isSpoken || (!isMirrored && rule.includes(":dir(rtl)"))) return "";
		return rule.replace(LIST, (list) => {
			const kept = (list.match(/:lang\([\w-]+\)/g) ?? []).filter((one) => spoken.has(one.slice(6, -1)));
			return kept.length === 1 ? kept.join() : `:is(${kept})`;
		});
	});
}
