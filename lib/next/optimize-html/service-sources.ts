import { FEATURES } from "@/features";
import { PAGE_USE } from "@/features/page-use";
import type { AnalyticsScript } from "@/lib/config/services/analytics";
import type { CommentSettings } from "@/lib/config/services/comments";
import type { Site } from "@/lib/config/site";
import { type PolicySources, toPolicySource } from "@/lib/utils/policy-sources";
import { type Element, getAttribute, isInPostBody } from "./html-page";

export interface PageServices {
	site: Site;
	analytics: readonly AnalyticsScript[];
	commentsHash?: string | undefined;
}

export interface ServicePolicy {
	sources: PolicySources[];
	/** Whether scripts are loaded with the Trusted Types policy `modules`. */
	loadsScripts: boolean;
}

/**
 * Returns what a page's policy has to allow for services: the analytics scripts on every page, comments on pages that show them, and what features need on this one.
 */
export function findServiceSources(elements: readonly Element[], services: PageServices): ServicePolicy {
	const { analytics, site, commentsHash } = services;
	const { comments, url } = site;
	const uses = readPageUses(elements);
	const section = comments && elements.find(isCommentSection);
	const repliesUrl = section && getAttribute(section, "data-comments");
	return {
		sources: [
			...analytics.flatMap((script) => [scriptSources(script, url), script.sources]),
			...(section && comments ? [commentSources(comments, repliesUrl)] : []),
			...(section && commentsHash ? [{ "script-src": [`'${commentsHash}'`] }] : []),
			...FEATURES.flatMap(({ name, policy }) => policy?.(site, uses.get(name)) ?? []),
		],
		loadsScripts: analytics.length > 0 || section !== undefined,
	};
}

/** Tells whether an element is the section of comments that the blog itself renders, and not part of a post. */
function isCommentSection(element: Element): boolean {
	return getAttribute(element, "data-comments") !== undefined && !isInPostBody(element);
}

function scriptSources({ src, attributes: { integrity } }: AnalyticsScript, siteUrl: string): PolicySources {
	return { "script-src": [integrity ? `'${integrity}'` : toPolicySource(new URL(src, siteUrl).href)] };
}

/** Allows replies on Mastodon from their URL on the server, or the frame of giscus. */
function commentSources(comments: CommentSettings, repliesUrl: string | undefined): PolicySources {
	const { giscus, mastodon } = comments;
	if (repliesUrl) {
		const avatars = mastodon?.avatars ?? false;
		const images = avatars === true ? ["https:"] : avatars || [];
		return { "connect-src": [toPolicySource(repliesUrl)], "img-src": images };
	}
	return giscus ? { "frame-src": [giscus.host] } : {};
}

/** Tells whether an element declares what the page uses (`features/page-use.tsx`). Finished pages don't have it. */
export function isPageUse(element: Element): boolean {
	return element.tagName === "meta" && getAttribute(element, "name") === PAGE_USE;
}

/** Returns what a page uses: the details, by the name of the feature. */
function readPageUses(elements: readonly Element[]): ReadonlyMap<string, string> {
	const contents = elements.filter(isPageUse).map((element) => getAttribute(element, "content") ?? "");
	return new Map(contents.map((content) => [content.split(" ", 1)[0] ?? "", content.replace(/^\S+ ?/, "")]));
}
