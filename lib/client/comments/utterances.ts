import type { CommentSettings } from "@/lib/config/services/comments";
import { addFrame } from "./frame";
import { metaContent, pageUrl, pathTerm, takeSession } from "./session";

/** Longer descriptions make URLs that servers refuse. */
const MAX_DESCRIPTION_LENGTH = 300;

/** Shows the issue of the page on utterances, with the parameters that its own script would send. */
export function showUtterances(
	place: HTMLElement,
	{ repo, issueTerm, label, theme }: NonNullable<CommentSettings["utterances"]>,
	title: string,
): void {
	const session = takeSession("utterances", "utterances-session");
	const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
	addFrame(place, {
		title,
		getUrl: (shown) => {
			const parameters = new URLSearchParams({
				repo,
				"issue-term": issueTerm,
				...(label !== undefined && { label }),
				theme: theme[shown],
				url: canonical ?? pageUrl(),
				origin: location.origin,
				pathname: pathTerm(),
				title: document.title,
				description: metaContent("description").slice(0, MAX_DESCRIPTION_LENGTH),
				"og:title": metaContent("title"),
				session,
			});
			return `https://utteranc.es/utterances.html?${parameters}`;
		},
		getThemeMessage: (shown) => ({ type: "set-theme", theme: theme[shown] }),
		onMessage: ({ type, height }) => (type === "resize" && typeof height === "number" ? height : undefined),
	});
}
