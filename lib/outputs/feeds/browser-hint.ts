import type { Element } from "xast";
import { x } from "xastscript";
import type { Site } from "@/lib/config/types";
import { format } from "@/lib/i18n/format";
import { getDirection } from "@/lib/i18n/messages";
import { FEED_STYLESHEET } from "@/lib/metadata/feed-paths";

/** The name of HTML's elements in XML. */
export const XHTML = "http://www.w3.org/1999/xhtml";

/** https://www.w3.org/TR/xml-stylesheet/ */
export const STYLE_LINK = `<?xml-stylesheet type="text/css" href="${FEED_STYLESHEET}"?>`;

/**
 * What a person who opens a feed in a browser is told: a paragraph of HTML in the feed itself, as browsers draw it as it
 * is, while what made pages of XML is leaving them: https://developer.chrome.com/docs/web-platform/deprecating-xslt
 */
export function hintElement(site: Site, { title, url }: { title: string; url: string }): Element {
	const [before = "", after = ""] = format(site.messages.frame.feedHint, { link: "\n" }).split("\n");
	const attributes = { lang: site.messages.language, dir: getDirection(site.messages.language) };
	return x("h:p", attributes, before, x("h:a", { href: url }, title), after) as Element;
}

/** The same as text. */
export function hintText(site: Site, { title, url }: { title: string; url: string }): string {
	return format(site.messages.frame.feedHint, { link: `${title} (${url})` });
}
