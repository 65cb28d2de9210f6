import type { Blog } from "@/lib/blog/blog";
import type { AnalyticsScript } from "@/lib/config/services/analytics";
import type { Site } from "@/lib/config/site";
import { dateLocale } from "@/lib/content/dates/dates";
import { addBasePath } from "@/lib/utils/base-path";

/** The attribute of Plausible's script with the URL that it sends visits to. */
const ENDPOINT = "data-api";

/**
 * Returns the scripts that count visits, with their URLs on the host of the blog; none in development and in a preview
 * deployment.
 */
export async function listAnalytics(blog: Blog): Promise<readonly AnalyticsScript[]> {
	const { mode, isPreview } = blog.options;
	if (mode === "development" || isPreview) return [];
	const [{ analytics = [] }, basePath] = await Promise.all([blog.site(), blog.basePath()]);
	return analytics.map((script) => {
		const { src, attributes, options } = script;
		const endpoint = attributes[ENDPOINT];
		return {
			...script,
			src: addBasePath(src, basePath),
			...(endpoint && { attributes: { ...attributes, [ENDPOINT]: addBasePath(endpoint, basePath) } }),
			...(options?.endpoint && { options: { ...options, endpoint: addBasePath(options.endpoint, basePath) } }),
		};
	});
}

/** The languages of giscus beside those that it names by a region or by another code: https://github.com/giscus/giscus/tree/main/locales */
const GISCUS_LANGUAGES = new Set(
	"ar be bg ca cs da de en eo es eu fa fr gsw he hu id it ja kh ko nl pl pt ro ru th tr uk uz vi".split(" "),
);

/** Returns the constants with which the module of comments is bundled: the settings of each service, and the messages. */
export function defineComments({ comments, language, messages }: Pick<Site, "comments" | "language" | "messages">) {
	const { language: code, script, region } = new Intl.Locale(language).maximize();
	const { giscus, mastodon } = comments ?? {};
	const chinese = script === "Hant" ? (region === "HK" ? "zh-HK" : "zh-TW") : "zh-CN";
	const giscusLanguage = code === "zh" ? chinese : code === "el" ? "gr" : GISCUS_LANGUAGES.has(code) ? code : "en";
	const { loading, failed, none } = messages.comments;
	const values = {
		GISCUS: giscus && { ...giscus, language: giscusLanguage },
		MASTODON: mastodon && { hasAvatars: mastodon.avatars !== false },
		COMMENT_MESSAGES: { loading, failed, none, locale: dateLocale(language) },
	};
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value ?? false)]));
}
