import type { Build } from "@/e2e/support/build";
import { KAMIWAZA_CONTENT } from "@/e2e/support/kamiwaza";

/**
 * The blogs that readers visit: the project's own, one with a post for every behaviour, one in Arabic with guests from
 * other languages, the one it started from.
 */
export const blogs = [
	{ name: "own", contentDir: "content" },
	{ name: "arabic", contentDir: "e2e/fixtures/arabic" },
	{ name: "fixture", contentDir: "e2e/fixtures/blog", env: { TZ: "America/Los_Angeles" } },
	{ name: "kamiwaza", contentDir: KAMIWAZA_CONTENT, env: { TZ: "Pacific/Honolulu" } },
] as const satisfies Build[];

export type BlogName = (typeof blogs)[number]["name"];

/** The environment variable that tells the tests where a blog is served. */
export const urlVariable = (name: BlogName) => `BLOG_URL_${name.toUpperCase()}`;

/** Where a blog is served. */
export function blogUrl(name: BlogName): string {
	const url = process.env[urlVariable(name)];
	if (url === undefined) throw new Error(`The blog ${name} isn't served.`);
	return url;
}
