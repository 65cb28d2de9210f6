import type { Site } from "@/lib/site/types";
import { directionOf } from "@/lib/words/words";

/** The attributes of a text in another language than what it stands in; `around` is the site's unless it is given. */
export function languageOf(
	text: { lang?: string },
	site: Pick<Site, "language">,
	around: string = site.language,
): { lang?: string; dir?: "rtl" | "ltr" } {
	const { lang = site.language } = text;
	if (lang === around) return {};
	const dir = directionOf(lang);
	return { lang, dir: dir === directionOf(around) ? undefined : dir };
}
