import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import { DEFAULT_PERMALINK } from "@/lib/declarations/permalink-placeholders";
import type { Section } from "./setting";

type Sections = Partial<Pick<Site, "sections">>;

/** Returns the section in whose folder a file of this blog's layout is; `undefined` for other posts and pages. */
export function findSection(file: string, { sections = {} }: Sections): Section | undefined {
	const name = /^sections\/([^/]+)\//.exec(file)?.[1] ?? "";
	return Object.hasOwn(sections, name) ? sections[name] : undefined;
}

/** Returns the permalink pattern of a post. */
export function getPermalink(file: string, site: Sections & Partial<Pick<Site, "permalink">>): string {
	return findSection(file, site)?.permalink ?? site.permalink ?? DEFAULT_PERMALINK;
}

/** Returns the posts that the index shows, or the feeds of the whole blog; those of all sections by default. */
export function filterBySection(
	posts: readonly Post[],
	{ sections }: Pick<Site, "sections">,
	where: "inIndex" | "inFeed",
): readonly Post[] {
	const left = new Set(Object.values(sections).flatMap((section) => (section[where] ? [] : [section.name])));
	return left.size === 0 ? posts : posts.filter(({ section }) => section === undefined || !left.has(section));
}
