import type { Blog } from "@/lib/blog/blog";
import type { AnalyticsScript } from "@/lib/config/services/analytics";
import type { Site } from "@/lib/config/types";
import { dateLocale } from "@/lib/content/dates/dates";

/** Returns the scripts that count visits; none in development and in a preview deployment. */
export async function listAnalytics({ options, site }: Blog): Promise<readonly AnalyticsScript[]> {
	if (options.mode === "development" || options.isPreview) return [];
	return (await site()).analytics ?? [];
}

/** The languages of giscus beside those that it names by a region or by another code: https://github.com/giscus/giscus/tree/main/locales */
const GISCUS_LANGUAGES = new Set(
	"ar be bg ca cs da de en eo es eu fa fr gsw he hu id it ja kh ko nl pl pt ro ru th tr uk uz vi".split(" "),
);

/** Returns what the module of comments is bundled with: the settings of each service, and the messages. */
export function defineComments({ comments, language, messages }: Pick<Site, "comments" | "language" | "messages">) {
	const { language: code, script, region } = new Intl.Locale(language).maximize();
	const { giscus, utterances, remark42, isso, mastodon } = comments ?? {};
	const chinese = script === "Hant" ? (region === "HK" ? "zh-HK" : "zh-TW") : "zh-CN";
	const giscusLanguage = code === "zh" ? chinese : code === "el" ? "gr" : GISCUS_LANGUAGES.has(code) ? code : "en";
	const { loading, failed, none } = messages.comments;
	const values = {
		GISCUS: giscus && { ...giscus, language: giscusLanguage },
		UTTERANCES: utterances,
		REMARK42: remark42 && { ...remark42, language: code === "uk" ? "ua" : code },
		ISSO: isso && { ...isso, language: code },
		MASTODON: mastodon && { hasAvatars: mastodon.avatars !== false },
		COMMENT_MESSAGES: { loading, failed, none, locale: dateLocale(language) },
	};
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value ?? false)]));
}
