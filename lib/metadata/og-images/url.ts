/** Returns a path of a form that `lib/outputs/static-files/routes.ts` excludes. */
export function ogImagePath(hash: string): string {
	return `/share/${hash}.png`;
}

/** Returns `undefined` for any other filename. */
export function parseOgImageHash(filename: string): string | undefined {
	return /^([0-9a-f]{20})\.png$/.exec(filename)?.[1];
}
