import { z } from "zod";
import { RULES, type Rule, SEVERITIES } from "@/lib/utils/diagnostics";
import { isInsideFolder } from "@/lib/utils/paths";
import { flag, language, listOf, text, timeZone } from "@/lib/utils/scalars";
import { trimEndOf } from "@/lib/utils/text";
import { hasValidHost } from "@/lib/utils/url";
import { EDITION_KEYS, languagesSetting } from "./languages";
import { links, socialLinks } from "./links";
import { LIST_KEYS, listPath, pageSize, permalink, sectionsSetting, taxonomiesSetting } from "./lists";
import { FOOTER_KEYS, footerSetting } from "./look/footer";
import { COLOR_NAMES, codeThemeSetting, colorsSetting, fontsSetting, logoSetting, widthSetting } from "./look/look";
import { DEFAULT_PERMALINK } from "./permalink";
import { ANALYTICS_KEYS, analyticsSetting } from "./services/analytics";
import { COMMENTS_KEYS, commentsSetting, REMOVED_COMMENTS } from "./services/comments";
import { HEAD_KEYS, headSetting } from "./services/head";
import { NEWSLETTER_KEYS, newsletterSetting } from "./services/newsletter";
import { trustSetting } from "./trust";

/** `detectProject` reads folders before the settings are validated. */
const folder = text.refine(isInsideFolder, "must be a folder inside the content folder, such as blog.");

/** `openContent` reads the targets of links before the settings are validated. */
const linkFolder = text.refine(
	(path) => path !== "" && !/^(true|yes|on|false|no|off)$/i.test(path) && !/^([a-z]:)?[/\\]*$/i.test(path),
	"must list the folders that symbolic links may lead to, such as ../photos.",
);

const severity = z.enum([...SEVERITIES, "off"], "must be error, warning, notice or off.");

const endpoint = z.url({ protocol: /^https?$/, message: "must be a full URL, such as https://example.org/mention." });

const webmentionFields = z.strictObject({ endpoint: endpoint.optional(), pingback: endpoint.optional() });

const webmention = z.union([endpoint.transform((url) => ({ endpoint: url })), webmentionFields], {
	error: "must be a full URL, or have `endpoint:` and `pingback:` below it.",
});

/**
 * `allow`: train models and use pages in answers; `no-training`: use them in answers only; `block`: neither. Search engines
 * may list the blog in all cases.
 */
const aiSetting = z.enum(["allow", "no-training", "block"], "must be allow, no-training or block.");

export type AiPolicy = z.output<typeof aiSetting>;

/** Who writes `redirect` wants the line as well. */
const suggestLanguage = z.union([z.literal("redirect"), flag], "must be true, false or redirect.");

const siteUrl = z
	.url({ protocol: /^https?$/, message: "must be the full URL of the blog, such as https://example.org, or false." })
	.refine(
		(url) => !URL.canParse(url) || /^[^?#@]*$/.test(url),
		"must be a URL without a query or fragment, such as https://example.org or https://example.org/blog.",
	)
	.refine(
		(url) => !URL.canParse(url) || hasPlainPath(new URL(url)),
		"may only have letters, digits, hyphens, dots and underscores in its path, as in https://example.org/my/blog.",
	)
	.refine(
		(url) => !URL.canParse(url) || hasValidHost(new URL(url)),
		"must have a valid host name, as in https://example.org.",
	)
	.transform((url) => trimEndOf(url, "/"));

/** `false` for a blog that has no URL yet. */
export const urlSetting = z.union([flag.pipe(z.literal(false)), siteUrl], {
	error: (issue) => (issue.code === "invalid_union" ? issue.errors.at(-1)?.[0]?.message : undefined),
});

/** The settings of `site.yml`; every scalar arrives as text. */
export const siteSchema = z.strictObject({
	title: text.default("Blog"),
	description: text.default(""),
	url: urlSetting.optional(),
	language: language.default("en"),
	languages: languagesSetting.default([]),
	untranslated: z.enum(["hide", "show"], "must be hide or show.").default("hide"),
	translationNotice: flag.default(false),
	suggestLanguage: suggestLanguage.default(false),
	timeZone: timeZone.default("UTC"),
	author: text.optional(),
	colors: colorsSetting.optional(),
	logo: logoSetting.optional(),
	font: text.optional(),
	fonts: fontsSetting.optional(),
	width: widthSetting.optional(),
	codeTheme: codeThemeSetting.optional(),
	navigation: links.default([]),
	social: socialLinks.default([]),
	socialIcons: flag.default(false),
	footer: footerSetting.optional(),
	webmention: webmention.optional(),
	indexNow: text
		.refine((key) => /^[\dA-Za-z-]{8,128}$/.test(key), "must be 8 to 128 letters, digits and hyphens.")
		.optional(),
	head: headSetting.optional(),
	analytics: analyticsSetting.optional(),
	comments: commentsSetting.optional(),
	newsletter: newsletterSetting.optional(),
	ai: aiSetting.optional(),
	postsPerPage: pageSize.default(10),
	indexPath: listPath.default("/blog"),
	permalink: permalink.default(DEFAULT_PERMALINK),
	oldPermalinks: listOf(permalink).default([]),
	sections: sectionsSetting.default({}),
	taxonomies: taxonomiesSetting.default({}),
	spacedLists: flag.default(false),
	posts: listOf(folder).optional(),
	static: listOf(folder).optional(),
	links: listOf(linkFolder).default([]),
	smartPunctuation: flag.default(false),
	trust: trustSetting.default({}),
	scripts: flag.default(false),
	lightPages: flag.default(true),
	strict: flag.default(true),
	checks: z
		.partialRecord(z.enum(Object.keys(RULES) as Rule[]), severity, {
			error: ({ code }) => (code === "invalid_type" ? "must list rules, such as `link-missing: error`." : undefined),
		})
		.default({}),
});

/** The keys of settings that have nested settings, by path, such as `comments.giscus`; `*` is any name. */
export const NESTED_SETTINGS: Record<string, string[]> = {
	webmention: Object.keys(webmentionFields.shape),
	...LIST_KEYS,
	"languages.*": EDITION_KEYS,
	...HEAD_KEYS,
	...ANALYTICS_KEYS,
	...COMMENTS_KEYS,
	...NEWSLETTER_KEYS,
	colors: [...COLOR_NAMES],
	...Object.fromEntries(COLOR_NAMES.map((name) => [`colors.${name}`, ["light", "dark"]])),
	logo: ["src", "dark", "alt", "title"],
	fonts: Object.keys(fontsSetting.shape),
	codeTheme: ["light", "dark"],
	footer: FOOTER_KEYS,
	"footer.license": ["name", "url"],
};

/** The remedies for settings of earlier versions, by path; `*` is any name. */
export const REMOVED_SETTINGS: Record<string, string> = {
	...REMOVED_COMMENTS,
	"languages.*.url":
		"Move the posts of that language into a folder with its own `site.yml`, as `docs/languages.md` explains, or delete `url` to have it at its path on this host.",
};

/** Other names of the settings, as `normalizeKey` returns them. */
export const SETTING_ALIASES: Record<string, string> = {
	tagline: "description",
	lang: "language",
	timezone: "timeZone",
	tz: "timeZone",
	nav: "navigation",
	menu: "navigation",
	colours: "colors",
	sociallinks: "social",
	socials: "social",
	perpage: "postsPerPage",
	pagesize: "postsPerPage",
};

/** Tells whether no server would decode or normalize the path, or take it for its own. */
function hasPlainPath({ pathname }: URL): boolean {
	return /^(?:\/[A-Za-z0-9-][\w.-]*)*\/*$/.test(pathname);
}
