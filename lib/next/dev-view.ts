import { endTime, parseDate } from "@/lib/content/dates/dates";
import type { Audience } from "@/lib/content/visibility";
import { isDeskPath } from "@/lib/desk/urls";

/** The parameter of a URL of the development server that names what to show: `reader`, or a day such as `2026-12-24`. */
export const VIEW_PARAMETER = "as";

/** The request header in which the proxy hands the URL with that parameter to pages, relative to the host. */
export const VIEW_HEADER = "x-quire-view";

/** The request header in which the proxy hands the path of the URL to pages. */
export const PATH_HEADER = "x-quire-path";

/** Whose view of the site is shown, and at which time. */
export interface View {
	/** The name of the view in URLs. */
	name: string;
	audience: Audience;
	/** Milliseconds since the epoch; `undefined` for the current time. */
	now?: number | undefined;
}

/** Parses the name of a view; `undefined` for another text. A day means its end in the time zone of the site. */
export function parseView(name: string, timeZone: string): View | undefined {
	if (/^readers?$/.test(name)) return { name: "reader", audience: "readers" };
	const date = parseDate(name, timeZone);
	if (!date) return undefined;
	return { name, audience: "readers", now: date.dateOnly ? endTime(date, timeZone) - 1 : date.time };
}

/** What the proxy knows of a request. */
interface ViewRequest {
	/** The URL of the request, relative to the host. */
	url: string;
	headers: Pick<Headers, "get">;
}

/** A URL with the name of a view, and whether the browser has to be sent there. */
interface ViewedUrl {
	url: string;
	isRedirect: boolean;
}

/**
 * Finds the view of a request: that of its own URL, else that of the page which links to it or uses it, so that a view is kept
 * while the editor follows links, in each tab by itself. Links that send no referrer lead out of it.
 */
export function findView({ url, headers }: ViewRequest): ViewedUrl | undefined {
	const own = readName(url);
	if (own !== undefined) return own === "" ? undefined : { url, isRedirect: false };
	// The desk shows everything.
	if (isDeskPath(new URL(url, "http://localhost").pathname)) return undefined;
	const referrer = headers.get("referer");
	if (referrer === null || !URL.canParse(referrer) || new URL(referrer).host !== headers.get("host")) return undefined;
	const inherited = readName(referrer);
	if (!inherited) return undefined;
	return { url: withView(url, inherited), isRedirect: headers.get("sec-fetch-dest") === "document" };
}

/** Returns the name of the view in a URL; `undefined` if it has none. */
export function readName(url: string): string | undefined {
	return new URL(url, "http://localhost").searchParams.get(VIEW_PARAMETER) ?? undefined;
}

/** Returns a URL, relative to its host, with another view, or without one. */
export function withView(url: string, name: string | undefined): string {
	const { pathname, searchParams } = new URL(url, "http://localhost");
	if (name === undefined) searchParams.delete(VIEW_PARAMETER);
	else searchParams.set(VIEW_PARAMETER, name);
	return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}
