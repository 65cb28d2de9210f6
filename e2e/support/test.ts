import { test as base, expect } from "playwright/test";
import { type BlogName, blogUrl } from "@/e2e/support/blogs";
import { type Files, makeContent, removeContent } from "@/e2e/support/content";
import { Html } from "@/e2e/support/html";

/** On a busy machine Chromium shows a page before its transition begins, and says so before any script of the page runs. */
const CUT_SHORT = /InvalidStateError: Transition was aborted because of invalid state/;

interface CommonOptions {
	/** The blog that a test visits. */
	blog: BlogName;
	/** Where that blog is served. */
	url: string;
	/** Reads a page of the blog without a browser; fails unless it is answered with that status. */
	read: (path: string, status?: number) => Promise<Html>;
	/** Makes a content folder that lasts as long as the test. */
	contentOf: (files: Files) => Promise<string>;
}

interface BrowserOptions {
	/** Errors of the console that a test provokes on purpose; it adds them itself. */
	expectedErrors: RegExp[];
	/** Addresses outside the blog that were asked for; the browser finds no other host. */
	foreignRequests: string[];
}

const common = base.extend<CommonOptions>({
	blog: ["fixture", { option: true }],
	// The blog may have to be built first, which is no part of the test's own time.
	url: [async ({ blog }, use) => use(await blogUrl(blog)), { timeout: 0 }],
	baseURL: ({ url }, use) => use(url),
	read: ({ request }, use) =>
		use(async (path, status = 200) => {
			const response = await request.get(path);
			expect(response.status(), path).toBe(status);
			return new Html(await response.text());
		}),
	contentOf: async ({ browserName: _ }, use) => {
		const folders: string[] = [];
		await use(async (files) => {
			const folder = await makeContent(files);
			folders.push(folder);
			return folder;
		});
		await Promise.all(folders.map(removeContent));
	},
});

/** Tests what is built and what is served; opens no browser. */
export const httpTest = common.extend<object, { browser: never }>({
	browser: [
		() => {
			throw new Error("A test of this kind opens no browser: `*.http.spec.ts` reads what is served.");
		},
		{ scope: "worker" },
	],
});

/** Tests what a browser makes of pages; fails for errors of a page, and for what a page loads from elsewhere. */
export const test = common.extend<BrowserOptions>({
	expectedErrors: ({ browserName: _ }, use) => use([]),
	foreignRequests: ({ browserName: _ }, use) => use([]),
	context: async ({ context, expectedErrors, foreignRequests }, use) => {
		const errors: string[] = [];
		context.on("request", (request) => {
			const { protocol, hostname } = new URL(request.url());
			if (protocol.startsWith("http") && hostname !== "127.0.0.1") foreignRequests.push(request.url());
		});
		context.on("weberror", (error) => errors.push(String(error.error())));
		context.on("console", (message) => {
			if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
		});
		await use(context);
		const known = [...expectedErrors, CUT_SHORT];
		const unexpected = errors.filter((text) => !known.some((pattern) => pattern.test(text)));
		expect(unexpected, "errors in the console").toEqual([]);
		expect(foreignRequests, "requests to other hosts").toEqual([]);
	},
});

export { expect };
