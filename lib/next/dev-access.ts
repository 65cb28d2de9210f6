import { isIP } from "node:net";
import { blogOrigin, deskOrigin } from "@/lib/desk/urls";

/** What the development server knows of a request and of itself. */
interface Access {
	headers: Pick<Headers, "get">;
	/** The name that the server was started with. */
	serverHost: string;
	/** Further names that the editor opens the server by; `*.` matches any subdomain. */
	hosts: readonly string[];
	/** Whether other sites may link to what is requested, which they may to pages. */
	allowsLinks?: boolean;
}

/**
 * Tells whether the development server, which shows drafts, answers a request: the request has to name a host of the editor,
 * so that no other site can lead its own name to this server (DNS rebinding), and must not come from a page of another
 * origin, except for links to pages, and for what the desk shows of the blog.
 */
export function isAllowedRequest({ headers, serverHost, hosts, allowsLinks = true }: Access): boolean {
	const host = headers.get("host");
	const isKnown = (url: string) => isKnownHost(url, [serverHost, ...hosts]);
	// A request of HTTP/1.0 may name none.
	if (host === null || !isKnown(`http://${host}`)) return false;
	const origin = headers.get("origin");
	const isOwnOrigin =
		origin === null || isOrigin(origin, host) || hosts.some((name) => isKnownHost(origin, [name], false));
	const site = headers.get("sec-fetch-site");
	const isOwnSite = site === null || site === "same-origin" || site === "none";
	const isNavigation = headers.get("sec-fetch-mode") === "navigate" && headers.get("sec-fetch-dest") === "document";
	return isOwnOrigin && (isOwnSite || (allowsLinks && (isNavigation || isFromDesk(headers, `http://${host}`))));
}

/** Tells whether a request to the blog comes from a page of its desk, as which no page of another origin can send one. */
function isFromDesk(headers: Pick<Headers, "get">, server: string): boolean {
	const referrer = headers.get("referer") ?? "";
	return server === blogOrigin(server) && URL.canParse(referrer) && new URL(referrer).origin === deskOrigin(server);
}

/** Returns the entries of Next's `allowedDevOrigins` that allow what {@link isAllowedRequest} allows. */
export function listDevOrigins(addresses: readonly string[], hosts: readonly string[]): string[] {
	const origins = addresses.map((address) => (isIP(address) === 6 ? `[${address}]` : address));
	return [...new Set(["127.0.0.1", "[::1]", ...origins, ...hosts])];
}

/** Tells whether the host of a URL is one of the names, or, unless `names` are all, `localhost` or an address. */
function isKnownHost(url: string, names: readonly string[], allowsLocal = true): boolean {
	if (!URL.canParse(url)) return false;
	const { hostname } = new URL(url);
	// An attacker can't lead an address to another server, only a name.
	const isLocal = isLocalhost(hostname) || isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
	return (allowsLocal && isLocal) || names.some((name) => matchesName(hostname, name.toLowerCase()));
}

/** Tells whether a host name always leads to this machine. */
export function isLocalhost(hostname: string): boolean {
	return /^(?:.+\.)?localhost$/.test(hostname);
}

function matchesName(hostname: string, name: string): boolean {
	return name.startsWith("*.") ? hostname.endsWith(name.slice(1)) : hostname === name;
}

/** Tells whether an origin is that of the server which a request names as its host. */
function isOrigin(origin: string, host: string): boolean {
	return URL.canParse(origin) && new URL(origin).host === new URL(`http://${host}`).host;
}
