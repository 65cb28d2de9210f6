import { isFrameworkScript } from "@/lib/next/internals/strip-framework";
import { removeFrameworkPrefix } from "@/lib/utils/base-path";
import { type Element, getAttribute, isScriptType } from "./html-page";

export interface BuildScripts {
	inline: readonly string[];
	/** Whether the owner allows other scripts with `scripts: true`. */
	allowsOthers: boolean;
}

const BUILD_URL = /^\/_next\/static\/(?:chunks|media)\/[\w.~-]+\.js(?:\?[\w=&-]*)?$/;

/** Finds the scripts of a page that the build itself didn't add, such as those of a component. */
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
