import { endTime, parseDate } from "@/lib/content/dates/dates";
import type { Audience } from "@/lib/content/visibility";

/** The parameter of URLs of the development server that names the view: `reader`, or a day such as `2026-12-24`. */
export const VIEW_PARAMETER = "as";

/** The request header in which the proxy passes a URL with that parameter to pages, relative to the host. */
export const VIEW_HEADER = "x-quire-view";

/** The request header in which the proxy passes the path of the URL to pages. */
export const PATH_HEADER = "x-quire-path";

/** Whose view of the site is shown, and at which time. */
export interface View {
	name: string;
	audience: Audience;
	/** Milliseconds since the epoch; `undefined` for the current time. */
	now?: number | undefined;
}

/** Returns `undefined` for an unknown name. A day means its end in the time zone of the site. */
export function parseView(name: string, timeZone: string): View | undefined {
	if (/^readers?$/.test(name)) return { name: "reader", audience: "readers" };
	const date = parseDate(name, timeZone);
	if (!date) return undefined;
	return { name, audience: "readers", now: date.dateOnly ? endTime(date, timeZone) - 1 : date.time };
}

interface ViewRequest {
	/** Relative to the host. */
	url: string;
	headers: Pick<Headers, "get">;
}

/** A URL with the name of a view, and whether the browser has to be redirected there. */
interface ViewedUrl {
	url: string;
	isRedirect: boolean;
}

/**
 * Finds the view of a request: that of its own URL, else that of the page that links to it or loads it, so that a view stays while the
 * editor follows links, in each tab by itself. Links that send no referrer lead out of the view.
 */
export function findView({ url, headers }: ViewRequest): ViewedUrl | undefined {
	const own = readName(url);
	if (own !== undefined) return own === "" ? undefined : { url, isRedirect: false };
	const referrer = headers.get("referer");
	if (referrer === null || !URL.canParse(referrer) || new URL(referrer).host !== headers.get("host")) return undefined;
	const inherited = readName(referrer);
	if (!inherited) return undefined;
	return { url: withView(url, inherited), isRedirect: headers.get("sec-fetch-dest") === "document" };
}

export function readName(url: string): string | undefined {
	return new URL(url, "http://localhost").searchParams.get(VIEW_PARAMETER) ?? undefined;
}

/** Adds the name of a view to the URL of a page in development, or removes it. */
export function withView(url: string, name: string | undefined): string {
	const { pathname, searchParams } = new URL(url, "http://localhost");
	if (name === undefined) searchParams.delete(VIEW_PARAMETER);
	else searchParams.set(VIEW_PARAMETER, name);
	return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}
