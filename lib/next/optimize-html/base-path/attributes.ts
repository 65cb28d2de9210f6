import { addBasePath, addBasePathToCss, addBasePathToSrcSet, type BasePath } from "@/lib/utils/base-path";

/** The attributes whose value is a URL, in lower case: https://html.spec.whatwg.org/#attributes-3 */
const URL_ATTRIBUTES = new Set([
	"action",
	"background",
	"cite",
	"data",
	"formaction",
	"href",
	"longdesc",
	"ping",
	"poster",
	"src",
	"xlink:href",
	"xlinkhref",
]);
const SRCSET_ATTRIBUTES = new Set(["srcset", "imagesrcset"]);
const REFRESH = /^(\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?)(\/.*)$/i;

/** Adds the base path to the URLs in an attribute of HTML or SVG. `name` is that of HTML or of React. */
export function addBasePathToAttribute(tagName: string, name: string, value: string, basePath: BasePath): string {
	const attribute = name.toLowerCase();
	if (URL_ATTRIBUTES.has(attribute)) return addBasePath(value, basePath);
	if (SRCSET_ATTRIBUTES.has(attribute)) return addBasePathToSrcSet(value, basePath);
	if (attribute === "style") return addBasePathToCss(value, basePath);
	if (tagName === "meta" && attribute === "content") {
		return value.replace(REFRESH, (_, start: string, url: string) => start + addBasePath(url, basePath));
	}
	return value;
}
