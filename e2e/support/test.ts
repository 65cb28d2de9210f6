import { test as base, expect } from "playwright/test";
import { type BlogName, blogUrl, queryBlogService } from "@/e2e/support/blogs";
import { type Files, makeContent, removeContent } from "@/e2e/support/content";
import { Html } from "@/e2e/support/html";
import { getMediaType } from "@/lib/utils/media-type";

/** The errors that Chromium logs, before any script of the page runs, if a busy machine paints a page before its view transition. */
const ABORTED_TRANSITION =
	/InvalidStateError: Transition was aborted because of invalid state|AbortError: Transition was skipped/;
/** What React's server reports in development on versions of Node.js without `ArrayBuffer.prototype.detached`, such as 20. */
const EMPTY_BUFFER = /React encountered an empty buffer/;
/**
 * What React logs in development if a page is left while the server is still sending it. For an error of the server it logs that
 * error's own message.
 */
const LEFT_EARLY = /The server could not finish this Suspense boundary/;

interface CommonOptions {
	/** The blog that a test visits. */
	blog: BlogName;
	/** The URL of that blog, with its path on the host but without a slash at the end; relative paths are below it. */
	url: string;
	/** The origin of the desk, if the blog is that of the editor. */
	deskUrl: string;
	/** Requests a page of the blog without a browser, and parses it. Fails unless the response has the given status. */
	read: (path: string, status?: number) => Promise<Html>;
	/** Creates a content folder, which is deleted after the test. */
	createContent: (files: Files) => Promise<string>;
}

interface BrowserOptions {
	/** Texts with which requests to other hosts are answered, by the beginning of their URLs. */
	hostAnswers: Record<string, string>;
	/** Patterns of console errors that the test causes on purpose; the test adds them. */
	expectedErrors: RegExp[];
	/** Requested URLs of other hosts without an answer; the browser can reach none of them. */
	foreignRequests: string[];
}

const common = base.extend<CommonOptions>({
	blog: ["fixture", { option: true }],
	// The blog may have to be built first, which does not count towards the time limit of the test.
	url: [async ({ blog }, use) => use(await blogUrl(blog)), { timeout: 0 }],
	deskUrl: async ({ blog, url: _ }, use) => {
		const output = await queryBlogService(`/outputs/${blog}`);
		await use(/its desk at (\S+)\.\s/.exec(output)?.[1] ?? "");
	},
	baseURL: ({ url }, use) => use(`${url}/`),
	read: ({ request }, use) =>
		use(async (path, status = 200) => {
			const response = await request.get(path);
			expect(response.status(), path).toBe(status);
			return new Html(await response.text());
		}),
	createContent: async ({ browserName: _ }, use) => {
		const folders: string[] = [];
		await use(async (files) => {
			const folder = await makeContent(files);
			folders.push(folder);
			return folder;
		});
		await Promise.all(folders.map(removeContent));
	},
});

/** The test function for `*.http.spec.ts`, without a browser. */
export const httpTest = common.extend<object, { browser: never }>({
	browser: [
		() => {
			throw new Error("Tests in `*.http.spec.ts` can't open a browser.");
		},
		{ scope: "worker" },
	],
});

/** The test function with a browser. Fails if a page logs an error or makes a request to another host. */
export const test = common.extend<BrowserOptions>({
	hostAnswers: [{}, { option: true }],
	expectedErrors: ({ browserName: _ }, use) => use([]),
	foreignRequests: ({ browserName: _ }, use) => use([]),
	context: async ({ context, hostAnswers, expectedErrors, foreignRequests }, use) => {
		const errors: string[] = [];
		for (const [prefix, body] of Object.entries(hostAnswers)) {
			await context.route(
				({ href }) => href.startsWith(prefix),
				(route) => route.fulfill({ contentType: getMediaType(new URL(route.request().url()).pathname), body }),
			);
		}
		context.on("request", (request) => {
			const { href, protocol, hostname } = new URL(request.url());
			if (!protocol.startsWith("http") || /^(?:127\.0\.0\.1|localhost)$/.test(hostname)) return;
			if (!Object.keys(hostAnswers).some((prefix) => href.startsWith(prefix))) foreignRequests.push(href);
		});
		context.on("weberror", (error) => errors.push(String(error.error())));
		context.on("console", (message) => {
			if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
		});
		await use(context);
		const known = [...expectedErrors, ABORTED_TRANSITION, EMPTY_BUFFER, LEFT_EARLY];
		const unexpected = errors.filter((text) => !known.some((pattern) => pattern.test(text)));
		expect(unexpected, "errors in the console").toEqual([]);
		expect(foreignRequests, "requests to other hosts").toEqual([]);
	},
});

export { expect };
