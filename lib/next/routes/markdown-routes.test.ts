import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { markdownRoutes } from "./markdown-routes";

const content = {
	taken: new Set(["/blog/readme.md", "/notes.md", "/llms-full.txt"]),
	paths: ["/blog/hello", "/blog/readme.md", "/blog/readme", "/about", "/docs/set-up", "/notes", "/blog/été"],
	permalink: "/blog/:slug",
};
const { beforeFiles, afterFiles } = markdownRoutes(false, content);

/** Where an address leads to by the first rule that matches it. */
function lead(rules: typeof afterFiles, address: string): string | undefined {
	for (const { source, destination } of rules) {
		const found = getPathMatch(source, { removeUnnamedParams: true, strict: true })(address);
		if (found) return destination.replace(":path", String(found.path));
	}
	return undefined;
}

describe("with .md, an address leads", () => {
	for (const [address, expected] of [
		["/blog/hello.md", "/_next/static/markdown/blog/hello.md"],
		["/blog/deep/er.md", "/_next/static/markdown/blog/deep/er.md"],
		["/blog/readme.md.md", "/_next/static/markdown/blog/readme.md.md"],
		["/about.md", "/_next/static/markdown/about.md"],
		["/llms.txt", "/_next/static/markdown/llms.txt"],
		// Others stand there: a post, two files of the owner's.
		["/blog/readme.md", undefined],
		["/notes.md", undefined],
		["/llms-full.txt", undefined],
		["/files/posts/hello/a.md", undefined],
		["/_next/static/markdown/about.md", undefined],
		["/blog/hello", undefined],
	] as const) {
		test(`${address} to ${expected ?? "what it is"}`, () => assert.equal(lead(afterFiles, address), expected));
	}
});

describe("for those who accept Markdown, an address leads", () => {
	for (const [address, expected] of [
		["/blog/hello", "/_next/static/markdown/blog/hello.md"],
		["/blog/deep/er", "/_next/static/markdown/blog/deep/er.md"],
		["/about", "/_next/static/markdown/about.md"],
		["/docs/set-up", "/_next/static/markdown/docs/set-up.md"],
		["/", undefined],
		["/tags", undefined],
		["/about/more", undefined],
		["/blog/hello.md", undefined],
		["/blog/readme", undefined],
		["/blog/readme.md", undefined],
		["/notes", undefined],
	] as const) {
		test(`${address} to ${expected ?? "its page"}`, () => assert.equal(lead(beforeFiles, address), expected));
	}
});

describe("wherever posts are, those who accept Markdown are led", () => {
	for (const [permalink, address, expected] of [
		["/:slug", "/hello", "/_next/static/markdown/hello.md"],
		["/:slug", "/about", "/_next/static/markdown/about.md"],
		["/:slug", "/tags/a", undefined],
		["/:slug", "/img/a.png", undefined],
		["/:slug", "/_next/static/a.js", undefined],
		["/:slug", "/", undefined],
		["/:year/:month/:slug", "/2026/03/hello", "/_next/static/markdown/2026/03/hello.md"],
		["/:year/:month/:slug", "/blog/hello", undefined],
		["/articles/:slug", "/articles/hello", "/_next/static/markdown/articles/hello.md"],
	] as const) {
		test(`with ${permalink} from ${address} to ${expected ?? "its page"}`, () => {
			const rules = markdownRoutes(false, { taken: new Set(), paths: ["/about"], permalink });
			assert.equal(lead(rules.beforeFiles, address), expected);
		});
	}
});
