import { z } from "zod";
import { FEATURE_SETTINGS } from "@/features/declarations";
import { listPath, oldListPath, pageSize, permalink } from "@/lib/declarations/list-settings";
import { DEFAULT_PERMALINK } from "@/lib/declarations/permalink-placeholders";
import { SEVERITIES } from "@/lib/declarations/rule";
import { setting } from "@/lib/declarations/setting";
import { RULE_NAMES } from "@/lib/diagnostics/rules";
import { isInContentFolder, isInsideFolder } from "@/lib/utils/paths";
import { flag, language, listOf, text, timeZone } from "@/lib/utils/scalars";
import { trimEndOf } from "@/lib/utils/text";
import { hasValidHost } from "@/lib/utils/url";
import { codeThemeSetting } from "./code-theme";
import { footerSetting } from "./footer";
import { headSetting } from "./head-setting";
import { languagesSetting } from "./languages";
import { links, socialLinks } from "./links";
import { logoSetting } from "./logo";
import { taxonomiesSetting } from "./taxonomies";
import { trustSetting } from "./trust";

/** `detectProject` reads folders before the settings are validated. */
const folder = text.refine(isInsideFolder, "must be a folder inside the content folder, such as blog.");

const postsFolder = text.refine(
	isInContentFolder,
	"must be a folder in the content folder, such as blog, or `.` for itself.",
);

/** `openContent` reads the targets of links before the settings are validated. */
const linkFolder = text.refine(
	(path) => path !== "" && !/^(true|yes|on|false|no|off)$/i.test(path) && !/^([a-z]:)?[/\\]*$/i.test(path),
	"must list the folders that symbolic links may lead to, such as ../photos.",
);

const severity = z.enum([...SEVERITIES, "off"], "must be error, warning, notice or off.");

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

/** The settings of the core, in the order in which an owner meets them. Every scalar arrives as text. */
const CORE_SETTINGS = {
	title: setting({
		schema: text.default("Blog"),
		type: "text",
		description: "The name of the blog: in the header, after the title of every page, in feeds and on OG images.",
		example: "title: The Printing Shed",
	}),
	description: setting({
		schema: text.default(""),
		aliases: ["tagline"],
		type: "text",
		description: "One sentence about the blog, below its name on the index and in search results.",
		example: "description: Notes on type, paper and ink.",
	}),
	url: setting({
		schema: urlSetting.optional(),
		type: "URL, or false",
		description:
			"Where the blog is published. Canonical URLs, feeds, the sitemap and link previews begin with it. With a path, as in `https://example.org/my/blog`, the whole blog is below that path; paths in posts and settings, such as `/about`, still start at the blog. `next dev` shows it at `/`. `false` is for a blog without a host: unless a host [names a URL](../guides/deployment.md#the-url-of-the-blog), it is built without feeds, a sitemap, canonical URLs and link previews, and other links to its own pages are paths.",
		example: "url: https://blog.example.org",
		unset: "the URL that the host names; if it names none, builds end with an error",
	}),
	/** A canonical BCP 47 code, such as `en` or `pt-BR`. */
	language: setting({
		schema: language.default("en"),
		aliases: ["lang"],
		type: "BCP 47 language code",
		description:
			"The language of the interface, and of posts without `lang`. Dates, numbers and the direction of text follow it.",
		example: "language: de",
	}),
	/** The locales of a blog in several languages, that of `language` first. */
	languages: setting({
		schema: languagesSetting.default([]),
		type: "list of language codes; or below each `title`, `description`, `navigation`, `footer` and `path`",
		description:
			"The languages of a blog in several ones, its own first: see [A blog in several languages](../guides/languages.md). The others have their index, lists, feeds and search below their `path`, by default `/` and the code.",
		example: "languages:\n  en:\n  de:\n    title: Die Druckerei\n    description: Über Bücher und Papier.",
		unset: "all posts are in one blog, whatever their language",
		removed: {
			"languages.*.url":
				"Move the posts of that language into a folder with its own `site.yml`, as `docs/guides/languages.md` of quire-blog explains, or delete `url` to have it at its path on this host.",
		},
	}),
	/** An IANA name, such as `Europe/Berlin`. */
	timeZone: setting({
		schema: timeZone.default("UTC"),
		aliases: ["timezone", "tz"],
		type: "IANA time zone",
		description:
			"The time zone of dates that are written without an offset. If it can't be read, scheduled posts wait for the last time zone, 12 hours after UTC.",
		example: "timeZone: Europe/Berlin",
	}),
	/** The author of posts without `authors`: an id of `authors.yml` or a name. */
	author: setting({
		schema: text.optional(),
		type: "id of `authors.yml`, or a name",
		description: "The author of posts that name none.",
		example: "author: ada",
		unset: "the only author of `authors.yml`, if there is exactly one",
	}),
	logo: setting({
		schema: logoSetting.optional(),
		type: "path of an image in `public/`; or `src`, `dark`, `alt` and `title`",
		description:
			"The logo beside the name of the blog, in the header and the footer. An SVG without colors of its own takes those of the page, and is on OG images too; if it is about square, it is also the icon of a blog without `icon.svg`. `dark` is the image for the dark theme, if it needs another one. With `title: false` the logo stands alone in the header, and `alt`, by default the name of the blog, is its alternative text.",
		example: "logo:\n  src: /img/logo.svg\n  title: false",
		unset: "the built-in logo",
	}),
	/** `undefined` for the built-in colors. */
	codeTheme: setting({
		schema: codeThemeSetting.optional(),
		type: "`built-in` or the name of a [Shiki theme](https://shiki.style/themes); or `light` and `dark`",
		description: "The colors of code blocks. One name is for both themes.",
		example: "codeTheme:\n  light: github-light\n  dark: github-dark",
		unset: "`built-in`",
	}),
	navigation: setting({
		schema: links.default([]),
		aliases: ["nav", "menu"],
		type: "list of `label` and `url`",
		description:
			"The links of the header, in order. `label: url` lines are accepted too. Links to other sites are marked with an arrow.",
		example: "navigation:\n  - label: About\n    url: /about",
		insideApp: "Write the links in the header of the app.",
	}),
	social: setting({
		schema: socialLinks.default([]),
		aliases: ["sociallinks", "socials"],
		type: "list of `label` and `url`, each with an `icon` if needed",
		description:
			'Profiles elsewhere, linked from the footer with `rel="me"`. A Mastodon profile also makes the blog the author of shared links.',
		example: "social:\n  - label: Mastodon\n    url: https://social.example/@ada",
	}),
	socialIcons: setting({
		schema: flag.default(false),
		type: "true or false",
		description:
			"Whether the links of `social` are shown as icons. Their icons are found by URL or label; `icon:` names another one, and `icon: none` keeps the label. There are icons for mastodon, github, gitlab, codeberg, bluesky, x, linkedin, youtube, instagram, facebook, threads, telegram, discord, matrix, stackoverflow, orcid, rss, email and website.",
		example: "socialIcons: true",
		insideApp: "Show the links in the footer of the app.",
	}),
	/** `false` for no footer, and `undefined` for the default one. */
	footer: setting({
		schema: footerSetting.optional(),
		type: "`lines`, `links`, `license`, `lists` and `toTop`; or false",
		description:
			"What the footer shows. `lines` are lines of text with inline Markdown, such as a copyright notice. `license` is the license of the posts: a name such as `CC BY 4.0`, an SPDX identifier, a URL, or `name` and `url`; search engines get it with every post. `lists: false` and `toTop: false` leave out the links to lists and to the top of the page. `false` removes the footer.",
		example:
			"footer:\n  lines:\n    - © 2026 Ada Lovelace. Set in [Charter](https://example.org/charter).\n  links:\n    - label: Imprint\n      url: /imprint\n  license: CC BY 4.0",
		unset: "the lists of posts, the feed, and a link to the top",
		insideApp: "Write it in the layout of the app. Only `license` is used.",
	}),
	/** Elements of the head besides those that the blog itself writes. */
	head: setting({
		schema: headSetting.optional(),
		type: "`verification`, `meta` and `links`",
		description:
			"Elements of the head. `verification` has the codes by which services verify who owns the blog, on the front page only: `google`, `bing`, `yandex`, `baidu`, `naver`, `seznam`, `pinterest`, `facebook`, `ahrefs`. `meta` has a content for each name, and `links` lists `rel` and `href` with an optional `type`, `title`, `hreflang` and `media`; every page has these.",
		example:
			"head:\n  verification:\n    google: AbC-123\n  meta:\n    copyright: Ada Quill\n  links:\n    - rel: me\n      href: https://social.example/@ada\n    - rel: blogroll\n      type: text/xml\n      href: /blogroll.opml",
		unset: "nothing is added",
		isGrant: true,
		insideApp: "Write it as `metadata` in the layout of the app.",
	}),
	postsPerPage: setting({
		schema: pageSize.default(10),
		aliases: ["perpage", "pagesize"],
		type: "whole number from 1 to 1000",
		description: "How many posts a page of the index, of a tag or of an author has.",
		example: "postsPerPage: 20",
	}),
	/** The path of the list of all posts in a blog with a home page of the owner's. */
	indexPath: setting({
		schema: listPath.default("/blog"),
		type: "path",
		description:
			"Where the list of all posts is if the blog has a [home page of its own](../guides/writing.md#a-home-page), `pages/index.md`. Without one, the list is the home page.",
		example: "indexPath: /writing",
		unset: "`/blog`",
	}),
	/** The permalink pattern of posts, such as `/blog/:slug`. */
	permalink: setting({
		schema: permalink.default(DEFAULT_PERMALINK),
		type: "URL pattern",
		description:
			"Where posts are. The placeholders are listed below. If the `url` of the blog ends with `/blog`, the default is `/:slug`.",
		example: "permalink: /:year/:slug",
	}),
	/** Whether the page `/blog/hello` is the file `blog/hello.html`, or `blog/hello/index.html` with the URL `/blog/hello/`. */
	files: setting({
		schema: z.enum(["flat", "folders"], "must be flat or folders.").default("flat"),
		type: "flat or folders",
		description:
			"How the files of pages are named. With `flat`, `/blog/hello` is `blog/hello.html`, which most hosts find. With `folders` it is `blog/hello/index.html`, for hosts that know only folders, such as S3 and nginx by default; all links and URLs of pages then end with a slash: `/blog/hello/`. Feed readers know posts by the same ids in both. In a Next app, the setting has no effect.",
		example: "files: folders",
		insideApp: "`trailingSlash` of the app decides.",
	}),
	/** The permalink patterns of the old URLs of posts, which redirect to them. */
	oldPermalinks: setting({
		schema: listOf(permalink).default([]),
		type: "URL pattern, or a list of them",
		description:
			"Where posts were before. Each old URL redirects to its post. The first pattern also gives posts the ids by which feed readers know them.",
		example: "oldPermalinks: /:year/:month/:day/:slug.html",
	}),
	/** The old paths of lists, by the name of their kind; `index` is the list of all posts. */
	oldLists: setting({
		schema: z.record(z.string(), listOf(oldListPath), "must have a path below each name of lists.").default({}),
		type: "below the name of lists, a path or a list of them",
		description:
			"Where lists of posts were before: those of `tags`, `authors`, `archive`, `series`, a section or a taxonomy, or `index`, the list of all posts. With `tags: /category`, `/category` redirects to the list of tags, and `/category/news` to that of the tag `news`; with `tags: /`, `/news` does. A path with the placeholders of a date redirects to the list that has the posts of that date.",
		example: "oldLists:\n  tags: [/category, /tag]\n  archive: [/archives, /archives/:year/:month]",
	}),
	/** Lists of posts by a front matter field, by name. */
	taxonomies: setting({
		schema: taxonomiesSetting.default({}),
		type: "list of names; or below each name `title`, `field`, `feed` and `languages`",
		description:
			"Front matter fields whose values group posts as tags do, such as categories: see [Sections and taxonomies](../guides/sections.md#a-taxonomy). Each has a page `/<name>` and lists with feeds below it (unless `feed: false`), and is a filter of the search. `title` is by default the name, and `field` the name of the taxonomy. `languages` has the `title` in [other languages of the blog](../guides/languages.md).",
		example: "taxonomies:\n  categories:\n    title: Categories\n  projects:\n    field: project\n    feed: false",
		unset: "`categories` in front matter are tags",
	}),
	/** Whether spaces separate the items of a list in front matter, as in Jekyll's `tags: a b`. */
	spacedLists: setting({
		schema: flag.default(false),
		type: "true or false",
		description: "Whether `tags: a b` in front matter is two tags, as in Jekyll. Otherwise only commas separate tags.",
		example: "spacedLists: true",
	}),
	/** The folders of posts and of static files, if they aren't `posts` and `public`. */
	posts: setting({
		schema: listOf(postsFolder).optional(),
		type: "folder in the content folder, `.` for itself, or a list of them",
		description:
			"Where the posts are. With several folders, the slug of a post begins with that of its folder: `essays/hello.md` is at `/blog/essays/hello`. `permalink: /blog/:base` leaves it out. A [section](../guides/sections.md) is a folder with a list of its own.",
		example: "posts: [blog, essays]",
		unset: "`posts`, or the folder that was found, which builds and checks print",
	}),
	static: setting({
		schema: listOf(folder).optional(),
		type: "folder in the content folder, or a list of them",
		description: "Where the files are that are served from `/`.",
		example: "static: assets",
		unset: "`public`, or what the system uses that the folder was made for",
	}),
	/** The folders that symbolic links may lead to, besides those of the layout. */
	links: setting({
		schema: listOf(linkFolder).default([]),
		type: "folder, or a list of them; absolute, or relative to the content folder",
		description:
			"Folders outside the content folder that symbolic links in it may lead to, and folders of it, such as `notes`, which may be linked beside posts, with their files. A link to anywhere else is an error, and nothing behind it is read; so is one in a folder with less `trust` than `posts` and the content folder.",
		example: "links: ../photos",
		isGrant: true,
	}),
	/** Whether straight quotes, double hyphens and three dots in posts become typographic ones. */
	smartPunctuation: setting({
		schema: flag.default(false),
		type: "true or false",
		description: "Whether straight quotes, double hyphens and three dots in posts become typographic ones.",
		example: "smartPunctuation: true",
	}),
	singleTilde: setting({
		schema: flag.default(true),
		type: "true or false",
		description:
			"Whether one tilde crosses out text, as in `~this~` on GitHub; two always do. Without it, a [plugin](../guides/own-code.md#plugins) can make `H~2~O` a subscript.",
		example: "singleTilde: false",
	}),
	trust: setting({
		schema: trustSetting.default({}),
		type: "`text`, `components` or `code`; or a list of folders with one of these",
		description:
			"What posts may do. `text`: Markdown, safe HTML, and shared components of which only texts are needed, such as `YouTube`. `components`: all components and literal values too, but no JavaScript. `code`: all of MDX, which runs when the blog is built. A folder has to exist. A post can lower its own level with `trust:` in its front matter.",
		example: "trust:\n  posts: code\n  posts/guests: text",
		unset:
			"`code` for `.mdx` and `components` for `.md`; `components` for every post of a folder without a `site.yml`, and of another system's site that is shown in place",
		isGrant: true,
	}),
	/** Whether a `<script>` in a post is kept. */
	scripts: setting({
		schema: flag.default(false),
		type: "true or false",
		description:
			"Whether a `<script>` in a post is kept. The Content Security Policy of its page then allows it, and files of any type beside posts are published, such as HTML.",
		example: "scripts: true",
		isGrant: true,
	}),
	/** Whether pages without interactive components ship without the framework. */
	lightPages: setting({
		schema: flag.default(true),
		type: "true or false",
		description: "Whether pages without interactive components ship without the framework.",
		example: "lightPages: false",
		insideApp: "Delete the line: the pages are those of the app.",
	}),
	/** Whether an error in one post stops a build; otherwise the other posts are published. */
	strict: setting({
		schema: flag.default(true),
		type: "true or false",
		description:
			"Whether an error in one post stops a build. With `false`, a post whose body can't be rendered is shown as plain Markdown, a field that isn't understood is ignored, a post that can't be shown is left out, and all others are published. `npm run check` fails in both cases.",
		example: "strict: false",
		unset: "`true`; `false` without `site.yml`, for a folder of another system, and in the `site.yml` of an import",
	}),
	/** Severities of rules that differ from the default. */
	checks: setting({
		schema: z
			.partialRecord(z.enum(RULE_NAMES), severity, {
				error: ({ code }) => (code === "invalid_type" ? "must list rules, such as `link-missing: error`." : undefined),
			})
			.default({}),
		type: "rule to `error`, `warning`, `notice` or `off`",
		description: "Severities of single [rules](checks.md). A rule whose default is `error` can't be lowered.",
		example: "checks:\n  image-missing: error\n  front-matter-unknown: off",
	}),
};

export const SETTINGS = { ...CORE_SETTINGS, ...FEATURE_SETTINGS };

/** Tells whether no server would decode or normalize the path, or take it for its own. */
function hasPlainPath({ pathname }: URL): boolean {
	return /^(?:\/[A-Za-z0-9-][\w.-]*)*\/*$/.test(pathname);
}
