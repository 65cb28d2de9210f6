import path from "node:path";

/*
 * Next takes every file that a path computed by `path.join` may name for one that a page reads, and hashes all of them: a build would take
 * ten times as long. The comment prevents that: https://nextjs.org/docs/app/api-reference/config/next-config-js/output
 */

/** Joins parts of a path that are known only when the code runs. */
export const joinPath = (first: string, ...others: readonly string[]): string =>
	path.join(/* turbopackIgnore: true */ first, ...others);

/** Returns the absolute path of parts that are known only when the code runs. */
export const resolvePath = (first: string, ...others: readonly string[]): string =>
	path.resolve(/* turbopackIgnore: true */ first, ...others);
