import type { Metadata } from "next";
import type { Translation } from "@/lib/content/translations";
import type { Site } from "@/lib/site/types";
import { isSameLanguage } from "@/lib/words/words";
import { absolute } from "./addresses";

/** What a page is beside itself. */
interface Page {
	/** A site path, or the full address at which the page counts. */
	canonical: string;
	/** All languages of its text, its own included. */
	translations?: readonly Translation[];
	/** The path of its text as Markdown. */
	twin?: string;
}

/** The other addresses of a page, the one that counts first. */
export function alternatesFor(site: Site, { canonical, translations = [], twin }: Page): Metadata["alternates"] {
	return {
		canonical: absolute(site, canonical),
		...(translations.length > 0 && { languages: languagesOf(site, translations) }),
		...(twin !== undefined && { types: { "text/markdown": absolute(site, twin) } }),
	};
}

/** `x-default` is for readers of any other language: https://developers.google.com/search/docs/specialty/international/localized-versions */
function languagesOf(site: Site, translations: readonly Translation[]): Record<string, string> {
	const known = translations.map(({ language, address }) => [language, absolute(site, address)] as const);
	const usual = known.find(([language]) => isSameLanguage(language, site.language));
	return Object.fromEntries([...known, ...(usual ? [["x-default", usual[1]] as const] : [])]);
}
