import { isFile } from "@/lib/content/files";
import { getCollection, getMoved, getReaderPaths } from "@/lib/content/posts";
import { hasPage } from "@/lib/content/visibility";
import { getFeedPaths } from "@/lib/feeds/documents";
import { getImageFault } from "@/lib/media/images";
import { once } from "@/lib/memo";
import { ROBOTS } from "@/lib/seo/robots-file";
import { SITEMAP } from "@/lib/seo/sitemap/addresses";
import { getSite } from "@/lib/site";
import type { CheckContext } from "./check";

/** What the checks know of the site as its readers will see it. */
export async function getContext(components: readonly string[]): Promise<CheckContext> {
	const [{ url }, paths, { moved }, languages, { portraits }, feeds] = await Promise.all([
		getSite(),
		getReaderPaths(),
		getMoved(),
		getLanguages(),
		getCollection(),
		getFeedPaths(),
	]);
	return {
		url,
		paths: new Set([...paths, ...moved.keys(), ...feeds, SITEMAP, ROBOTS]),
		languages,
		components,
		portraits: new Set(portraits.map((portrait) => portrait.url)),
		isFile,
		imageFault: getImageFault,
	};
}

/** The language of every post and page that readers may see, by its path. */
const getLanguages = once("languages of pages", async () => {
	const [{ language }, { posts, pages }] = await Promise.all([getSite(), getCollection()]);
	const shown = [...posts, ...pages].filter((post) => hasPage(post.status, false));
	return new Map(shown.map((post) => [post.path, post.lang ?? language]));
});
