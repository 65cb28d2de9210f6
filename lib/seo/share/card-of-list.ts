import type { Year } from "@/lib/content/archive";
import { formatYear } from "@/lib/content/dates";
import type { Series } from "@/lib/content/series";
import type { Tag } from "@/lib/content/tags";
import type { Way } from "@/lib/content/types";
import type { Writer } from "@/lib/content/writers";
import type { Site } from "@/lib/site/types";
import { count } from "@/lib/words/fill";
import type { Card, Portrait } from "./card";

/** What stands on the share image of the blog itself. */
export function cardOfSite({ title, description, url, language }: Site): Card {
	return { above: [], title, below: description ? [description] : [], imprint: [new URL(url).host], language };
}

/** What stands on that of everything of a kind, such as all tags. */
export function cardOfWay(way: Way, site: Site): Card {
	return cardOfList(site, { title: site.words.lists[way] });
}

/** What stands on that of a tag. */
export function cardOfTag({ label, posts }: Tag, site: Site): Card {
	return cardOfList(site, { way: "tags", title: label, below: [countPosts(posts, site)] });
}

/** What stands on that of an author. */
export function cardOfWriter({ author, posts }: Writer, site: Site, portrait?: Portrait): Card {
	const below = [...(author.title ? [author.title] : []), countPosts(posts, site)];
	return { ...cardOfList(site, { way: "authors", title: author.name, below }), ...(portrait && { portrait }) };
}

/** What stands on that of a series. */
export function cardOfSeries({ label, parts }: Series, site: Site): Card {
	const { lists } = site.words;
	return cardOfList(site, { way: "series", title: label, below: [count(lists.parts, parts.length, site.words)] });
}

/** What stands on that of a year. */
export function cardOfYear({ year, posts }: Year, site: Site): Card {
	const title = year === undefined ? site.words.lists.undated : formatYear(year, site);
	return cardOfList(site, { way: "archive", title, below: [countPosts(posts, site)] });
}

function cardOfList(site: Site, { way, title, below = [] }: { way?: Way; title: string; below?: string[] }): Card {
	const above = way ? [site.words.lists[way]] : [];
	return { above, title, below, imprint: [site.title], language: site.language };
}

function countPosts(posts: readonly unknown[], { words }: Site): string {
	return count(words.lists.posts, posts.length, words);
}
