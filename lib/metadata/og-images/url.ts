/** Returns the path of an OG image by its hash; `lib/outputs/static-files/routes.ts` excludes paths of this form. */
export function ogImagePath(hash: string): string {
	return `/share/${hash}.png`;
}

/** Parses the hash from the filename of an OG image; `undefined` for any other filename. */
export function parseOgImageHash(filename: string): string | undefined {
	return /^([0-9a-f]{20})\.png$/.exec(filename)?.[1];
}
