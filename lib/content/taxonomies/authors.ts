import { normalizeSlug } from "@/lib/content/front-matter/filename";
import type { Author, Post } from "@/lib/content/types";
import { slugify, slugKey } from "@/lib/content/urls/slug";

/** An author and their posts, newest first. */
interface AuthorGroup {
	author: Author;
	/** The path of the list, such as `/authors/ada`. */
	path: string;
	posts: Post[];
}

export interface AuthorIndex {
	groups: readonly AuthorGroup[];
	find: (author: Author) => AuthorGroup | undefined;
}

/** Groups by the id of `authors.yml`, else by the name in any spelling. */
export function groupByAuthor(posts: readonly Post[]): AuthorIndex {
	const keyByName = new Map<string, string>();
	for (const { id, name } of posts.flatMap((post) => post.authors)) {
		if (id && !keyByName.has(slugKey(name))) keyByName.set(slugKey(name), slugKey(id));
	}
	const getKey = ({ id, name }: Author) => (id ? slugKey(id) : (keyByName.get(slugKey(name)) ?? slugKey(name)));
	const groups = new Map<string, AuthorGroup>();
	for (const post of posts) {
		for (const author of post.authors) {
			const group = groups.get(getKey(author));
			if (!group) groups.set(getKey(author), { author, path: "", posts: [post] });
			else {
				group.author = mergeDetails(group.author, author);
				if (group.posts.at(-1) !== post) group.posts.push(post);
			}
		}
	}
	for (const group of groups.values()) group.path = authorPath(group.author);
	return { groups: [...groups.values()], find: (author) => groups.get(getKey(author)) };
}

function authorPath({ id, name }: Author): string {
	return `/authors/${(id && normalizeSlug(id).replaceAll("/", "-")) || slugify(name)}`;
}

/** The details of the newer post win. */
function mergeDetails(newer: Author, older: Author): Author {
	return {
		...older,
		...Object.fromEntries(Object.entries(newer).filter(([, value]) => value !== undefined)),
	} as Author;
}
