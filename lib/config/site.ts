import { findMessages } from "@/lib/i18n/messages";
import type { Messages } from "@/lib/i18n/types";
import type { AppLinks } from "@/lib/utils/app-links";
import type { Rule, Severity } from "@/lib/utils/diagnostics";
import type { SiteLink, SocialLink } from "./links";
import type { FooterSetting } from "./look/footer";
import type { CodeThemes, FontRole, LogoSetting, SiteColors } from "./look/look";
import type { AiPolicy } from "./schema";
import type { AnalyticsScript } from "./services/analytics";
import type { CommentSettings } from "./services/comments";
import type { HeadSettings } from "./services/head";
import type { NewsletterSettings } from "./services/newsletter";
import type { TrustByFolder } from "./trust";

/** The validated settings of `site.yml`, with all defaults. */
export interface Site {
	title: string;
	description: string;
	/** The URL without a trailing slash, such as `https://example.org` or `https://example.org/blog`. */
	url: string;
	/** The URL of the index of a blog below a path, with a slash at its end if it isn't part of an app; `undefined` for other blogs. */
	homeUrl?: string | undefined;
	/** What links have to know of the app that the blog is part of, if it is. */
	app?: AppLinks | undefined;
	/** A canonical BCP 47 code, such as `en` or `pt-BR`. */
	language: string;
	/** English if the interface is not translated into the language. */
	messages: Messages;
	/** An IANA name, such as `Europe/Berlin`. */
	timeZone: string;
	/** The author of posts without `authors`: an id of `authors.yml` or a name. */
	author?: string | undefined;
	/** The path of a WOFF2 file in `public/` for headings and text, as the owner wrote it. */
	font?: string | undefined;
	colors?: SiteColors | undefined;
	logo?: LogoSetting | undefined;
	/** Paths of WOFF2 files in `public/`, or names of system fonts. */
	fonts?: Partial<Record<FontRole, string | undefined>> | undefined;
	/** The width of a line of text in rem; `undefined` for the default. */
	width?: number | undefined;
	/** `undefined` for the built-in colors. */
	codeTheme?: CodeThemes | undefined;
	navigation: SiteLink[];
	social: SocialLink[];
	socialIcons: boolean;
	/** `false` for no footer, and `undefined` for the default one. */
	footer?: FooterSetting | false | undefined;
	/** The endpoints for Webmention, https://www.w3.org/TR/webmention/, and for Pingback. */
	webmention?: { endpoint?: string | undefined; pingback?: string | undefined } | undefined;
	/** The key for https://www.indexnow.org/documentation */
	indexNow?: string | undefined;
	/** Elements of the head besides those that the blog itself writes. */
	head?: HeadSettings | undefined;
	analytics?: AnalyticsScript[] | undefined;
	comments?: CommentSettings | undefined;
	newsletter?: NewsletterSettings | undefined;
	/** `undefined` to state nothing. */
	ai?: AiPolicy | undefined;
	postsPerPage: number;
	/** The path of the list of all posts in a blog with a home page of the owner's. */
	indexPath: string;
	/** The permalink pattern of posts, such as `/blog/:slug`. */
	permalink: string;
	/** The permalink patterns of the old URLs of posts, which redirect to them. */
	oldPermalinks: string[];
	/** Whether spaces separate the items of a list in front matter, as in Jekyll's `tags: a b`. */
	spacedLists: boolean;
	/** The folders of posts and of static files, if they aren't `posts` and `public`. */
	posts?: string[] | undefined;
	static?: string[] | undefined;
	/** The folders outside the content folder that symbolic links may lead to. */
	links: string[];
	/** Whether straight quotes, double hyphens and three dots in posts become typographic ones. */
	smartPunctuation: boolean;
	trust: TrustByFolder;
	/** Whether a `<script>` in a post is kept. */
	scripts: boolean;
	/** Whether pages without interactive components ship without the framework. */
	lightPages: boolean;
	/** Whether an error in one post stops a build; otherwise the other posts are published. */
	strict: boolean;
	/** Severities of rules that differ from the default. */
	checks: Partial<Record<Rule, Severity | "off">>;
}

/** Settings that were detected in the site of another system, in the form of `site.yml`. */
export type DetectedSettings = Partial<
	Record<
		"title" | "url" | "description" | "language" | "timeZone" | "author" | "spacedLists" | "permalink" | "strict",
		string
	>
> & { oldPermalinks?: string[] };

/** Returns the settings for a post in another language; unchanged if the interface is not translated into it. */
export function localizeSite(site: Site, language: string | undefined): Site {
	const messages = language === undefined || language === site.language ? undefined : findMessages(language);
	return messages ? { ...site, language: messages.language, messages } : site;
}
