import { DEFAULT_PERMALINK, normalizePermalink, validatePermalink } from "@/lib/config/permalink";
import type { Site } from "@/lib/config/types";
import { normalizeSlug } from "@/lib/content/front-matter/filename";
import type { Post } from "@/lib/content/types";
import { buildLegacyPath, buildPath, type PermalinkSource } from "./permalink";

/** The settings that addresses of posts depend on. */
export type UrlSettings = Pick<Site, "timeZone"> & Partial<Pick<Site, "permalink" | "oldPermalinks">>;

/** What of a post its addresses are made of. */
interface Named extends Omit<PermalinkSource, "slug"> {
	kind: Post["kind"];
	/** What the name of the file says. */
	name: string;
	/** What the front matter says. */
	slug?: string;
}

const ORIGIN = /^https?:\/\/[^/]+/;
/** What Jekyll calls its patterns. */
const STYLE = /^(date|pretty|ordinal|weekdate|none)$/;

/** Where a post lives, and where it lived by the patterns of its old system or by its own word. */
export function getPostPaths(post: Named, site: UrlSettings): Pick<Post, "path" | "legacyPaths" | "originalPath"> {
	const { timeZone, permalink = DEFAULT_PERMALINK, oldPermalinks = [] } = site;
	const pattern = post.kind === "post" ? permalink : "/:slug";
	const address = isPermalinkPattern(post.ownPermalink) ? undefined : post.ownPermalink;
	const wanted = slugOf(post.slug ?? address, pattern.slice(0, pattern.indexOf(":")));
	const named = { ...post, slug: wanted || normalizeSlug(post.name), hasOwnSlug: wanted !== "", ownPermalink: address };
	const path = buildPath(named, pattern, timeZone);
	if (post.kind === "page") return { path, legacyPaths: [] };
	const own = !isPermalinkPattern(post.slug) && post.slug?.startsWith("/") ? [post.slug] : [];
	const madeBy = (patterns: string[]) => patterns.flatMap((old) => buildLegacyPath(named, old, timeZone) ?? []);
	const made = madeBy(oldPermalinks);
	return {
		path,
		legacyPaths: [
			...own,
			...(address === undefined ? [] : [`/${address.replace(ORIGIN, "").replace(/^\//, "")}`]),
			...madeBy(ownPattern(post.ownPermalink)),
			...made,
		],
		originalPath: made[0],
	};
}

/** The slug a post asks for below a folder of the site. */
function slugOf(wanted: string | undefined, base: string): string {
	if (!wanted || isPermalinkPattern(wanted)) return "";
	const path = wanted.replace(ORIGIN, "");
	return normalizeSlug(path.startsWith(base) && base !== "/" ? path.slice(base.length) : path);
}

/** A `permalink` with placeholders is a pattern of another system: it asks for nothing, but says where the post was. */
export function isPermalinkPattern(wanted = ""): boolean {
	return STYLE.test(wanted) || /[:{]/.test(wanted.replace(ORIGIN, ""));
}

function ownPattern(address: string | undefined): string[] {
	if (!address || !isPermalinkPattern(address)) return [];
	const pattern = normalizePermalink(`/${address.replace(ORIGIN, "").replace(/^\//, "")}`).replace(
		":output_ext",
		".html",
	);
	return validatePermalink(pattern) || !pattern.includes(":") ? [] : [pattern];
}
