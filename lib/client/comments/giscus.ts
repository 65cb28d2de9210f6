import type { CommentSettings } from "@/lib/config/services/comments";
import { addFrame } from "./frame";
import { forgetSession, metaContent, pageUrl, pathTerm, takeSession } from "./session";
import { getShownTheme, type ShownTheme } from "./theme";

/** The settings of giscus, and a language that it is translated into. */
export type GiscusSettings = NonNullable<CommentSettings["giscus"]> & { language: string };

interface FrameContext {
	title: string;
	/** The id to which readers return after signing in. */
	anchor: string;
}

/** Where giscus's own script keeps the session, as JSON. */
const SESSION_KEY = "giscus-session";

/** Shows the discussion of the page on giscus, with the parameters that its own script would send. */
export function showGiscus(place: HTMLElement, settings: GiscusSettings, { title, anchor }: FrameContext): void {
	const { repo, repoId, category = "", categoryId = "", strict, reactions, inputPosition, theme } = settings;
	let session = takeSession("giscus", SESSION_KEY).replace(/^"|"$/g, "");
	const origin = `${pageUrl()}#${anchor}`;
	const getUrl = (shown: ShownTheme) => {
		const parameters = new URLSearchParams({
			origin,
			session,
			theme: theme[shown],
			reactionsEnabled: reactions ? "1" : "0",
			emitMetadata: "0",
			inputPosition,
			repo,
			repoId,
			category,
			categoryId,
			strict: strict ? "1" : "0",
			description: metaContent("description"),
			backLink: pageUrl(),
			term: getTerm(settings.mapping),
		});
		return `${settings.host}/${settings.language}/widget?${parameters}`;
	};
	addFrame(place, {
		getUrl,
		title,
		allow: "clipboard-write",
		getThemeMessage: (shown) => ({ giscus: { setConfig: { theme: theme[shown] } } }),
		onMessage: ({ giscus }, frame) => {
			if (typeof giscus !== "object" || giscus === null) return undefined;
			const { resizeHeight, signOut, error } = giscus as { resizeHeight?: number; signOut?: boolean; error?: string };
			const isExpired = /Bad credentials|Invalid state value|State has expired/.test(error ?? "");
			if (session && (signOut || isExpired)) {
				session = "";
				forgetSession(SESSION_KEY);
				frame.src = getUrl(getShownTheme());
			}
			return resizeHeight;
		},
	});
}

function getTerm(mapping: GiscusSettings["mapping"]): string {
	if (mapping === "url") return pageUrl();
	if (mapping === "title") return document.title;
	return mapping === "og:title" ? metaContent("title") : pathTerm();
}
