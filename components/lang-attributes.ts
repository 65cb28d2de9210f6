import type { Site } from "@/lib/config/types";
import { getDirection } from "@/lib/i18n/messages";

/** The attributes of a text in another language than what it stands in; `around` is the site's unless it is given. */
export function langAttributes(
	text: { lang?: string },
	site: Pick<Site, "language">,
	around: string = site.language,
): { lang?: string; dir?: "rtl" | "ltr" } {
	const { lang = site.language } = text;
	if (lang === around) return {};
	const dir = getDirection(lang);
	return { lang, dir: dir === getDirection(around) ? undefined : dir };
}
