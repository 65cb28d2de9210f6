import { DEFAULT_PERMALINK } from "@/lib/site/permalink";
import type { Site } from "@/lib/site/types";
import { oldPathFor, pathFor } from "./permalink";
import { cleanSlug } from "./place";
import type { Post, PostDate } from "./types";

/** The settings that addresses of posts depend on. */
export type AddressSettings = Pick<Site, "timeZone"> & Partial<Pick<Site, "permalink" | "oldPermalinks">>;

interface Named {
	kind: Post["kind"];
	/** What the name of the file says. */
	name: string;
	/** What the front matter says. */
	slug?: string;
	date?: PostDate;
	categories: readonly string[];
}

/** Where a post lives, and where it lived by the patterns of its old system or by its own word. */
export function addressesOf(post: Named, site: AddressSettings): Pick<Post, "path" | "oldPaths"> {
	const { timeZone, permalink = DEFAULT_PERMALINK, oldPermalinks = [] } = site;
	const pattern = post.kind === "post" ? permalink : "/:slug";
	const slug = slugOf(post.slug, pattern.slice(0, pattern.indexOf(":"))) || cleanSlug(post.name);
	const path = pathFor({ ...post, slug }, pattern, timeZone);
	if (post.kind === "page") return { path, oldPaths: [] };
	const own = isPattern(post.slug) || !post.slug?.startsWith("/") ? [] : [post.slug];
	return {
		path,
		oldPaths: [...own, ...oldPermalinks.flatMap((old) => oldPathFor({ ...post, slug }, old, timeZone) ?? [])],
	};
}

/** The slug a post asks for below a folder of the site. */
function slugOf(wanted: string | undefined, base: string): string {
	if (!wanted || isPattern(wanted)) return "";
	const path = wanted.replace(ORIGIN, "");
	return cleanSlug(path.startsWith(base) && base !== "/" ? path.slice(base.length) : path);
}

const ORIGIN = /^https?:\/\/[^/]+/;

/** A `permalink` with placeholders is a pattern of another system and asks for nothing. */
function isPattern(wanted = ""): boolean {
	return /[:{]/.test(wanted.replace(ORIGIN, ""));
}
