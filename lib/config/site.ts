import type { z } from "zod";
import { findMessages, getMessages } from "@/lib/i18n/find-messages";
import type { Messages } from "@/lib/i18n/types";
import type { AppLinks } from "@/lib/utils/app-links";
import { addBasePath, addBasePathToCss, type BasePath, ROOT } from "@/lib/utils/base-path";
import { addSlash } from "@/lib/utils/url";
import { findLocale, type Locale } from "./languages";
import { localize } from "./localize";
import type { siteSchema } from "./schema";

/** The validated settings of `site.yml`, with all defaults, and what follows from them. */
export interface Site extends Omit<z.output<typeof siteSchema>, "url"> {
	/** The URL without a trailing slash, such as `https://example.org` or `https://example.org/blog`. */
	url: string;
	/** Whether the blog has no URL. Then `url` is one of this machine, which nothing that is published may name. */
	hasNoUrl?: true | undefined;
	/** Whether the settings have a time zone that can't be read. Then `timeZone` is UTC. */
	isTimeZoneUnclear?: true | undefined;
	/** The URL of the index of a blog below a path, with a slash at its end if it isn't part of an app; `undefined` for other blogs. */
	homeUrl?: string | undefined;
	/** Where the blog is on its host; `undefined` at the root, and in development unless the blog is part of an app. */
	basePath?: BasePath | undefined;
	/** What links have to know of the app that the blog is part of, if it is. */
	app?: AppLinks | undefined;
	/** English if the interface is not translated into the language. */
	messages: Messages;
	/** What the paths of this locale begin with, such as `/de`; empty for the first one. */
	prefix: string;
}

/** Settings that were detected in the site of another system, in the form of `site.yml`. */
export type DetectedSettings = Partial<
	Record<
		"title" | "url" | "description" | "language" | "timeZone" | "author" | "spacedLists" | "permalink" | "strict",
		string
	>
> & {
	oldPermalinks?: string[];
	oldLists?: Record<string, string[]>;
	/** The languages of the site, its own first, each with the texts that differ. */
	languages?: Record<string, { title?: string | undefined; description?: string | undefined }>;
};

/** Returns the settings for a post in another language; unchanged if the interface is not translated into it. */
export function localizeSite(site: Site, language: string | undefined): Site {
	const messages = language === undefined || language === site.language ? undefined : findMessages(language);
	return messages ? { ...site, language: messages.language, messages } : site;
}

/** Returns the settings of a locale: its own texts, and paths below its prefix. */
export function getLocaleSite(site: Site, { language, prefix, ...own }: Locale): Site {
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

/** The part of the settings from which the URLs on the host are made. */
export type OnHost = Pick<Site, "basePath">;

/**
 * Returns the URL on its host of a path of the blog, for files that contain paths, such as scripts; other URLs stay as they are. In pages, a
 * build adds what is missing (`lib/next/optimize-html/base-path.ts`).
 */
export function hostUrl({ basePath = ROOT }: OnHost, url: string): string {
	return addBasePath(url, basePath);
}

/** Returns a stylesheet with the URLs that its paths have on the host, as {@link hostUrl} does. */
export function hostCss({ basePath = ROOT }: OnHost, css: string): string {
	return addBasePathToCss(css, basePath);
}

/** Returns what all paths of the blog begin with on its host, such as `/my/blog`; empty at the root. */
export function hostPrefix({ basePath = ROOT }: OnHost): string {
	return basePath.prefix;
}

/** Returns the path or URL of a page as links have it: with a slash at its end if its file is in a folder of its own. */
export function pageLink({ files }: Partial<Pick<Site, "files">>, url: string): string {
	return files === "folders" ? addSlash(url) : url;
}

/** Returns the path of the front page of a locale. */
export function frontPath({ prefix }: Pick<Site, "prefix">): string {
	return prefix || "/";
}

/** Tells whether a post belongs to the locale of these settings. */
export function isInLocale(
	{ languages }: Pick<Site, "languages">,
	language: string,
	post: { lang?: string | undefined },
) {
	return findLocale({ languages, language: languages[0]?.language ?? language }, post.lang)?.language === language;
}
