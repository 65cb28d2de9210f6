import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { compareSites } from "./compare/compare";
import type { Difference } from "./model";
import { readFolder } from "./site/read-folder";

type Files = Record<string, string | Uint8Array>;

/** Makes a page whose main content is `body`. */
export const html = (body: string, head = "<title>A title</title>") =>
	`<!doctype html><html lang="en"><head>${head}</head><body><main><article>${body}</article></main></body></html>`;

/** Returns the differences of two folders, as `rule path` or with their messages. */
export async function compareFolders(old: Files, now: Files): Promise<Difference[]> {
	const [a, b] = await Promise.all([old, now].map((files) => readFolder(createTemporaryFolder(files), "site")));
	return a && b ? compareSites(a, b).differences : [];
}

/** Compares two pages, with bodies or whole documents. */
export async function comparePages(old: string, now: string, ...heads: string[]): Promise<string[]> {
	const make = (body: string, head?: string) => ({
		"a/index.html": body.startsWith("<!doctype") ? body : html(body, head),
	});
	const found = await compareFolders(make(old, heads[0]), make(now, heads[1] ?? heads[0]));
	return found.map(({ rule, message }) => `${rule}: ${message}`);
}
