import { normalizeSlug } from "@/lib/content/front-matter/filename";
import type { Author, Post } from "@/lib/content/types";
import { slugify, slugKey } from "@/lib/content/urls/slug";

/** Someone who has written posts, and these posts, in their order. */
export interface AuthorGroup {
	author: Author;
	/** Where the posts are listed, such as `/authors/ada`. */
	path: string;
	posts: Post[];
}

/** Finds the writer that an author of a post is. */
export type FindAuthor = (author: Author) => AuthorGroup | undefined;

/** Everyone who has written some of the posts, by id of `authors.yml`, else by name, however it is spelled. */
export function groupByAuthor(posts: readonly Post[]): { authorGroups: AuthorGroup[]; findAuthor: FindAuthor } {
	const keyOfName = new Map<string, string>();
	for (const { id, name } of posts.flatMap((post) => post.authors)) {
		if (id && !keyOfName.has(slugKey(name))) keyOfName.set(slugKey(name), slugKey(id));
	}
	const keyOf = ({ id, name }: Author) => (id ? slugKey(id) : (keyOfName.get(slugKey(name)) ?? slugKey(name)));
	const authorGroups = new Map<string, AuthorGroup>();
	for (const post of posts) {
		for (const author of post.authors) {
			const known = authorGroups.get(keyOf(author));
			if (!known) authorGroups.set(keyOf(author), { author, path: "", posts: [post] });
			else {
				known.author = complete(known.author, author);
				if (known.posts.at(-1) !== post) known.posts.push(post);
			}
		}
	}
	for (const group of authorGroups.values()) group.path = pathOf(group.author);
	return { authorGroups: [...authorGroups.values()], findAuthor: (author) => authorGroups.get(keyOf(author)) };
}

function pathOf({ id, name }: Author): string {
	return `/authors/${(id && normalizeSlug(id).replaceAll("/", "-")) || slugify(name)}`;
}

/** What a newer post says of an author, and what only older ones say. */
function complete(newer: Author, older: Author): Author {
	return {
		...older,
		...Object.fromEntries(Object.entries(newer).filter(([, value]) => value !== undefined)),
	} as Author;
}
