import type { BrowserScript } from "@/features/browser-script";
import type { Site } from "@/lib/config/site";
import { dateLocale } from "@/lib/content/dates/dates";

/** The languages of giscus beside those that it names by a region or by another code: https://github.com/giscus/giscus/tree/main/locales */
const GISCUS_LANGUAGES = new Set(
	"ar be bg ca cs da de en eo es eu fa fr gsw he hu id it ja kh ko nl pl pt ro ru th tr uk uz vi".split(" "),
);

export const script: BrowserScript = {
	main: "features/comments/client/main.ts",
	module: "features/comments/client/module.ts",
	app: "features/comments/client/app.ts",
	styles: "features/comments/client/styles.css",
	read: async ({ site }) => site.comments && { constants: readConstants(site) },
};

/** Returns the settings of each service, and the messages. */
export function readConstants({ comments, language, messages }: Pick<Site, "comments" | "language" | "messages">) {
	const { language: code, script, region } = new Intl.Locale(language).maximize();
	const { giscus, mastodon } = comments ?? {};
	const chinese = script === "Hant" ? (region === "HK" ? "zh-HK" : "zh-TW") : "zh-CN";
	const giscusLanguage = code === "zh" ? chinese : code === "el" ? "gr" : GISCUS_LANGUAGES.has(code) ? code : "en";
	const { loading, failed, none } = messages.comments;
	return {
		GISCUS: giscus ? { ...giscus, language: giscusLanguage } : (false as const),
		MASTODON: mastodon ? { hasAvatars: mastodon.avatars !== false } : (false as const),
		COMMENT_MESSAGES: { loading, failed, none, locale: dateLocale(language) },
	};
}
