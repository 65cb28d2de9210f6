import { isAllowedRequest, isOrigin } from "@/lib/next/dev-access";
import { readDevHosts } from "@/lib/next/environment";

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
	const { method, headers, url } = request;
	const reason = refuseWrite({ method, headers, serverHost: new URL(url).hostname, hosts: readDevHosts() });
	return reason === undefined ? undefined : new Response(`${reason} Nothing was changed.`, { status: 403 });
}

/** Matches the addresses at which only this machine reaches a server. */
const OWN_ADDRESS = /^127(?:\.\d+){3}$/;

/**
 * Returns why the desk can't be opened; `undefined` if only this machine can reach the server, as its pages can change files.
 * `serverHost` is that of `readServerHost`.
 */
export function refuseDesk(serverHost: string | undefined): string | undefined {
	if (serverHost !== undefined && OWN_ADDRESS.test(serverHost)) return undefined;
	return "The desk can change files, so it is only there while no other machine reaches this server. Start it with `npm run dev`, `quire dev`, or the option `-H 127.0.0.1`.";
}
