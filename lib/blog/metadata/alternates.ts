import type { Metadata } from "next";
import { frontPath, type Site } from "@/lib/config/site";
import type { Translation } from "@/lib/content/translations";
import { FEED_FORMATS, feedFormats, feedPath } from "@/lib/content/urls/feed-formats";
import { isSameLanguage } from "@/lib/i18n/find-messages";
import { encodePath, isSitePath } from "@/lib/utils/url";
import { absolutePageUrl, absoluteUrl } from "./urls";

interface PageVersions {
	/** A path on the site, or an absolute URL. */
	canonical: string;
	/** The page in all its languages, including its own. */
	translations?: readonly Translation[];
	markdownPath?: string | undefined;
	/** The list of posts on the page, if it has feeds. */
	list?: ListFeed | undefined;
}

export interface ListFeed {
	title: string;
	path: string;
}

export function getAlternates(
	site: Site,
	{ canonical, translations = [], markdownPath, list }: PageVersions,
): Metadata["alternates"] {
	// Next would resolve paths by the URL that the blog doesn't have.
	if (site.hasNoUrl) return { canonical: isSitePath(canonical) ? null : canonical };
	return {
		canonical: absolutePageUrl(site, canonical),
		...(translations.length > 0 && { languages: getLanguageUrls(site, translations) }),
		types: {
			...getFeedLinks(site, list),
			...(markdownPath !== undefined && { "text/markdown": absoluteUrl(site, markdownPath) }),
		},
	};
}

/** Returns feeds by media type, those of the list before those of the blog: https://www.rssboard.org/rss-autodiscovery */
export function getFeedLinks(site: Site, list?: ListFeed) {
	if (site.hasNoUrl) return {};
	const lists = [...(list ? [list] : []), { title: site.title, path: frontPath(site) }];
	const entries = feedFormats.map((format) => {
		const { type, label } = FEED_FORMATS[format];
		const links = lists.map(({ title, path }) => ({
			title: `${title} (${label})`,
			url: absoluteUrl(site, encodePath(feedPath(path, format))),
		}));
		return [type, links] as const;
	});
	return Object.fromEntries(entries);
}

/**
 * Returns URLs by language. `x-default`, for all other languages, is the one in the site's language:
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function getLanguageUrls(site: Site, translations: readonly Translation[]): Record<string, string> {
	const entries = translations.map(({ language, url }) => [language, absolutePageUrl(site, url)] as const);
	const first = site.languages[0]?.language ?? site.language;
	const defaultEntry = entries.find(([language]) => isSameLanguage(language, first));
	return Object.fromEntries([...entries, ...(defaultEntry ? [["x-default", defaultEntry[1]] as const] : [])]);
}
