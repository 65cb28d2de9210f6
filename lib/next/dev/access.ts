import { isIP } from "node:net";

interface Access {
	headers: Pick<Headers, "get">;
	serverHost: string;
	/** Further host names by which the editor opens the server; `*.` matches any subdomain. */
	hosts: readonly string[];
	/** The origin of the desk, which shows pages of the blog, if there is one. */
	deskUrl?: string | undefined;
	/** Whether other sites may link to the URL, as they may to pages. */
	allowsLinks?: boolean;
}

/**
 * Tells whether the development server, which shows drafts, accepts a request: it has to name a host of the editor, so that no other site
 * can point its own name to this server (DNS rebinding), and must not come from a page of another origin, except for links to pages, and for
 * parts of the blog in the desk.
 */
export function isAllowedRequest({ headers, serverHost, hosts, deskUrl, allowsLinks = true }: Access): boolean {
	const host = headers.get("host");
	const isKnown = (url: string) => isKnownHost(url, [serverHost, ...hosts]);
	// HTTP/1.0 allows requests without a host.
	if (host === null || !isKnown(`http://${host}`)) return false;
	const origin = headers.get("origin");
	const isOwnOrigin =
		origin === null || isOrigin(origin, host) || hosts.some((name) => isKnownHost(origin, [name], false));
	const site = headers.get("sec-fetch-site");
	const isOwnSite = site === null || site === "same-origin" || site === "none";
	const isNavigation = headers.get("sec-fetch-mode") === "navigate" && headers.get("sec-fetch-dest") === "document";
	return isOwnOrigin && (isOwnSite || (allowsLinks && (isNavigation || isFromDesk(headers, deskUrl))));
}

/** Tells whether a request to the blog comes from a page of its desk. No page of another origin can send such a request. */
function isFromDesk(headers: Pick<Headers, "get">, deskUrl: string | undefined): boolean {
	const referrer = headers.get("referer") ?? "";
	return URL.canParse(referrer) && new URL(referrer).origin === deskUrl;
}

/** Returns the entries of Next's `allowedDevOrigins` for the hosts that {@link isAllowedRequest} accepts. */
export function listDevOrigins(addresses: readonly string[], hosts: readonly string[]): string[] {
	const origins = addresses.map((address) => (isIP(address) === 6 ? `[${address}]` : address));
	return [...new Set(["127.0.0.1", "[::1]", ...origins, ...hosts])];
}

/** With `allowsLocal`, also accepts `localhost` and IP addresses. */
function isKnownHost(url: string, names: readonly string[], allowsLocal = true): boolean {
	if (!URL.canParse(url)) return false;
	const { hostname } = new URL(url);
	return (allowsLocal && isFixed(hostname)) || names.some((name) => matchesName(hostname, name.toLowerCase()));
}

/** Tells whether a request names a host that no other site can point to this server: it can point a name there, but not an address. */
export function namesFixedHost(headers: { host?: string | undefined }): boolean {
	return URL.canParse(`http://${headers.host}`) && isFixed(new URL(`http://${headers.host}`).hostname);
}

function isFixed(hostname: string): boolean {
	return isLocalhost(hostname) || isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
}

export function isLocalhost(hostname: string): boolean {
	return /^(?:.+\.)?localhost$/.test(hostname);
}

function matchesName(hostname: string, name: string): boolean {
	return name.startsWith("*.") ? hostname.endsWith(name.slice(1)) : hostname === name;
}

function isOrigin(origin: string, host: string): boolean {
	return URL.canParse(origin) && new URL(origin).host === new URL(`http://${host}`).host;
}
