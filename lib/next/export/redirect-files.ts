import type { Redirect } from "@/lib/next/routes/redirects";
import { exactDestination } from "@/lib/outputs/output";
import { addBasePath, type BasePath } from "@/lib/utils/base-path";
import { escapeHtml } from "@/lib/utils/html";

/**
 * Formats redirects as a `_redirects` file, in which `*` and `:` in a source are patterns; the sources are not
 * percent-encoded, the destinations are:
 * https://docs.netlify.com/manage/routing/redirects/overview/ and https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function formatRedirects(redirects: Redirect[], basePath: BasePath): string {
	return redirects
		.map(({ source, destination }) =>
			[exactDestination(source), destination].map((path) => addBasePath(path, basePath)),
		)
		.map(([source, destination]) => `${source} ${destination} 301\n`)
		.join("");
}

/**
 * Returns an HTML page that redirects, for hosts without redirects:
 * https://html.spec.whatwg.org/#attr-meta-http-equiv-refresh
 */
export function createRedirectPage({ destination }: Redirect, basePath: BasePath): string {
	const url = escapeHtml(addBasePath(destination, basePath));
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'"/><title>Moved</title><meta name="robots" content="noindex"/><meta name="viewport" content="width=device-width"/><link rel="canonical" href="${url}"/><meta http-equiv="refresh" content="0; url=${url}"/></head><body><p><a href="${url}">This page has moved.</a></p></body></html>\n`;
}
