import type { RawResponse } from "@/e2e/support/raw-request";

/** Headers that are about the connection, don't matter to clients, or are better from this server. */
const IGNORED =
	/^(?:date|connection|keep-alive|transfer-encoding|content-length|content-encoding|etag|x-nextjs-cache|x-nextjs-prerender|x-nextjs-stale-time)$/;

/** Describes what a client gets, for comparison with the response of another server. */
export function describeResponse({ status, headers, body }: RawResponse) {
	const entries = Object.entries(headers).filter(([name]) => !IGNORED.test(name) && name !== "vary");
	// The entity of an error is a page that only names it.
	const isError = status === 412 || status === 416;
	return {
		status,
		headers: Object.fromEntries(
			entries.sort().filter(([name]) => !isError || !/^(?:content-type|cache-control|last-modified)$/.test(name)),
		),
		vary: listVary(headers.vary),
		body: isError ? "" : body.toString("base64"),
	};
}

/** Returns the names of `Vary`, but for `Accept-Encoding`, which only files with several encodings need. */
function listVary(vary = ""): string[] {
	const names = vary.split(",").map((name) => name.trim().toLowerCase());
	return [...new Set(names)].filter((name) => name && name !== "accept-encoding").sort();
}
