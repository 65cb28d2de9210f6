import { isHashedUrl } from "@/lib/images/urls";
import type { Element } from "@/lib/next/optimize-html/html-page";
import { removeFrameworkPrefix } from "@/lib/utils/base-path";
import { parseSrcSet } from "@/lib/utils/html";

const URL_ATTRIBUTES = new Set(["src", "href", "poster"]);
const SRCSET_ATTRIBUTES = new Set(["srcset", "imagesrcset"]);

/** Returns the hashed URLs of the content's images and font that a page loads, each once and without the base path. */
export function findPageMedia(elements: readonly Element[], prefix = ""): string[] {
	const urls = new Set<string>();
	for (const { attrs } of elements) {
		for (const { name, value } of attrs) {
			if (URL_ATTRIBUTES.has(name)) urls.add(value.replace(/#.*$/, ""));
			else if (SRCSET_ATTRIBUTES.has(name)) for (const { url } of parseSrcSet(value)) urls.add(url.replace(/#.*$/, ""));
		}
	}
	return [...urls].map((url) => removeFrameworkPrefix(url, prefix)).filter(isHashedUrl);
}
