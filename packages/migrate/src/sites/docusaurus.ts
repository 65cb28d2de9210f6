import { POST_FILE } from "quire-blog/source-adapter";
import { isRecord } from "@/lib/utils/collections";
import { normalizeFolder } from "@/lib/utils/paths";
import type { DetectedSite, DetectSite, Folder, Mount } from "@/packages/migrate/src/adapter-types";
import { readGlobs, reportUnreadHiding } from "./hiding-settings";
import {
	definedSettings,
	findFile,
	isLanguage,
	joinPatterns,
	listLanguages,
	listPaths,
	readScriptFile,
	splitSiteUrl,
	staticMounts,
	textAt,
	textsAt,
	valueAt,
} from "./settings";

const CONFIG = /^docusaurus\.config\.[cm]?[jt]s$/;
/** Matches the full name, `@docusaurus/preset-classic`, and the short one, `classic`. */
const PRESET = /^(@docusaurus\/preset-)?classic$/;
/** The folder of translated posts below that of a language: https://docusaurus.io/docs/i18n/introduction#translation-files-location */
const TRANSLATED_POSTS = "docusaurus-plugin-content-blog";
const PLUGIN = /^(@docusaurus\/plugin-)?content-blog$/;

/** Detects a site by its settings file: https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog */
export const detectDocusaurus: DetectSite = (folder, hasPosts) => {
	return findFile(folder, CONFIG) ? detectBareDocusaurus(folder, hasPosts) : undefined;
};

export const detectBareDocusaurus: DetectSite = (folder) => {
	const config = findFile(folder, CONFIG);
	if (!config && !(folder.isFolder("blog") && folder.isFolder("static"))) return undefined;
	const main = readScriptFile(folder, config)?.defaultExport;
	const blog = findBlogOptions(main);
	const posts = normalizeInside(textAt(blog, "path")) ?? "blog";
	const { url, base } = splitSiteUrl(textAt(main, "url"), textAt(main, "baseUrl"));
	const route = textAt(blog, "routeBasePath") ?? "blog";
	const language = textAt(main, "i18n", "defaultLocale");
	const translations = textsAt(main, "i18n", "locales").filter(
		(locale) => locale !== language && isLanguage(locale) && folder.isFolder(translatedPosts(locale)),
	);
	const staticFolders = textsAt(main, "staticDirectories").flatMap((name) => normalizeInside(name) ?? []);
	return {
		system: "Docusaurus",
		config,
		isExcluded: readExcluded(folder, { main, blog, config, posts: [posts, ...translations.map(translatedPosts)] }),
		mounts: [
			{ at: "posts", from: posts },
			...translations.map((locale) => ({ at: `posts/${locale}`, from: translatedPosts(locale) })),
			{ at: "authors.yml", from: `${posts}/${normalizeInside(textAt(blog, "authorsMapPath")) ?? "authors.yml"}` },
			{ at: "tags.yml", from: `${posts}/${normalizeInside(textAt(blog, "tags")) ?? "tags.yml"}` },
			...(staticMounts(folder, ...(staticFolders.length > 0 ? staticFolders : ["static"])) satisfies Mount[]),
		],
		settings: definedSettings({
			title: textAt(main, "title"),
			description: textAt(main, "tagline"),
			url,
			language,
			languages: listLanguages(language, translations),
			// The URL of a post is made from its file name, with the date in it, or is its `slug` alone.
			oldPermalinks: joinPatterns(base, `/${route}/:fileyear/:filemonth/:fileday/:slug`, `/${route}/:ownslug`),
			oldLists: listPaths(base, {
				index: [route],
				tags: [`${route}/tags`],
				authors: [`${route}/authors`],
				archive: [`${route}/archive`],
			}),
		}),
	};
};

const translatedPosts = (locale: string) => `i18n/${locale}/${TRANSLATED_POSTS}`;

interface BlogSettings {
	config: string | undefined;
	main: unknown;
	blog: unknown;
	/** The folders with posts. */
	posts: readonly string[];
}

/** Excludes texts by the options of the blog: https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#exclude */
function readExcluded(folder: Folder, { config: file, main, blog, posts }: BlogSettings): DetectedSite["isExcluded"] {
	if (!file) return undefined;
	const isUnread = !isRecord(main) || (blog === undefined && valueAt(main, "presets") === undefined);
	if (isUnread && /\bexclude\b/.test(folder.read(file))) reportUnreadHiding(folder, file, "`exclude`");
	const read = (setting: string) => {
		const patterns = isRecord(blog) && setting in blog ? [blog[setting]].flat() : [];
		return readGlobs(folder, { file, setting, patterns });
	};
	const [excluded, included] = [read("exclude"), read("include")];
	return (path) => {
		const name = posts.flatMap((from) => (path.startsWith(`${from}/`) ? path.slice(from.length + 1) : []))[0];
		if (name === undefined || !POST_FILE.test(name)) return false;
		const isLeftOut = included.length > 0 && !included.some((matches) => matches(name));
		return isLeftOut || excluded.some((matches) => matches(name));
	};
}

function findBlogOptions(main: unknown): unknown {
	const [preset] = findOptions(valueAt(main, "presets"), PRESET);
	return valueAt(preset, "blog") || findOptions(valueAt(main, "plugins"), PLUGIN)[0];
}

/** Returns the options of each entry whose name matches, such as `["classic", {…}]`. */
function findOptions(list: unknown, name: RegExp): unknown[] {
	const entries = (Array.isArray(list) ? list : []).filter(Array.isArray);
	return entries.filter(([first]) => typeof first === "string" && name.test(first)).map(([, options]) => options);
}

/** Returns `undefined` for a path that leads out of the site. */
function normalizeInside(path: string | undefined): string | undefined {
	const normalized = path && normalizeFolder(path);
	return normalized && !normalized.split("/").includes("..") ? normalized : undefined;
}
