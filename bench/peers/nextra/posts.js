import { normalizePages } from "nextra/normalize-pages";
import { getPageMap } from "nextra/page-map";

/** Returns all posts, newest first. */
export async function listPosts() {
	const { directories } = normalizePages({ list: await getPageMap("/blog"), route: "/blog" });
	return directories.sort((a, b) => new Date(b.frontMatter.date) - new Date(a.frontMatter.date));
}
