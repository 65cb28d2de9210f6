import type { AnalyticsScript } from "@/lib/config/services/analytics";
import type { CommentSettings } from "@/lib/config/services/comments";
import { type PolicySources, toPolicySource } from "@/lib/config/services/values";
import type { Site } from "@/lib/config/site";
import { type Element, getAttribute, isInPostBody } from "./html-page";

export interface PageServices extends Pick<Site, "url" | "comments" | "newsletter"> {
	analytics: readonly AnalyticsScript[];
	commentsHash?: string | undefined;
}

export interface ServicePolicy {
	sources: PolicySources[];
	/** Whether scripts are loaded with the Trusted Types policy `modules`. */
	loadsScripts: boolean;
}

/**
 * Returns what a page's policy has to allow for services: the analytics scripts on every page, comments on pages that show them, and the
 * newsletter's URL on pages with its form.
 */
export function findServiceSources(elements: readonly Element[], services: PageServices): ServicePolicy {
	const { analytics, comments, newsletter, commentsHash, url } = services;
	const section = comments && elements.find(isCommentSection);
	const repliesUrl = section && getAttribute(section, "data-comments");
	const hasForm = elements.some(
		({ tagName, attrs }) =>
			tagName === "form" && attrs.some(({ name, value }) => name === "action" && value === newsletter?.form.action),
	);
	return {
		sources: [
			...analytics.flatMap((script) => [scriptSources(script, url), script.sources]),
			...(section && comments ? [commentSources(comments, repliesUrl)] : []),
			...(section && commentsHash ? [{ "script-src": [`'${commentsHash}'`] }] : []),
			...(hasForm && newsletter ? [formSources(newsletter)] : []),
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

function formSources({ form, redirects }: NonNullable<Site["newsletter"]>): PolicySources {
	return { "form-action": [form.action, ...redirects].map(toPolicySource) };
}
