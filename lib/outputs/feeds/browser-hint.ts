import type { Element } from "xast";
import { x } from "xastscript";
import type { Site } from "@/lib/config/site";
import { format } from "@/lib/i18n/format";
import { getDirection } from "@/lib/i18n/messages";
import { FEED_STYLESHEET } from "@/lib/metadata/output-paths";
import { addBasePath, type BasePath } from "@/lib/utils/base-path";

export const XHTML = "http://www.w3.org/1999/xhtml";

/** Returns the processing instruction that links the stylesheet: https://www.w3.org/TR/xml-stylesheet/ */
export function stylesheetInstruction(basePath: BasePath): string {
	return `<?xml-stylesheet type="text/css" href="${addBasePath(FEED_STYLESHEET, basePath)}"?>`;
}

/**
 * Creates a hint for people who open a feed in a browser: an HTML paragraph in the feed, which browsers show without
 * XSLT, whose support they are removing: https://developer.chrome.com/docs/web-platform/deprecating-xslt
 */
export function hintElement(site: Site, { title, url }: { title: string; url: string }): Element {
	const [before = "", after = ""] = format(site.messages.frame.feedHint, { link: "\n" }).split("\n");
	const attributes = { lang: site.messages.language, dir: getDirection(site.messages.language) };
	return x("h:p", attributes, before, x("h:a", { href: url }, title), after) as Element;
}

export function hintText(site: Site, { title, url }: { title: string; url: string }): string {
	return format(site.messages.frame.feedHint, { link: `${title} (${url})` });
}
