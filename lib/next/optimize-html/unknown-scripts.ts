import { isFrameworkScript } from "@/lib/next/internals/strip-framework";
import { removeFrameworkPrefix } from "@/lib/utils/base-path";
import { type Element, getAttribute, isScriptType } from "./html-page";

/** The scripts that are part of every page of a build. */
export interface BuildScripts {
	/** The text of the inline scripts. */
	inline: readonly string[];
	/** Whether other scripts are allowed, because the owner set `scripts: true`. */
	allowsOthers: boolean;
}

/** Matches the URLs of a build's own scripts. */
const BUILD_URL = /^\/_next\/static\/(?:chunks|media)\/[\w.~-]+\.js(?:\?[\w=&-]*)?$/;

/** Finds the scripts of a page that the build itself didn't add, such as one that a component draws. */
export function findUnknownScripts(
	elements: readonly Element[],
	{ inline, allowsOthers }: BuildScripts,
	prefix: string,
): Element[] {
	if (allowsOthers) return [];
	return elements.filter((element) => {
		if (element.tagName !== "script") return false;
		const src = getAttribute(element, "src") ?? getAttribute(element, "href");
		const isKnownUrl = src !== undefined && BUILD_URL.test(removeFrameworkPrefix(src, prefix));
		if (src !== undefined) return !isKnownUrl || getAttribute(element, "integrity") === undefined;
		if (!isScriptType(getAttribute(element, "type"))) return false;
		return !inline.includes(element.text.trim()) && !isFrameworkScript(element);
	});
}
