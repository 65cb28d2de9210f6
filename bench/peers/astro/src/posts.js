import { getCollection } from "astro:content";

/** Returns all posts, newest first. */
export async function listPosts() {
	return (await getCollection("posts")).sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf());
}
