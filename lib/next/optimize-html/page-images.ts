import { isHashedUrl } from "@/lib/images/urls";
import { attribute, type Element } from "@/lib/next/optimize-html/html-page";

const SINGLE = ["src", "href", "poster"];
const SEVERAL = ["srcset", "imagesrcset"];

/** The addresses of the content's images and font with a hash that a page loads. */
export function findPageImages(elements: readonly Element[]): string[] {
	const addresses = elements.flatMap((element) => [
		...SINGLE.map((name) => attribute(element, name) ?? ""),
		...SEVERAL.flatMap((name) => candidates(attribute(element, name) ?? "")),
	]);
	return [...new Set(addresses.map((address) => address.replace(/#.*$/, "")))].filter(isHashedUrl);
}

/** https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
function candidates(srcSet: string): string[] {
	return srcSet.split(/,\s+/).map((candidate) => candidate.trim().split(/\s/)[0] ?? "");
}
