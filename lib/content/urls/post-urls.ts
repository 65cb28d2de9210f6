import type { Site } from "@/lib/config/site";
import { normalizeSlug } from "@/lib/content/layout/filename";
import type { Post } from "@/lib/content/types";
import { DEFAULT_PERMALINK, normalizePermalink, validatePermalink } from "@/lib/declarations/permalink-placeholders";
import { removePrefix } from "@/lib/utils/url";
import { buildLegacyPath, buildPath, type PermalinkSource } from "./permalink";
import { normalizeLegacyPath } from "./redirects";

export type UrlSettings = Pick<Site, "timeZone"> & Partial<Pick<Site, "permalink" | "oldPermalinks">>;

interface PathSource extends Omit<PermalinkSource, "slug"> {
	kind: Post["kind"];
	slug?: string | undefined;
	/** What the paths of its locale begin with. A path that the front matter states stays as it is. */
	prefix?: string;
	/** Whether the post is in a folder of this blog, where a path in its `permalink` is its URL. */
	isOwn?: boolean | undefined;
}

const ORIGIN = /^https?:\/\/[^/]+/;
/** Matches the names of Jekyll's built-in patterns: https://jekyllrb.com/docs/permalinks/#built-in-formats */
const JEKYLL_STYLE = /^(date|pretty|ordinal|weekdate|none)$/;

/**
 * Returns the path of a post, and the old paths that result from its front matter and from the patterns of its old
 * system.
 */
export function getPostPaths(post: PathSource, site: UrlSettings): Pick<Post, "path" | "legacyPaths" | "originalPath"> {
	const { timeZone, permalink = DEFAULT_PERMALINK, oldPermalinks = [] } = site;
	const pattern = post.kind === "post" ? permalink : "/:slug";
	const ownPermalink = isPermalinkPattern(post.ownPermalink) ? undefined : post.ownPermalink;
	const { prefix = "" } = post;
	const ownSlug = toSlug(post.slug ?? ownPermalink, pattern.slice(0, pattern.indexOf(":")), prefix);
	const source = {
		...post,
		slug: ownSlug || normalizeSlug(post.filename.name),
		hasOwnSlug: ownSlug !== "",
		ownPermalink,
	};
	const usual = prefix + buildPath(source, pattern, timeZone);
	const chosen = post.isOwn && post.slug === undefined ? toChosenPath(ownPermalink) : undefined;
	// Without the permalink, the file name makes the path.
	const byName = { ...source, slug: normalizeSlug(post.filename.name), hasOwnSlug: false, ownPermalink: undefined };
	const others = [
		...(ownPermalink === undefined ? [] : [toRootRelative(ownPermalink)]),
		...(chosen === undefined ? [] : [usual, prefix + buildPath(byName, pattern, timeZone)]),
	];
	const path = chosen ?? usual;
	if (post.kind === "page") return { path, legacyPaths: others };
	const buildAll = (patterns: string[]) =>
		patterns.flatMap((old) => buildLegacyPath(source, old, timeZone) ?? []).map((path) => prefix + path);
	const pathsBySettings = buildAll(oldPermalinks);
	return {
		path,
		legacyPaths: [
			...(!isPermalinkPattern(post.slug) && post.slug?.startsWith("/") ? [post.slug] : []),
			...others,
			...buildAll(getOwnPatterns(post.ownPermalink)),
			...pathsBySettings,
			...buildAll(oldPermalinks.flatMap(withFileDate)).filter((old) => !pathsBySettings.includes(old)),
		],
		originalPath: pathsBySettings[0],
	};
}

/** Returns the path that a `permalink` from the root names, which has no slash, `.html` or `/index` at its end here; `undefined` for others. */
function toChosenPath(permalink: string | undefined): string | undefined {
	if (!permalink?.startsWith("/")) return undefined;
	const folder = permalink.replace(/\/index(?:\.html?)?\/?$/i, "/");
	return folder === "/" ? folder : normalizeLegacyPath(folder)?.replace(/\.html?$/i, "");
}

/**
 * Returns a pattern with the day of the file name instead of that of the front matter: that one may be different in
 * the time zone of the site, which an old site may not have had.
 */
function withFileDate(pattern: string): string[] {
	const replaced = pattern.replace(/:(year|month|day)(?![a-z])/g, ":file$1");
	return replaced === pattern ? [] : [replaced];
}

/**
 * Makes a slug from the `slug` or `permalink` of the front matter, without the path of its locale and the folder that all posts share; empty for
 * patterns.
 */
function toSlug(value: string | undefined, base: string, prefix: string): string {
	if (!value || isPermalinkPattern(value)) return "";
	const written = value.replace(ORIGIN, "");
	const path = removePrefix(written, prefix) ?? written;
	return normalizeSlug(path.startsWith(base) && base !== "/" ? path.slice(base.length) : path);
}

/**
 * Tells whether a `permalink` of the front matter is a pattern of another system. It determines an old path of the
 * post, not its current one.
 */
export function isPermalinkPattern(permalink = ""): boolean {
	return JEKYLL_STYLE.test(permalink) || /[:{]/.test(permalink.replace(ORIGIN, ""));
}

function toRootRelative(url: string): string {
	return `/${url.replace(ORIGIN, "").replace(/^\//, "")}`;
}

/** Returns a usable pattern in the form of this blog, or none. */
function getOwnPatterns(permalink: string | undefined): string[] {
	if (!permalink || !isPermalinkPattern(permalink)) return [];
	const pattern = normalizePermalink(toRootRelative(permalink)).replace(":output_ext", ".html");
	return validatePermalink(pattern) || !pattern.includes(":") ? [] : [pattern];
}
