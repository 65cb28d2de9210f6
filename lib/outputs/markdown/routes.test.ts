import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import type { OutputRoute } from "@/lib/outputs/output";
import { markdownRoutes } from "./routes";

const content = {
	ownerPaths: new Set(["/blog/readme.md", "/notes.md"]),
	paths: ["/blog/hello", "/blog/readme.md", "/blog/readme", "/about", "/docs/set-up", "/notes", "/blog/été"],
	permalink: "/blog/:slug",
};
const routes = markdownRoutes(content);

/** Returns the file of the first route that matches a path, among those before pages or after them. */
function resolve(routes: readonly OutputRoute[], path: string, before: boolean): string | undefined {
	for (const { source, file, isBeforePages = false } of routes) {
		if (file === undefined || isBeforePages !== before) continue;
		const found = getPathMatch(source, { removeUnnamedParams: true, strict: true })(path);
		if (found) return file.replace(":path", String(found.path));
	}
	return undefined;
}

describe("paths with .md", () => {
	for (const [path, expected] of [
		["/blog/hello.md", "/blog/hello.md"],
		["/blog/deep/er.md", "/blog/deep/er.md"],
		["/blog/readme.md.md", "/blog/readme.md.md"],
		["/about.md", "/about.md"],
		["/llms.txt", "/llms.txt"],
		// A post and a file of the owner are there.
		["/blog/readme.md", undefined],
		["/notes.md", undefined],
		["/files/posts/hello/a.md", undefined],
		["/_next/static/markdown/about.md", undefined],
		["/blog/hello", undefined],
	] as const) {
		test(`${path} ${expected ? "is a file" : "has no route"}`, () =>
			assert.equal(resolve(routes, path, false), expected));
	}
});

describe("requests that accept Markdown, at paths with dots outside /blog", () => {
	const dotted = markdownRoutes({
		ownerPaths: new Set(["/v1.json", "/data.json", "/main.js"]),
		paths: ["/v8.5.4", "/v1.json"],
		permalink: "/:slug",
	});
	for (const [path, expected] of [
		["/v8.5.4", "/v8.5.4.md"],
		["/main.js", undefined],
		["/data.json", undefined],
		["/v1.json", undefined],
	] as const) {
		test(`${path} leads to ${expected ?? "its page or file"}`, () =>
			assert.equal(resolve(dotted, path, true), expected));
	}
});

describe("requests that accept Markdown", () => {
	for (const [path, expected] of [
		["/blog/hello", "/blog/hello.md"],
		["/blog/deep/er", "/blog/deep/er.md"],
		["/about", "/about.md"],
		["/docs/set-up", "/docs/set-up.md"],
		["/", undefined],
		["/tags", undefined],
		["/about/more", undefined],
		["/blog/hello.md", undefined],
		["/blog/readme", undefined],
		["/blog/readme.md", undefined],
		["/notes", undefined],
	] as const) {
		test(`${path} leads to ${expected ?? "its page"}`, () => assert.equal(resolve(routes, path, true), expected));
	}
});

describe("requests that accept Markdown, by permalink", () => {
	for (const [permalink, path, expected] of [
		["/:slug", "/hello", "/hello.md"],
		["/:slug", "/about", "/about.md"],
		["/:slug", "/tags/a", undefined],
		["/:slug", "/img/a.png", undefined],
		["/:slug", "/_next/static/a.js", undefined],
		["/:slug", "/", undefined],
		["/:year/:month/:slug", "/2026/03/hello", "/2026/03/hello.md"],
		["/:year/:month/:slug", "/blog/hello", undefined],
		["/articles/:slug", "/articles/hello", "/articles/hello.md"],
	] as const) {
		test(`with ${permalink}, ${path} leads to ${expected ?? "its page"}`, () => {
			const routes = markdownRoutes({ ownerPaths: new Set(), paths: ["/about"], permalink });
			assert.equal(resolve(routes, path, true), expected);
		});
	}
});
