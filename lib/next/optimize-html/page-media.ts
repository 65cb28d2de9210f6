import { isHashedUrl } from "@/lib/images/urls";
import { type Element, getAttribute, parseSrcSet } from "@/lib/next/optimize-html/html-page";

const URL_ATTRIBUTES = ["src", "href", "poster"];
const SRCSET_ATTRIBUTES = ["srcset", "imagesrcset"];

/** Returns the hashed URLs of the content's images and font that a page loads, each once. */
export function findPageMedia(elements: readonly Element[]): string[] {
	const urls = elements.flatMap((element) => [
		...URL_ATTRIBUTES.map((name) => getAttribute(element, name) ?? ""),
		...SRCSET_ATTRIBUTES.flatMap((name) => parseSrcSet(getAttribute(element, name) ?? "")),
	]);
	return [...new Set(urls.map((url) => url.replace(/#.*$/, "")))].filter(isHashedUrl);
}
