import type { AnalyticsScript } from "@/lib/config/services/analytics";
import type { CommentSettings } from "@/lib/config/services/comments";
import { type PolicySources, toPolicySource } from "@/lib/config/services/values";
import type { Site } from "@/lib/config/site";
import { type Element, getAttribute, isInPostBody } from "./html-page";

/** The services of a build that pages load something from. */
export interface PageServices extends Pick<Site, "url" | "comments" | "newsletter"> {
	/** The scripts that every page loads. */
	analytics: readonly AnalyticsScript[];
	/** The integrity hash of the module of comments. */
	commentsHash?: string | undefined;
}

/** What the policy of a page allows for services. */
export interface ServicePolicy {
	sources: PolicySources[];
	/** Whether scripts are loaded by the Trusted Types policy `modules`. */
	loadsScripts: boolean;
}

/**
 * Returns what a page's policy has to allow for the services of the blog: the scripts that count visits on every page, comments
 * where they are shown, and the address of the newsletter where its form is.
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

/** Tells whether an element is the place of comments, which the blog itself renders, and not the body of a post. */
function isCommentSection(element: Element): boolean {
	return getAttribute(element, "data-comments") !== undefined && !isInPostBody(element);
}

function scriptSources({ src, attributes: { integrity } }: AnalyticsScript, siteUrl: string): PolicySources {
	return { "script-src": [integrity ? `'${integrity}'` : toPolicySource(new URL(src, siteUrl).href)] };
}

/** Returns what comments load: replies on Mastodon from the URL where the server answers them, or the frame of giscus. */
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
