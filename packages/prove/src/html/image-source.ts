import { parseSrcSet } from "@/lib/utils/html";
import { attribute, type Element, isElement } from "./tree";

/** Attributes in which scripts that load images late find their address. */
const LATE = ["data-src", "data-lazy-src", "data-original", "data-orig-src", "data-full-src"];
const LATE_SETS = ["data-srcset", "data-lazy-srcset"];

/** Returns the address of the largest file of an image, as it is written. */
export function findImageSource(image: Element): string {
	const src = attribute(image, "src");
	const late = LATE.map((name) => attribute(image, name)).find(Boolean);
	if (late) return unwrap(late);
	const { parentNode } = image;
	const sources =
		parentNode?.nodeName === "picture"
			? parentNode.childNodes.filter((node): node is Element => isElement(node) && node.tagName === "source")
			: [];
	const sets = [image, ...sources].flatMap((element) =>
		["srcset", ...LATE_SETS].map((name) => attribute(element, name)),
	);
	if (src && !src.startsWith("data:")) return unwrap(src);
	const candidates = sets.flatMap((set) => parseSrcSet(set)).filter(({ url }) => !url.startsWith("data:"));
	const widest = candidates.sort((a, b) => sizeOf(b.descriptors) - sizeOf(a.descriptors))[0];
	return unwrap(widest?.url ?? src);
}

function sizeOf(descriptors: string): number {
	return Number.parseFloat(descriptors) || 0;
}

/** Returns the file that an optimizer resizes: https://nextjs.org/docs/app/api-reference/components/image, https://vercel.com/docs/image-optimization */
function unwrap(src: string): string {
	const [, query] = /\/_(?:next|vercel|astro)?\/?image\/?\?(.*)$/.exec(src) ?? [];
	return new URLSearchParams(query ?? "").get("url") ?? new URLSearchParams(query ?? "").get("href") ?? src;
}

/** Tells whether an image is too small to be more than a symbol or a counter of readers. */
export function isTiny(image: Element): boolean {
	const sizes = ["width", "height"].map((name) => Number.parseInt(attribute(image, name), 10));
	return sizes.some((size) => size > 0 && size <= 32);
}
