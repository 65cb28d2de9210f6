import type { Metadata } from "next";
import type { Site } from "@/lib/config/types";
import type { Translation } from "@/lib/content/translations";
import type { SocialImage } from "./og-images/social-image";
import { absoluteUrl } from "./urls";

interface SharedPage {
	title: string;
	description: string;
	path: string;
	images: SocialImage[];
	/** BCP 47; defaults to the site's language. */
	language?: string | undefined;
	translations?: readonly Translation[];
}

const DEFAULT_LOCALE = "en_US";

/** Returns the metadata that all kinds of pages have: https://ogp.me/ */
export function getOpenGraph(site: Site, { path, language = site.language, translations = [], ...page }: SharedPage) {
	const locale = toOpenGraphLocale(language);
	const otherLanguages = translations.map((translation) => translation.language).filter((other) => other !== language);
	return {
		...page,
		siteName: site.title,
		...(locale !== DEFAULT_LOCALE && { locale }),
		...(otherLanguages.length > 0 && { alternateLocale: otherLanguages.map(toOpenGraphLocale) }),
		url: absoluteUrl(site, path),
	};
}

/** Returns the card, of which the build keeps only the type, as the rest is in Open Graph already. */
export function getTwitterCard({ title, description, images }: Pick<SharedPage, "title" | "description" | "images">) {
	const card = images.length > 0 ? "summary_large_image" : "summary";
	return { card, title, description, images } satisfies Metadata["twitter"];
}

/** Adds the most likely territory to a language without one, as Open Graph expects a territory. */
function toOpenGraphLocale(language: string): string {
	const { language: code, region } = new Intl.Locale(language).maximize();
	return region ? `${code}_${region}` : code;
}
