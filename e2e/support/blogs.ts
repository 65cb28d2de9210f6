import { get } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type Build, logFile, outputFolder } from "@/e2e/support/build";
import { REVIEW_SECRET } from "@/e2e/support/review-blog";

/**
 * The blogs of `npm test`: the project's own; one with a post for every behaviour; and an export below a path, in Arabic with posts in
 * other languages, services of every kind, an owner's code and a draft for review. `url` is that of `site.yml`.
 */
export const blogs = [
	{ name: "own", contentDir: "content", url: "https://quire.example" },
	{
		name: "fixture",
		contentDir: "e2e/fixtures/blog",
		url: "https://gazette.example",
		env: { TZ: "America/Los_Angeles" },
	},
	{
		name: "arabic",
		contentDir: "e2e/fixtures/arabic",
		url: "https://warraq.example/my/blog",
		env: { REVIEW_SECRET },
		isExport: true,
	},
] as const satisfies (Build & { url: string })[];

/** A copy of the project with an owner's changes, in which most blogs are built. Its path has a space, an apostrophe and an umlaut on purpose. */
export const OWNERS_PROJECT = ".builds/e2e-owner/Zoë’s own blog";

/** The environment variable with the URL of the service in `blog-service.ts`. */
export const BLOG_SERVICE_VARIABLE = "BLOG_SERVICE";

/** The blogs in `e2e/fixtures/looks`, which have a design of their own, with a post of each. Only pictures show them. */
export const looks = [
	{ name: "photographer", post: "/blog/low-tide" },
	{ name: "engineer", post: "/blog/branch-free" },
	{ name: "magazine", post: "/blog/arcades" },
] as const;

/** The name of a blog that tests may visit; `test-blogs.ts` defines them. */
export type BlogName =
	| (typeof blogs)[number]["name"]
	| `look-${(typeof looks)[number]["name"]}`
	| "demo-desk"
	| "kamiwaza"
	| "interactive"
	| "owner-code"
	| "own-pages"
	| "docusaurus"
	| "languages"
	| "sample-react-native"
	| "sample-jekyll"
	| "editor";

/** Returns the folder with the files of a blog's build, or of its export. */
export const buildFolder = (name: BlogName) => {
	const isExport = blogs.some((blog) => blog.name === name && "isExport" in blog);
	return join(OWNERS_PROJECT, outputFolder({ name, isExport }));
};

/** Returns the file with what the build of a blog printed. */
export const buildLog = (name: BlogName) => join(OWNERS_PROJECT, logFile(name));

/** Sends a request to the blog service, without a timeout: it responds once the blog is built. Throws what the service reports. */
export function queryBlogService(path: string): Promise<string> {
	const serviceUrl = process.env[BLOG_SERVICE_VARIABLE];
	if (serviceUrl === undefined) throw new Error("The blog service is not running.");
	return new Promise((resolve, reject) => {
		const request = get(serviceUrl + path, async (response) => {
			const body = await text(response);
			if (response.statusCode === 200) resolve(body);
			else reject(new Error(body));
		});
		request.on("error", reject);
	});
}

/** Returns the URL of a blog; builds and serves it first if necessary. */
export const blogUrl = (name: BlogName) => queryBlogService(`/blogs/${name}`);
