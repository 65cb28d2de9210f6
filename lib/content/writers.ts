import { cleanSlug } from "./place";
import { nameKey, slugOf } from "./slug";
import type { Author, Post } from "./types";

/** Someone who has written posts, and these posts, in their order. */
export interface Writer {
	author: Author;
	/** Where the posts are listed, such as `/authors/ada`. */
	path: string;
	posts: Post[];
}

/** Finds the writer that an author of a post is. */
export type FindWriter = (author: Author) => Writer | undefined;

/** Everyone who has written some of the posts, by id of `authors.yml`, else by name, however it is spelled. */
export function groupByWriter(posts: readonly Post[]): { writers: Writer[]; findWriter: FindWriter } {
	const keyOfName = new Map<string, string>();
	for (const { id, name } of posts.flatMap((post) => post.authors)) {
		if (id && !keyOfName.has(nameKey(name))) keyOfName.set(nameKey(name), nameKey(id));
	}
	const keyOf = ({ id, name }: Author) => (id ? nameKey(id) : (keyOfName.get(nameKey(name)) ?? nameKey(name)));
	const writers = new Map<string, Writer>();
	for (const post of posts) {
		for (const author of post.authors) {
			const known = writers.get(keyOf(author));
			if (!known) writers.set(keyOf(author), { author, path: "", posts: [post] });
			else {
				known.author = complete(known.author, author);
				if (known.posts.at(-1) !== post) known.posts.push(post);
			}
		}
	}
	for (const writer of writers.values()) writer.path = pathOf(writer.author);
	return { writers: [...writers.values()], findWriter: (author) => writers.get(keyOf(author)) };
}

function pathOf({ id, name }: Author): string {
	return `/authors/${(id && cleanSlug(id).replaceAll("/", "-")) || slugOf(name)}`;
}

/** What a newer post says of an author, and what only older ones say. */
function complete(newer: Author, older: Author): Author {
	return {
		...older,
		...Object.fromEntries(Object.entries(newer).filter(([, value]) => value !== undefined)),
	} as Author;
}
