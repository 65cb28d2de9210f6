import { isFile } from "@/lib/content/files";
import { listPaths } from "@/lib/content/list-paths";
import { getCollection } from "@/lib/content/posts";
import { hasPage, isListed } from "@/lib/content/visibility";
import { getImageFault } from "@/lib/media/images";
import { once } from "@/lib/memo";
import { getSite } from "@/lib/site";
import type { CheckContext } from "./check";

/** What the checks know of the site as its readers will see it. */
export async function getContext(components: readonly string[]): Promise<CheckContext> {
	const [{ url }, readers, { portraits }] = await Promise.all([getSite(), getReaderPaths(), getCollection()]);
	return {
		url,
		...readers,
		components,
		portraits: new Set(portraits.map((portrait) => portrait.url)),
		isFile,
		imageFault: getImageFault,
	};
}

const getReaderPaths = once("paths for readers", async () => {
	const [site, { posts, pages, ...names }] = await Promise.all([getSite(), getCollection()]);
	const listed = posts.filter((post) => isListed(post.status, false));
	const lists = listPaths(listed, names, site);
	const shown = [...posts, ...pages].filter((post) => hasPage(post.status, false));
	return {
		paths: new Set([...shown.map((post) => post.path), ...lists, "/blog"]),
		languages: new Map(shown.map((post) => [post.path, post.lang ?? site.language])),
	};
});
