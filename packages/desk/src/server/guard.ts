import type { IncomingRequest } from "@/lib/utils/incoming-request";

/** A response instead of the one at the path. */
export type Answer = { status: 403; text: string } | { status: 307; location: string };

/**
 * Returns a response to use instead of the one at the path of a request, if there is one. The desk can change files, so it answers only this
 * machine, by its address alone, so that no other site can point a name of its own to it (DNS rebinding). No page of another origin gets
 * anything, also none of the blog, which contains what posts have; it may only link here.
 */
export function guardRequest({ method, url, headers, isLocal }: IncomingRequest, port: number): Answer | undefined {
	const origin = `http://127.0.0.1:${port}`;
	const host = headers.get("host");
	if (!isLocal) return refuse(origin);
	const isReading = method === "GET" || method === "HEAD";
	if (host === `localhost:${port}` && isReading && url.startsWith("/")) return { status: 307, location: origin + url };
	if (`http://${host}` !== origin || (headers.get("origin") ?? origin) !== origin) return refuse(origin);
	const site = headers.get("sec-fetch-site");
	const isOwn = site === null || site === "same-origin" || site === "none";
	const isLink =
		isReading && headers.get("sec-fetch-mode") === "navigate" && headers.get("sec-fetch-dest") === "document";
	return isOwn || isLink ? undefined : refuse(origin);
}

const refuse = (origin: string): Answer => ({
	status: 403,
	text: `The desk is at ${origin}, for the computer that it runs on alone, and no other page gets anything of it.`,
});

/**
 * Returns the response to a request that must not write files; `undefined` if it comes from a page of the desk. Browsers send the origin
 * with every such request. Every route that writes calls this first.
 */
export function refuseWriteRequest({ method, headers }: Pick<Request, "method" | "headers">): Response | undefined {
	const [origin, site] = [headers.get("origin"), headers.get("sec-fetch-site")];
	const isOwn =
		method === "POST" &&
		origin === `http://${headers.get("host")}` &&
		/^http:\/\/127\.0\.0\.1(?::\d+)?$/.test(origin) &&
		(site === null || site === "same-origin");
	if (isOwn) return undefined;
	return new Response("The request doesn't come from a page of the desk. Nothing was changed.", { status: 403 });
}

/** Returns the Content Security Policy of every page. `site` is the origin of the blog, whose pages and images the desk shows. */
export function createPolicy(site: string): string {
	const media = `'self' ${site} https: data: blob:`;
	return [
		"default-src 'none'",
		"script-src 'self'",
		"object-src 'none'",
		"base-uri 'none'",
		"style-src 'self' 'unsafe-inline'",
		`img-src ${media}`,
		`media-src ${media}`,
		"connect-src 'self'",
		`frame-src ${site}`,
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join("; ");
}
