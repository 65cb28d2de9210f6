/**
 * Matches the URLs of a build's images, each in one spelling. Without that, `?1`, `#x`, `%61` for `a` and so on are further
 * addresses of an image, and the optimizer encodes and stores it for each of them.
 */
const IMAGE_URL = String.raw`/_next/static/media/[^\s%?#/\\\x00-\x1f\x7f]+`;

/** A path without a file, so that it is answered with the 404 page. */
const MISSING = "/_next/static/media/unknown";

interface RefusedRequest {
	source: string;
	/** Requests that are not refused. */
	missing?: { type: "query"; key: string; value: string }[];
	destination: string;
}

/** Hides hidden files of the project's own `public/`, which Next would serve; those of the content are left out anyway. */
const hiddenFiles: RefusedRequest = { source: "/:path((?:.*/)?\\.(?!well-known(?:/|$)).*)", destination: MISSING };

/** Limits the optimizer to images of the build: https://nextjs.org/docs/app/api-reference/components/image#loader */
const otherImages = (prefix: string): RefusedRequest => ({
	source: "/_next/image",
	missing: [{ type: "query", key: "url", value: prefix.replaceAll(".", "\\.") + IMAGE_URL }],
	destination: MISSING,
});

/**
 * Returns the rewrites that answer requests with the 404 page. In development, images are shown from where they are. `prefix` is
 * the base path, which Next adds itself to paths, but not to queries.
 */
export function refusedRequests(mode: "development" | "production", prefix: string): RefusedRequest[] {
	return mode === "development" ? [hiddenFiles] : [hiddenFiles, otherImages(prefix)];
}
