import type { Messages } from "@/lib/i18n/types";
import type { Rule, Severity } from "@/lib/utils/diagnostics";

export interface SiteLink {
	label: string;
	/** A site path or an absolute address. */
	url: string;
}

/** The owner's settings: `site.yml`, validated, every default filled in. */
export interface Site {
	title: string;
	description: string;
	/** Origin without a trailing slash, such as `https://example.org`. */
	url: string;
	/** BCP 47, such as `en` or `pt-BR`. */
	language: string;
	/** The words of the interface in that language, or in English where there are none. */
	messages: Messages;
	/** IANA name, such as `Europe/Berlin`. */
	timeZone: string;
	/** Author of posts that name none: an id of `authors.yml` or a name. */
	author?: string;
	/** The WOFF2 file of `public/` for headings and text, as the owner names it. */
	font?: string;
	navigation: SiteLink[];
	social: SiteLink[];
	/** Where others send word that they link here: https://www.w3.org/TR/webmention/ and its forerunner. */
	webmention?: { endpoint?: string; pingback?: string };
	/** The key by which the blog tells search engines of changes: https://www.indexnow.org/documentation */
	indexNow?: string;
	postsPerPage: number;
	/** The pattern of the addresses of posts, such as `/blog/:slug`. */
	permalink: string;
	/** Patterns of the addresses that posts had before, each of which leads to them. */
	oldPermalinks: string[];
	/** Whether a text with spaces is a list in front matter, as in Jekyll's `tags: a b`. */
	spacedLists: boolean;
	/** The folders of posts and of static files, where they aren't `posts` and `public`. */
	posts?: string[];
	static?: string[];
	/** Whether straight quotes, dashes and dots of posts become typographic ones. */
	smartPunctuation: boolean;
	/** Whether a `<script>` in a post stays. */
	scripts: boolean;
	/** Whether pages that need no framework ship without it. */
	lightPages: boolean;
	/** Rule name to the severity the owner wants for it. */
	checks: Partial<Record<Rule, Severity | "off">>;
}
