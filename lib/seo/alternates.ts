import type { Metadata } from "next";
import type { Translation } from "@/lib/content/translations";
import { FORMATS, feedPath, formats } from "@/lib/feeds/addresses";
import { hrefOf } from "@/lib/href";
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
	/** The list of posts that it is, where that has feeds of its own. */
	list?: ListFeed;
}

/** A list of posts that has feeds. */
export interface ListFeed {
	title: string;
	path: string;
}

/** The other addresses of a page, the one that counts first. */
export function alternatesFor(site: Site, { canonical, translations = [], twin, list }: Page): Metadata["alternates"] {
	return {
		canonical: absolute(site, canonical),
		...(translations.length > 0 && { languages: languagesOf(site, translations) }),
		types: {
			...feedTypes(site, list),
			...(twin !== undefined && { "text/markdown": absolute(site, twin) }),
		},
	};
}

/** The feeds to which a page leads readers, its own one first: https://www.rssboard.org/rss-autodiscovery */
export function feedTypes(site: Site, list?: ListFeed) {
	const lists = [...(list ? [list] : []), { title: site.title, path: "/" }];
	const types = formats.map((format) => {
		const { type, label } = FORMATS[format];
		const links = lists.map(({ title, path }) => ({
			title: `${title} (${label})`,
			url: absolute(site, hrefOf(feedPath(path, format))),
		}));
		return [type, links] as const;
	});
	return Object.fromEntries(types);
}

/** Each language of a text with its address; `x-default` is for readers of any other language: https://developers.google.com/search/docs/specialty/international/localized-versions */
export function languagesOf(site: Site, translations: readonly Translation[]): Record<string, string> {
	const known = translations.map(({ language, address }) => [language, absolute(site, address)] as const);
	const usual = known.find(([language]) => isSameLanguage(language, site.language));
	return Object.fromEntries([...known, ...(usual ? [["x-default", usual[1]] as const] : [])]);
}
