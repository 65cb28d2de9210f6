import { test as base, expect } from "playwright/test";
import { type BlogName, blogUrl } from "@/e2e/support/blogs";
import { type Files, makeContent, removeContent } from "@/e2e/support/content";

/** On a busy machine Chromium shows a page before its transition begins, and says so before any script of the page runs. */
const CUT_SHORT = /InvalidStateError: Transition was aborted because of invalid state/;

interface Options {
	/** The blog that a test visits. */
	blog: BlogName;
	/** Errors of the console that a test provokes on purpose; it adds them itself. */
	expectedErrors: RegExp[];
	/** Addresses outside the blog that were asked for; the browser finds no other host. */
	foreignRequests: string[];
	/** Makes a content folder that lasts as long as the test. */
	contentOf: (files: Files) => Promise<string>;
	/** Fails a test for errors of a page, and for what a page loads from elsewhere. */
	watchfulness: undefined;
}

export const test = base.extend<Options>({
	blog: ["fixture", { option: true }],
	baseURL: ({ blog }, use) => use(blogUrl(blog)),
	expectedErrors: ({ browserName: _ }, use) => use([]),
	foreignRequests: async ({ context }, use) => {
		const foreign: string[] = [];
		context.on("request", (request) => {
			const { protocol, hostname } = new URL(request.url());
			if (protocol.startsWith("http") && hostname !== "127.0.0.1") foreign.push(request.url());
		});
		await use(foreign);
		expect(foreign, "requests to other hosts").toEqual([]);
	},
	contentOf: async ({ browserName: _ }, use) => {
		const folders: string[] = [];
		await use(async (files) => {
			const folder = await makeContent(files);
			folders.push(folder);
			return folder;
		});
		await Promise.all(folders.map(removeContent));
	},
	watchfulness: [
		async ({ context, expectedErrors, foreignRequests: _ }, use) => {
			const errors: string[] = [];
			context.on("weberror", (error) => errors.push(String(error.error())));
			context.on("console", (message) => {
				if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
			});
			await use(undefined);
			const known = [...expectedErrors, CUT_SHORT];
			const unexpected = errors.filter((text) => !known.some((pattern) => pattern.test(text)));
			expect(unexpected, "errors in the console").toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };
