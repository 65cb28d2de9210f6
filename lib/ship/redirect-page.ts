import { escapeHtml } from "@/lib/utils/html";

/**
 * Returns an HTML page that redirects, for hosts without redirects. `destination` is percent-encoded:
 * https://html.spec.whatwg.org/#attr-meta-http-equiv-refresh
 */
export function createRedirectPage(destination: string): string {
	const url = escapeHtml(destination);
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'"/><title>Moved</title><meta name="robots" content="noindex"/><meta name="viewport" content="width=device-width"/><link rel="canonical" href="${url}"/><meta http-equiv="refresh" content="0; url=${url}"/></head><body><p><a href="${url}">This page has moved.</a></p></body></html>\n`;
}
