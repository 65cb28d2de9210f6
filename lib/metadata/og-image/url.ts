/** Where a share image is, by the hash of its card; `lib/next/routes/static-routes.ts` lets this form pass to its route. */
export function ogImagePath(hash: string): string {
	return `/share/${hash}.png`;
}

/** The hash in the last part of such an address; nothing for any other. */
export function parseOgImageHash(file: string): string | undefined {
	return /^([0-9a-f]{20})\.png$/.exec(file)?.[1];
}
