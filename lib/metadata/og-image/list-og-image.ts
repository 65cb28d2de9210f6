import type { Site } from "@/lib/config/types";
import { formatYear } from "@/lib/content/dates/dates";
import type { Year } from "@/lib/content/taxonomies/archive";
import type { AuthorGroup } from "@/lib/content/taxonomies/authors";
import type { Series } from "@/lib/content/taxonomies/series";
import type { Tag } from "@/lib/content/taxonomies/tags";
import type { ListKind } from "@/lib/content/types";
import { plural } from "@/lib/i18n/format";
import type { OgImage, Portrait } from "./types";

/** What stands on the share image of the blog itself. */
export function siteOgImage({ title, description, url, language }: Site): OgImage {
	return { above: [], title, below: description ? [description] : [], footer: [new URL(url).host], language };
}

/** What stands on that of everything of a kind, such as all tags. */
export function listKindOgImage(kind: ListKind, site: Site): OgImage {
	return listOgImage(site, { title: site.messages.lists[kind] });
}

/** What stands on that of a tag. */
export function tagOgImage({ label, posts }: Tag, site: Site): OgImage {
	return listOgImage(site, { kind: "tags", title: label, below: [countPosts(posts, site)] });
}

/** What stands on that of an author. */
export function authorOgImage({ author, posts }: AuthorGroup, site: Site, portrait?: Portrait): OgImage {
	const below = [...(author.title ? [author.title] : []), countPosts(posts, site)];
	return { ...listOgImage(site, { kind: "authors", title: author.name, below }), ...(portrait && { portrait }) };
}

/** What stands on that of a series. */
export function seriesOgImage({ label, posts }: Series, site: Site): OgImage {
	const { lists } = site.messages;
	return listOgImage(site, { kind: "series", title: label, below: [plural(lists.parts, posts.length, site.messages)] });
}

/** What stands on that of a year. */
export function yearOgImage({ year, posts }: Year, site: Site): OgImage {
	const title = year === undefined ? site.messages.lists.undated : formatYear(year, site);
	return listOgImage(site, { kind: "archive", title, below: [countPosts(posts, site)] });
}

function listOgImage(
	site: Site,
	{ kind, title, below = [] }: { kind?: ListKind; title: string; below?: string[] },
): OgImage {
	const above = kind ? [site.messages.lists[kind]] : [];
	return { above, title, below, footer: [site.title], language: site.language };
}

function countPosts(posts: readonly unknown[], { messages }: Site): string {
	return plural(messages.lists.posts, posts.length, messages);
}
