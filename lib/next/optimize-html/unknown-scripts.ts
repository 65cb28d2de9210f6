import { removeFrameworkPrefix } from "@/lib/utils/base-path";
import { isCompleteFlightScript } from "./flight";
import { type Element, getAttribute, isInPostBody, isScriptType, textContent } from "./html-page";

/** The scripts that are part of every page of a build. */
export interface BuildScripts {
	/** The text of the inline scripts. */
	inline: readonly string[];
	/** The base path of the blog. */
	prefix?: string;
	/** Whether other scripts are allowed, because the owner set `scripts: true`. */
	allowsOthers: boolean;
}

/** Matches the URLs of a build's own scripts. */
const BUILD_URL = /^\/_next\/static\/[\w./~-]+\.js(?:\?[\w=&-]*)?$/;

/**
 * Finds the scripts of a page that the build itself didn't add, such as one that a component draws. On a page with the
 * framework, the inline scripts of React and Next are recognized by their place: they aren't in the body of a post.
 */
export function findUnknownScripts(
	elements: readonly Element[],
	{ inline, allowsOthers, prefix = "" }: BuildScripts,
	isStatic: boolean,
): Element[] {
	if (allowsOthers) return [];
	return elements.filter((element) => {
		if (element.tagName !== "script") return false;
		const src = getAttribute(element, "src") ?? getAttribute(element, "href");
		if (src !== undefined) return !BUILD_URL.test(removeFrameworkPrefix(src, prefix));
		if (!isScriptType(getAttribute(element, "type"))) return false;
		const text = textContent(element);
		if (inline.includes(text.trim())) return false;
		return isStatic || !(isCompleteFlightScript(text) || !isInPostBody(element));
	});
}
