import { getSite } from "@/lib/config/load";
import { getCollection, getPublicPaths, getRedirects } from "@/lib/content/posts";
import { isFile } from "@/lib/content/source/files";
import { hasPage } from "@/lib/content/visibility";
import { getImageIssue } from "@/lib/images/images";
import { getCompiled } from "@/lib/markdown/compiled-posts";
import { getFeedPaths } from "@/lib/outputs/feeds/documents";
import { ROBOTS } from "@/lib/outputs/robots/robots";
import { SITEMAP } from "@/lib/outputs/sitemap/paths";
import { once } from "@/lib/utils/memoize";
import type { CheckContext } from "./check-post";

/** What the checks know of the site as its readers will see it. */
export async function createCheckContext(components: readonly string[]): Promise<CheckContext> {
	const [{ url }, paths, { redirects }, shown, languages, { portraits }, feeds] = await Promise.all([
		getSite(),
		getPublicPaths(),
		getRedirects(),
		getShown(),
		getLanguages(),
		getCollection(),
		getFeedPaths(),
	]);
	return {
		url,
		paths: new Set([...paths, ...redirects.keys(), ...feeds, SITEMAP, ROBOTS]),
		languages,
		components,
		portraits: new Set(portraits.map((portrait) => portrait.url)),
		anchorsOf: async (path) => {
			const post = shown.get(redirects.get(path) ?? path);
			const parts = post && (await getCompiled(post)).metadata.anchors;
			return parts && new Set(parts);
		},
		isFile,
		imageIssue: getImageIssue,
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
