import type { Redirect } from "@/lib/next/routes/redirects";
import { escapeHtml } from "@/lib/utils/html";

/**
 * Redirects in the form that hosts read from a file `_redirects`:
 * https://docs.netlify.com/manage/routing/redirects/overview/ and https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function formatRedirects(redirects: Redirect[]): string {
	return redirects.map(({ source, destination }) => `${source} ${destination} 301\n`).join("");
}

/** A page that leads on, for hosts that know no redirects: https://html.spec.whatwg.org/#attr-meta-http-equiv-refresh */
export function redirectPage({ destination }: Redirect): string {
	const to = escapeHtml(destination);
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'"/><title>Moved</title><meta name="robots" content="noindex"/><meta name="viewport" content="width=device-width"/><link rel="canonical" href="${to}"/><meta http-equiv="refresh" content="0; url=${to}"/></head><body><p><a href="${to}">This page has moved.</a></p></body></html>\n`;
}
