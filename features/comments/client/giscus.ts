import type { CommentSettings } from "@/features/comments/setting";
import { addFrame, getShownTheme, type ShownTheme } from "./frame";

/** The settings of giscus, and a language that it is translated into. */
export type GiscusSettings = NonNullable<CommentSettings["giscus"]> & { language: string };

interface FrameContext {
	title: string;
	/** The id to which readers return after signing in. */
	anchor: string;
	/** Ends what the frame does on the page. */
	signal: AbortSignal;
}

/** Where giscus's own script keeps the session, as JSON. */
const SESSION_KEY = "giscus-session";

/** Shows the discussion of the page on giscus, with the parameters that its own script would send. */
export function showGiscus(
	place: HTMLElement,
	settings: GiscusSettings,
	{ title, anchor, signal }: FrameContext,
): void {
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
		signal,
		allow: "clipboard-write",
		getThemeMessage: (shown) => ({ giscus: { setConfig: { theme: theme[shown] } } }),
		onMessage: ({ giscus }, frame) => {
			if (typeof giscus !== "object" || giscus === null) return undefined;
			const { resizeHeight, signOut, error } = giscus as { resizeHeight?: number; signOut?: boolean; error?: string };
			const isExpired = /Bad credentials|Invalid state value|State has expired/.test(error ?? "");
			if (session && (signOut || isExpired)) {
				session = "";
				forgetSession(SESSION_KEY);
				frame.src = getUrl(getShownTheme(place));
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

/**
 * Returns the session of a service to which a reader signed in: the one in the query, with which the service has just sent the reader
 * back to this page, else the one saved on this device.
 */
function takeSession(parameter: string, key: string): string {
	const url = new URL(location.href);
	const session = url.searchParams.get(parameter);
	try {
		if (session === null) return localStorage.getItem(key) ?? "";
		localStorage.setItem(key, session);
	} catch {
		// Without storage, the reader is signed in as long as the page is open.
	}
	url.searchParams.delete(parameter);
	history.replaceState(history.state, "", url);
	return session ?? "";
}

function forgetSession(key: string): void {
	try {
		localStorage.removeItem(key);
	} catch {
		// Nothing was saved without storage.
	}
}

function pageUrl(): string {
	return location.href.replace(/#.*/, "");
}

/** Returns the path of the page as services name its discussion: without slashes around it and without an extension. */
function pathTerm(): string {
	return location.pathname.length < 2 ? "index" : location.pathname.slice(1).replace(/\.\w+$/, "");
}

function metaContent(name: string): string {
	const selector = `meta[property="og:${name}"], meta[name="${name}"]`;
	return document.querySelector<HTMLMetaElement>(selector)?.content ?? "";
}
