import { type Element, getAttribute } from "./html-page";

const LANGUAGE_RULE = /(?<=[{}])[^{}]*:(?:lang|dir)\([^{}]*\{[^{}]*\}/g;

const LANGUAGE_LIST = /:is\((?::lang\([\w-]+\),?)+\)/g;

export type PruneLanguageCss = (css: string, elements: readonly Element[]) => string;

export function createLanguagePruner(): PruneLanguageCss {
	const cache = new Map<string, Map<string, string>>();
	return (css, elements) => {
		const languages = new Set<string>();
		let hasRtl = false;
		for (const element of elements) {
			const language = getAttribute(element, "lang")?.split("-")[0]?.toLowerCase();
			if (language !== undefined) languages.add(language);
			hasRtl ||= !/^(?:ltr)?$/i.test(getAttribute(element, "dir") ?? "");
		}
		const pruned = cache.get(css) ?? new Map<string, string>();
		cache.set(css, pruned);
		const key = [...languages].sort().join() + hasRtl;
		const result = pruned.get(key) ?? prune(css, languages, hasRtl);
		pruned.set(key, result);
		return result;
	};
}

function prune(css: string, pageLanguages: ReadonlySet<string>, hasRtl: boolean): string {
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
