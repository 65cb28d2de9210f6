import type { Site } from "@/lib/config/site";
import { getDirection } from "@/lib/i18n/find-messages";

/**
 * Returns the `lang` and `dir` of a text that isn't in the language of the content around it. `around` is that language, by default the
 * site's.
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
