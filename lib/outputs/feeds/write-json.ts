import type { Site } from "@/lib/config/site";
import { stripInvalidXml } from "@/lib/utils/xml";
import { hintText } from "./browser-hint";
import { getDocumentLinks } from "./links";
import { toRfc3339 } from "./time";
import type { Feed, FeedItem } from "./types";

/** Formats a document of a feed as JSON Feed: https://www.jsonfeed.org/version/1.1/ */
export function writeJson(feed: Feed, site: Site): string {
	const { home, self, older } = getDocumentLinks(feed, "json", site);
	const document = {
		version: "https://jsonfeed.org/version/1.1",
		title: feed.title,
		user_comment: hintText(site, { title: feed.title, url: home }),
		home_page_url: home,
		feed_url: self,
		description: feed.description || undefined,
		next_url: older,
		language: site.language,
		items: feed.items.map(itemObject),
	};
	const clean = (_: string, value: unknown) => (typeof value === "string" ? stripInvalidXml(value) : value);
	return `${JSON.stringify(document, clean, "\t")}\n`;
}

function itemObject({ id, url, title, summary, html, published, updated, ...item }: FeedItem) {
	const date = published && toRfc3339(published);
	const modified = updated && toRfc3339(updated);
	return {
		id,
		url,
		title,
		content_html: html,
		summary: summary || undefined,
		image: item.image?.url,
		date_published: date,
		date_modified: modified === date ? undefined : modified,
		authors: item.authors.length > 0 ? item.authors : undefined,
		tags: item.tags.length > 0 ? item.tags.map(({ label }) => label) : undefined,
		language: item.language,
		attachments:
			item.media.length > 0
				? item.media.map(({ url, type, length }) => ({ url, mime_type: type, size_in_bytes: length }))
				: undefined,
	};
}
