import type { CommentSettings } from "@/lib/config/services/comments";
import { addFrame } from "./frame";
import { pageUrl } from "./session";

/** Shows the comments of the page on a server of Remark42, with the parameters that its own script would send. */
export function showRemark42(
	place: HTMLElement,
	{ host, siteId, language }: NonNullable<CommentSettings["remark42"]> & { language: string },
	title: string,
): void {
	addFrame(place, {
		title,
		getUrl: (theme) => {
			const url = location.origin + location.pathname;
			const parameters = new URLSearchParams({ host, site_id: siteId, url, theme, locale: language });
			return `${host}/web/iframe.html?${parameters}`;
		},
		getThemeMessage: (theme) => ({ theme }),
		onMessage: ({ height, scrollTo, inited }, frame) => {
			if (typeof scrollTo === "number")
				window.scrollTo(scrollX, scrollTo + frame.getBoundingClientRect().top + scrollY);
			if (inited === true) {
				const hash = location.href.slice(pageUrl().length);
				const { origin } = new URL(host);
				frame.contentWindow?.postMessage({ title: document.title }, origin);
				if (hash.startsWith("#remark42__comment-")) frame.contentWindow?.postMessage({ hash }, origin);
			}
			return typeof height === "number" ? height : undefined;
		},
	});
}
