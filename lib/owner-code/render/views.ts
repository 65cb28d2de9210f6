// Views are what the owner's components see of the blog (`lib/owner-code/api.ts`).

import { pickFieldsInView } from "@/lib/content/front-matter/fields";
import type { Author, Post } from "@/lib/content/types";
import type { AuthorView, LinkView, ListedPostView, ListView, PostView, SiteView } from "@/lib/owner-code/api";
import { encodePath } from "@/lib/utils/url";

export function siteView({ title, description, url, language, navigation, social }: SiteView): SiteView {
	return { title, description, url, language, navigation, social };
}

interface AuthorLink {
	author: Author;
	path?: string | undefined;
}

/** A tag without a list has no `path`. */
interface TagLink {
	label: string;
	path?: string;
}

export function authorView({ author, path }: AuthorLink): AuthorView {
	const { name, title, bio, image, socials = {} } = author;
	return { name, title, bio, image, socials, url: path && encodePath(path) };
}

interface TermLinks {
	title: string;
	links: readonly TagLink[];
}

/** The links of a post, as far as they are known. */
interface Links {
	tags?: readonly TagLink[];
	authors?: readonly AuthorLink[];
	terms?: readonly TermLinks[];
}

/** Creates what the owner's components get of a post. `site` has the language of a post without one. */
export function postView(
	post: Post,
	site: Pick<SiteView, "language">,
	{ tags, authors, terms = [] }: Links = {},
): PostView {
	const { kind, title, path, date, updated, lang, image, imageAlt, extra, ownFields } = post;
	const { section } = post;
	return {
		...pickFieldsInView(post),
		kind,
		title,
		url: encodePath(path),
		date: date?.iso,
		updated: updated?.iso,
		language: lang ?? site.language,
		tags: (tags ?? post.tags.map((label) => ({ label }))).map(tagView),
		authors: (authors ?? post.authors.map((author) => ({ author }))).map(authorView),
		section,
		terms: terms.map(({ title, links }) => ({ title, links: links.map(tagView) })),
		image,
		imageAlt,
		frontMatter: ownFields ?? extra,
	};
}

function tagView({ label, path }: TagLink): LinkView {
	return { label, url: path === undefined ? "" : encodePath(path) };
}

export function listedPostView(
	{ post, tags, excerpt }: { post: Post; tags: readonly TagLink[]; excerpt: string },
	site: Pick<SiteView, "language">,
): ListedPostView {
	return { ...postView(post, site, { tags }), kind: "post", excerpt };
}

export function linkView({ label, path }: { label: string; path: string }): LinkView {
	return { label, url: encodePath(path) };
}

export function listView(list: string, page: number, pages: number): ListView {
	return { url: encodePath(list), page, pages };
}
