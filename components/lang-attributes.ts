import type { Site } from "@/lib/config/site";
import { getDirection } from "@/lib/i18n/messages";

/**
 * Returns the `lang` and `dir` of a text in another language than the content around it; none in the same language.
 * `around` is the language of that content, by default the site's.
 */
export function langAttributes(
	text: { lang?: string | undefined },
	site: Pick<Site, "language">,
	around: string = site.language,
): { lang?: string; dir?: "rtl" | "ltr" | undefined } {
	const { lang = site.language } = text;
	if (lang === around) return {};
	const dir = getDirection(lang);
	return { lang, dir: dir === getDirection(around) ? undefined : dir };
}
