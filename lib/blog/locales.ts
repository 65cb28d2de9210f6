import { getLocaleSite, isInLocale, type Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import type { VisibleContent } from "@/lib/content/visibility";
import { isSameLanguage } from "@/lib/i18n/find-messages";
import type { Blog } from "./blog";

/** Returns a method that computes its result from other results, and again only when one of them is another object. */
export type Derive = <Inputs extends object, Result>(
	read: () => Promise<Inputs>,
	compute: (inputs: Inputs) => Result,
) => () => Promise<Result>;

const NONE: ReadonlySet<string> = new Set();

/** Creates the methods of a locale that are those of the whole blog, or select its posts and settings in one language. */
export function createLocaleMethods(whole: Blog, language: string, derive: Derive): Partial<Blog> {
	const { collection, ownerCode, fonts, redirects, ownerPaths, reviews, translations, isCompiled, compiled } = whole;
	const { sourceFiles, invalidate, postImports, config, appLinks, folderLinks } = whole;
	/** Returns the paths of the posts in the first language that lists of this locale have too. */
	const listUntranslated = async (posts: readonly Post[], site: Site): Promise<ReadonlySet<string>> => {
		const [first] = site.languages;
		if (site.untranslated === "hide" || first === undefined || first.language === language) return NONE;
		const originals = posts.filter((post) => isInLocale(site, first.language, post));
		const isTranslated = await Promise.all(
			originals.map(async (post) =>
				(await whole.translations(post)).some((one) => isSameLanguage(one.language, language)),
			),
		);
		return new Set(originals.flatMap(({ path }, index) => (isTranslated[index] ? [] : [path])));
	};
	const select = (read: () => Promise<VisibleContent>) =>
		derive(
			async () => {
				const [content, site] = await Promise.all([read(), whole.site()]);
				return { ...content, site, untranslated: await listUntranslated(content.posts, site) };
			},
			({ posts, pages, byPath, site, untranslated }): VisibleContent => {
				const isIn = (post: Post) => isInLocale(site, language, post);
				return {
					posts: posts.filter((post) => isIn(post) || untranslated.has(post.path)),
					pages: pages.filter(isIn),
					byPath: new Map([...byPath].filter(([path, post]) => isIn(post) || untranslated.has(path))),
				};
			},
		);
	const settings = derive(
		async () => ({ settings: await whole.settings() }),
		({ settings }) => {
			const locale = settings.site.languages.find((one) => one.language === language);
			return locale ? { ...settings, site: getLocaleSite(settings.site, locale) } : settings;
		},
	);
	return {
		...{ collection, ownerCode, fonts, redirects, ownerPaths, reviews, translations, isCompiled, compiled },
		...{ sourceFiles, invalidate, postImports, config, settings, appLinks, folderLinks },
		paths: derive(
			async () => ({ site: await whole.site(), ...(await whole.visible()) }),
			({ site, byPath }) => [...byPath].flatMap(([path, post]) => (isInLocale(site, language, post) ? [path] : [])),
		),
		visible: select(whole.visible),
		published: select(whole.published),
	};
}
