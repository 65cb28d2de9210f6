/**
 * Matches the URLs of a build's images, each in one spelling. Without that, `?1`, `#x`, `%61` for `a` and so on are further
 * addresses of an image, and the optimizer encodes and stores it for each of them.
 */
const IMAGE_URL = String.raw`/_next/static/media/[^\s%?#/\\\x00-\x1f\x7f]+`;

/** Where the optimizer is: https://nextjs.org/docs/app/api-reference/components/image#loader */
const OPTIMIZER = "/_next/image";

/** Returns the rewrite that answers requests to the image optimizer for any other URL with the 404 page. */
export function imageRewrites() {
	return [
		{
			source: OPTIMIZER,
			missing: [{ type: "query" as const, key: "url", value: IMAGE_URL }],
			// There is no such file. Below `/_next/image`, Next would optimise it all the same.
			destination: "/_next/static/media/unknown",
		},
	];
}
