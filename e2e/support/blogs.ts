import { get } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type Build, logOf, outputOf } from "@/e2e/support/build";
import { KAMIWAZA_CONTENT } from "@/e2e/support/kamiwaza";

/**
 * The blogs that readers visit: the project's own, one with a post for every behaviour, one in Arabic with guests from
 * other languages, the one it started from.
 */
export const blogs = [
	{ name: "own", contentDir: "content" },
	{ name: "fixture", contentDir: "e2e/fixtures/blog", env: { TZ: "America/Los_Angeles" } },
	{ name: "arabic", contentDir: "e2e/fixtures/arabic" },
	{ name: "kamiwaza", contentDir: KAMIWAZA_CONTENT, env: { TZ: "Pacific/Honolulu" } },
] as const satisfies Build[];

/** A project whose owner has changed it; the blogs of the tests are built there. Folders do have such names. */
export const OWNERS_PROJECT = ".builds/e2e-owner/Zoë’s own blog";

/** The environment variable that tells tests where to ask for blogs. */
export const SERVICE = "BLOG_SERVICE";

/** A blog that tests may visit; `blog-service.ts` says how it is made. */
export type BlogName =
	| (typeof blogs)[number]["name"]
	| "interactive"
	| "docusaurus"
	| "jekyll"
	| "hugo"
	| "sample-react-native"
	| "sample-jekyll"
	| "desk";

/** Where the build of a blog is. */
export const builtFolder = (name: BlogName) => join(OWNERS_PROJECT, outputOf(name));

/** Where that is kept which the build of a blog printed. */
export const buildLog = (name: BlogName) => join(OWNERS_PROJECT, logOf(name));

/** Asks the service of the blogs; it answers once the work is done, however long that takes. */
export function askService(path: string): Promise<string> {
	const address = process.env[SERVICE];
	if (address === undefined) throw new Error("No blogs are served.");
	return new Promise((resolve, reject) => {
		const request = get(address + path, async (response) => {
			const answer = await text(response);
			if (response.statusCode === 200) resolve(answer);
			else reject(new Error(answer));
		});
		request.on("error", reject);
	});
}

/** Where a blog is served; builds it first where nobody has asked for it before. */
export const blogUrl = (name: BlogName) => askService(`/blogs/${name}`);
