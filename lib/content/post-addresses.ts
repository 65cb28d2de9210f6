import { cleanPermalink, DEFAULT_PERMALINK, permalinkFault } from "@/lib/site/permalink";
import type { Site } from "@/lib/site/types";
import { type Addressed, oldPathFor, pathFor } from "./permalink";
import { cleanSlug } from "./place";
import type { Post } from "./types";

/** The settings that addresses of posts depend on. */
export type AddressSettings = Pick<Site, "timeZone"> & Partial<Pick<Site, "permalink" | "oldPermalinks">>;

/** What of a post its addresses are made of. */
interface Named extends Omit<Addressed, "slug"> {
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
export function addressesOf(post: Named, site: AddressSettings): Pick<Post, "path" | "oldPaths" | "patternPath"> {
	const { timeZone, permalink = DEFAULT_PERMALINK, oldPermalinks = [] } = site;
	const pattern = post.kind === "post" ? permalink : "/:slug";
	const address = isPattern(post.address) ? undefined : post.address;
	const wanted = slugOf(post.slug ?? address, pattern.slice(0, pattern.indexOf(":")));
	const named = { ...post, slug: wanted || cleanSlug(post.name), asked: wanted !== "", address };
	const path = pathFor(named, pattern, timeZone);
	if (post.kind === "page") return { path, oldPaths: [] };
	const own = !isPattern(post.slug) && post.slug?.startsWith("/") ? [post.slug] : [];
	const madeBy = (patterns: string[]) => patterns.flatMap((old) => oldPathFor(named, old, timeZone) ?? []);
	const made = madeBy(oldPermalinks);
	return {
		path,
		oldPaths: [
			...own,
			...(address === undefined ? [] : [`/${address.replace(ORIGIN, "").replace(/^\//, "")}`]),
			...madeBy(ownPattern(post.address)),
			...made,
		],
		patternPath: made[0],
	};
}

/** The slug a post asks for below a folder of the site. */
function slugOf(wanted: string | undefined, base: string): string {
	if (!wanted || isPattern(wanted)) return "";
	const path = wanted.replace(ORIGIN, "");
	return cleanSlug(path.startsWith(base) && base !== "/" ? path.slice(base.length) : path);
}

/** A `permalink` with placeholders is a pattern of another system: it asks for nothing, but says where the post was. */
export function isPattern(wanted = ""): boolean {
	return STYLE.test(wanted) || /[:{]/.test(wanted.replace(ORIGIN, ""));
}

function ownPattern(address: string | undefined): string[] {
	if (!address || !isPattern(address)) return [];
	const pattern = cleanPermalink(`/${address.replace(ORIGIN, "").replace(/^\//, "")}`).replace(":output_ext", ".html");
	return permalinkFault(pattern) || !pattern.includes(":") ? [] : [pattern];
}
