import { isDeskPath } from "@/lib/desk/urls";
import { isAllowedRequest, isLocalhost, isOrigin } from "@/lib/next/dev-access";
import { readDevHosts } from "@/lib/next/environment";
import { getPairing } from "./pairing";
import { findSender, isFromBefore } from "./senders";

/** What is known of a request to the desk and of the server. */
export interface DeskRequest {
	method: string;
	headers: Pick<Headers, "get">;
	/** The name or address that the server was started with. */
	serverHost: string;
	/** Further names that the editor opens the server by. */
	hosts: readonly string[];
}

/**
 * Returns why a request that writes files is refused; `undefined` if it comes from a page of this server. Browsers send the
 * origin with every such request, so one without it is none of the desk's forms.
 */
export function refuseWrite({ method, headers, serverHost, hosts }: DeskRequest): string | undefined {
	if (method !== "POST") return "Files are only changed by POST requests.";
	const [host, origin, site] = [headers.get("host"), headers.get("origin"), headers.get("sec-fetch-site")];
	if (host === null || origin === null) return "The request has no host or no origin.";
	const isOwn =
		isAllowedRequest({ headers, serverHost, hosts }) &&
		isOrigin(origin, host) &&
		(site === null || site === "same-origin");
	return isOwn ? undefined : "The request comes from another site.";
}

/** Returns the response to a request that must not write files; `undefined` if it may. Every route that writes asks this first. */
export function refuseWriteRequest(request: Request): Response | undefined {
	const refused = refuseForeignForm(request);
	if (refused) return refused;
	if (isDeskOpen(request.headers)) return undefined;
	return new Response("The desk isn't open to this device. Nothing was changed.", { status: 403 });
}

/** Returns the response to a form that doesn't come from a page of this server; `undefined` if it does. */
export function refuseForeignForm({ method, headers, url }: Request): Response | undefined {
	const reason = refuseWrite({ method, headers, serverHost: new URL(url).hostname, hosts: readDevHosts() });
	return reason === undefined ? undefined : new Response(`${reason} Nothing was changed.`, { status: 403 });
}

/** The cookie of a device on which the code was typed. */
const COOKIE = "quire-desk";
/** Seconds for which a device keeps it; the server forgets it when it is stopped. */
const COOKIE_LIFETIME = 7 * 24 * 60 * 60;

/** Returns the header that gives a device its cookie. Scripts don't see it, and no other site sends it. */
export function formatDeskCookie(token: string): string {
	return `${COOKIE}=${token}; Path=/desk; Max-Age=${COOKIE_LIFETIME}; HttpOnly; SameSite=Strict`;
}

/** Tells whether the desk is open to the sender of a request: one on this machine, or on a device on which the code was typed. */
export function isDeskOpen(headers: Pick<Headers, "get">): boolean {
	return isOwnMachine(findSender(headers), headers.get("host")) || getPairing().knows(readToken(headers.get("cookie")));
}

/**
 * Tells whether a request was made on this machine, by the address that it comes from and the host that it names. The address alone
 * would include what a proxy or tunnel on this machine hands on, and the host alone anything.
 */
export function isOwnMachine(sender: string | undefined, host: string | null): boolean {
	if (sender === undefined || host === null || !URL.canParse(`http://${host}`)) return false;
	const { hostname } = new URL(`http://${host}`);
	const isOwnHost = isLocalhost(hostname) || hostname === "[::1]" || OWN_ADDRESS.test(hostname);
	return isOwnHost && (sender === "::1" || OWN_ADDRESS.test(sender.replace(/^::ffff:/i, "")));
}

/** Matches the addresses at which only this machine reaches a server. */
const OWN_ADDRESS = /^127(?:\.\d+){3}$/;

/** Returns the token of the last cookie of its name. */
function readToken(cookies: string | null): string | undefined {
	return cookies
		?.split(";")
		.map((cookie) => cookie.trim())
		.findLast((cookie) => cookie.startsWith(`${COOKIE}=`))
		?.slice(COOKIE.length + 1);
}

/** The page on which another device types the code, and what its forms ask for. */
export const PAIR_PATH = "/desk/pair";
const PAIR_PATHS = [PAIR_PATH, `${PAIR_PATH}/enter`, `${PAIR_PATH}/code`];

/**
 * Returns what a device gets instead of a page of the desk that isn't open to it: the path of the page on which it types the code, or
 * a refusal of a request that is none for a page; while the server starts, the path that it asks for. `undefined` if it gets that now.
 */
export function redirectToPairing(request: {
	method: string;
	headers: Pick<Headers, "get">;
	/** The path with its parameters. */
	url: string;
}): { path: string } | { refusal: string } | undefined {
	const { method, headers, url } = request;
	const [path = ""] = url.split("?");
	if (!isDeskPath(path) || PAIR_PATHS.includes(path) || isDeskOpen(headers)) return undefined;
	const isRead = method === "GET" || method === "HEAD";
	if (isFromBefore(headers)) return isRead ? { path: url } : { refusal: "The server has just started. Send it again." };
	if (isRead) return { path: `${PAIR_PATH}?${new URLSearchParams({ to: url })}` };
	return { refusal: `The desk isn't open to this device. Open ${PAIR_PATH} and type the code. Nothing was changed.` };
}

/** Returns the page of the desk to which a device wanted to go, as a URL without host that a header can have. */
export function readTarget(to: unknown): string {
	if (typeof to !== "string" || !to.startsWith("/") || !URL.canParse(to, ANY_ORIGIN)) return "/desk";
	const { origin, pathname, search, hash } = new URL(to, ANY_ORIGIN);
	const isTarget = origin === ANY_ORIGIN && isDeskPath(pathname) && !PAIR_PATHS.includes(pathname);
	return isTarget ? pathname + search + hash : "/desk";
}

/** An origin with which paths are parsed. */
const ANY_ORIGIN = "http://localhost";
