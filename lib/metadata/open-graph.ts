import type { Metadata } from "next";
import type { Site } from "@/lib/config/types";
import type { Translation } from "@/lib/content/translations";
import type { SocialImage } from "./og-image/social-image";
import { absoluteUrl } from "./urls";

/** A page as it is shared. */
interface SharedPage {
	title: string;
	description: string;
	path: string;
	images: SocialImage[];
	/** BCP 47; that of the site unless the page says otherwise. */
	language?: string;
	translations?: readonly Translation[];
}

/** What all pages say to those who share them: https://ogp.me/ */
export function getOpenGraph(site: Site, { path, language = site.language, translations = [], ...page }: SharedPage) {
	const others = translations.map((one) => one.language).filter((other) => other !== language);
	return {
		...page,
		siteName: site.title,
		locale: localeOf(language),
		...(others.length > 0 && { alternateLocale: others.map(localeOf) }),
		url: absoluteUrl(site, path),
	};
}

/** The one thing that a card says and Open Graph doesn't: how large its image is. The build leaves out the rest. */
export function getTwitterCard({ title, description, images }: Pick<SharedPage, "title" | "description" | "images">) {
	const card = images.length > 0 ? "summary_large_image" : "summary";
	return { card, title, description, images } satisfies Metadata["twitter"];
}

/** Open Graph wants a language with a territory; a language alone is taken to be spoken where most speak it. */
function localeOf(language: string): string {
	const { language: code, region } = new Intl.Locale(language).maximize();
	return region ? `${code}_${region}` : code;
}
