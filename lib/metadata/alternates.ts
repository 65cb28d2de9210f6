import type { Metadata } from "next";
import type { Site } from "@/lib/config/types";
import type { Translation } from "@/lib/content/translations";
import { isSameLanguage } from "@/lib/i18n/messages";
import { FEED_FORMATS, feedFormats, feedPath } from "@/lib/metadata/feed-paths";
import { encodePath } from "@/lib/utils/url";
import { absoluteUrl } from "./urls";

/** What a page is beside itself. */
interface Page {
	/** A site path, or the full address at which the page counts. */
	canonical: string;
	/** All languages of its text, its own included. */
	translations?: readonly Translation[];
	/** The path of its text as Markdown. */
	markdownPath?: string;
	/** The list of posts that it is, where that has feeds of its own. */
	list?: ListFeed;
}

/** A list of posts that has feeds. */
export interface ListFeed {
	title: string;
	path: string;
}

/** The other addresses of a page, the one that counts first. */
export function getAlternates(
	site: Site,
	{ canonical, translations = [], markdownPath, list }: Page,
): Metadata["alternates"] {
	return {
		canonical: absoluteUrl(site, canonical),
		...(translations.length > 0 && { languages: getLanguageUrls(site, translations) }),
		types: {
			...getFeedLinks(site, list),
			...(markdownPath !== undefined && { "text/markdown": absoluteUrl(site, markdownPath) }),
		},
	};
}

/** The feeds to which a page leads readers, its own one first: https://www.rssboard.org/rss-autodiscovery */
export function getFeedLinks(site: Site, list?: ListFeed) {
	const lists = [...(list ? [list] : []), { title: site.title, path: "/" }];
	const types = feedFormats.map((format) => {
		const { type, label } = FEED_FORMATS[format];
		const links = lists.map(({ title, path }) => ({
			title: `${title} (${label})`,
			url: absoluteUrl(site, encodePath(feedPath(path, format))),
		}));
		return [type, links] as const;
	});
	return Object.fromEntries(types);
}

/** Each language of a text with its address; `x-default` is for readers of any other language: https://developers.google.com/search/docs/specialty/international/localized-versions */
export function getLanguageUrls(site: Site, translations: readonly Translation[]): Record<string, string> {
	const known = translations.map(({ language, url }) => [language, absoluteUrl(site, url)] as const);
	const usual = known.find(([language]) => isSameLanguage(language, site.language));
	return Object.fromEntries([...known, ...(usual ? [["x-default", usual[1]] as const] : [])]);
}
