import path from "node:path";

/*
 * For paths that are known only at run time. Next hashes every file that `path.join` may name, as one that a page
 * reads: a build would take ten times as long. The comment prevents that:
 * https://nextjs.org/docs/app/api-reference/config/next-config-js/output
 */

export const joinPath = (first: string, ...others: readonly string[]): string =>
	path.join(/* turbopackIgnore: true */ first, ...others);

export const resolvePath = (first: string, ...others: readonly string[]): string =>
	path.resolve(/* turbopackIgnore: true */ first, ...others);
