import { findMessages, getMessages } from "@/lib/i18n/messages";
import type { Messages } from "@/lib/i18n/types";
import type { AppLinks } from "@/lib/utils/app-links";
import type { Rule, Severity } from "@/lib/utils/diagnostics";
import { localize } from "./by-language";
import { type Edition, findEdition } from "./languages";
import type { SiteLink, SocialLink } from "./links";
import type { Section, TaxonomySetting } from "./lists";
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
	/** Whether the blog has no URL. Then `url` is one of this machine, which nothing that is published may name. */
	hasNoUrl?: true | undefined;
	/** The URL of the index of a blog below a path, with a slash at its end if it isn't part of an app; `undefined` for other blogs. */
	homeUrl?: string | undefined;
	/** What links have to know of the app that the blog is part of, if it is. */
	app?: AppLinks | undefined;
	/** A canonical BCP 47 code, such as `en` or `pt-BR`. */
	language: string;
	/** English if the interface is not translated into the language. */
	messages: Messages;
	/** The editions of a blog in several languages, that of `language` first. */
	languages: readonly Edition[];
	/** What the paths of this edition begin with, such as `/de`; empty for the first one. */
	prefix: string;
	/** Whether lists of an edition have posts that aren't translated into its language. */
	untranslated: "hide" | "show";
	/** Whether translations tell readers that their original has changed since. */
	translationNotice: boolean;
	/** Whether pages offer readers their language; with `redirect`, a server sends them from the front page to the one in their language. */
	suggestLanguage: boolean | "redirect";
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
	/** Folders of posts beside `posts/`, by name. */
	sections: Readonly<Record<string, Section>>;
	/** Lists of posts by a front matter field, by name. */
	taxonomies: Readonly<Record<string, TaxonomySetting>>;
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
> & {
	oldPermalinks?: string[];
	/** The languages of the site, its own first, each with the texts that differ. */
	languages?: Record<string, { title?: string | undefined; description?: string | undefined }>;
};

/** Returns the settings for a post in another language; unchanged if the interface is not translated into it. */
export function localizeSite(site: Site, language: string | undefined): Site {
	const messages = language === undefined || language === site.language ? undefined : findMessages(language);
	return messages ? { ...site, language: messages.language, messages } : site;
}

/** Returns the settings of an edition: its own texts, and paths below its prefix. */
export function getEditionSite(site: Site, { language, prefix, ...own }: Edition): Site {
	const sections = Object.entries(site.sections).map(
		([name, section]) => [name, { ...localize(section, language), path: prefix + section.path }] as const,
	);
	const taxonomies = Object.entries(site.taxonomies).map(
		([name, taxonomy]) => [name, localize(taxonomy, language)] as const,
	);
	return {
		...site,
		title: own.title ?? site.title,
		description: own.description ?? site.description,
		navigation: own.navigation ?? site.navigation,
		footer: "footer" in own ? own.footer : site.footer,
		language,
		messages: getMessages(language),
		prefix,
		sections: Object.fromEntries(sections),
		taxonomies: Object.fromEntries(taxonomies),
	};
}

/** Returns the path of the front page of an edition. */
export function frontPath({ prefix }: Pick<Site, "prefix">): string {
	return prefix || "/";
}

/** Tells whether a post belongs to the edition of these settings. */
export function isInEdition(
	{ languages }: Pick<Site, "languages">,
	language: string,
	post: { lang?: string | undefined },
) {
	return findEdition({ languages, language: languages[0]?.language ?? language }, post.lang)?.language === language;
}
