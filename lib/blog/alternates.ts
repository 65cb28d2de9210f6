import { FEATURE_PAGES } from "@/features/declarations";
import { frontPath } from "@/lib/config/site";
import { isSameLanguage } from "@/lib/i18n/find-messages";
import type { Blog } from "./blog";

/** Lists the URLs of the page at a path in all languages that it is in; empty for a list of a blog in one language. */
export async function listAlternates(blog: Blog, path: string): ReturnType<Blog["alternates"]> {
	const [{ prefix }, post, locales] = await Promise.all([blog.site(), blog.post(path), blog.locales()]);
	const translations = post ? await blog.translations(post) : [];
	// The front page of a locale may be the list of posts in one language, and a page in another.
	if (post && !(post.isHome && locales.length > 1)) return translations;
	if (locales.length === 1) return [];
	const below = path.slice(prefix.length);
	const found = await Promise.all(
		locales.map(async (locale) => {
			const [site, paths, index] = await Promise.all([locale.site(), locale.publicPaths(), locale.indexPath()]);
			const url = site.prefix + (site.prefix && below === "/" ? "" : below) || "/";
			const isRedirect = url === `${site.prefix}/blog` && url !== index;
			return paths.has(url) && !isRedirect ? [{ language: site.language, url }] : [];
		}),
	);
	const own = found.flat();
	const isKnown = (code: string) => own.some(({ language }) => isSameLanguage(language, code));
	return [...own, ...translations.filter(({ language }) => !isKnown(language))];
}

/** Lists a link for each language of the blog: to the page at a path in that language, or to the front page of the language. */
export async function listLanguageLinks(blog: Blog, path: string): ReturnType<Blog["languageLinks"]> {
	const [{ prefix }, alternates, locales] = await Promise.all([blog.site(), blog.alternates(path), blog.locales()]);
	if (locales.length === 1) return [];
	return Promise.all(
		locales.map(async (locale) => {
			const { language, ...site } = await locale.site();
			// Search engines don't list pages of features as alternates.
			const page = FEATURE_PAGES.find((one) => path === prefix + one.path);
			if (page) return { language, url: site.prefix + page.path, isFrontPage: false };
			const found = alternates.find((one) => isSameLanguage(one.language, language));
			return { language, url: found?.url ?? frontPath(site), isFrontPage: !found };
		}),
	);
}
