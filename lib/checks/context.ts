import { isFile } from "@/lib/content/files";
import { getCollection, getMoved, getReaderPaths } from "@/lib/content/posts";
import { hasPage } from "@/lib/content/visibility";
import { getFeedPaths } from "@/lib/feeds/documents";
import { getCompiled } from "@/lib/markdown/compiled";
import { getImageFault } from "@/lib/media/images";
import { once } from "@/lib/memo";
import { ROBOTS } from "@/lib/seo/robots-file";
import { SITEMAP } from "@/lib/seo/sitemap/addresses";
import { getSite } from "@/lib/site";
import type { CheckContext } from "./check";

/** What the checks know of the site as its readers will see it. */
export async function getContext(components: readonly string[]): Promise<CheckContext> {
	const [{ url }, paths, { moved }, shown, languages, { portraits }, feeds] = await Promise.all([
		getSite(),
		getReaderPaths(),
		getMoved(),
		getShown(),
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
		partsOf: async (path) => {
			const post = shown.get(moved.get(path) ?? path);
			const parts = post && (await getCompiled(post)).facts.parts;
			return parts && new Set(parts);
		},
		isFile,
		imageFault: getImageFault,
	};
}

/** Every post and page that readers may see, by its path. */
const getShown = once("texts that links lead to", async () => {
	const { posts, pages } = await getCollection();
	const shown = [...posts, ...pages].filter((post) => hasPage(post.status, false));
	return new Map(shown.map((post) => [post.path, post]));
});

/** The language of each of these. */
const getLanguages = once("languages of pages", async () => {
	const [{ language }, shown] = await Promise.all([getSite(), getShown()]);
	return new Map([...shown].map(([path, { lang = language }]) => [path, lang]));
});
