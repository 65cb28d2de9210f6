import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { parseSite } from "@/lib/config/parse";
import { createListKinds } from "@/lib/content/all-list-kinds";
import { parseYaml } from "@/lib/utils/yaml";
import { markdownRoutes } from "./output";

const { site } = parseSite(parseYaml("sections: talks\ntaxonomies: categories\n"));
const routes = markdownRoutes(createListKinds(site));

/** Returns the file of the first route that matches a path, among those before pages or after them. */
function resolve(path: string, before: boolean): string | undefined {
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
		["/llms-full.txt", "/llms-full.txt"],
		["/files/posts/hello/a.md", undefined],
		["/_next/static/markdown/about.md", undefined],
		["/blog/hello", undefined],
	] as const) {
		test(`${path} ${expected ? "is a file" : "has no route"}`, () => assert.equal(resolve(path, false), expected));
	}
});

describe("requests that accept Markdown", () => {
	for (const [path, expected] of [
		["/blog/hello", "/blog/hello.md"],
		["/blog/deep/er", "/blog/deep/er.md"],
		["/about", "/about.md"],
		["/2026/03/hello", "/2026/03/hello.md"],
		["/v8.5.-4", "/v8.5.-4.md"],
		["/", undefined],
		["/tags", undefined],
		["/tags/a", undefined],
		["/talks", undefined],
		["/talks/page/2", undefined],
		["/talks/a", "/talks/a.md"],
		["/categories/a", undefined],
		["/main.js", undefined],
		["/img/a.png", undefined],
		["/blog/hello.md", undefined],
		["/_next/static/a", undefined],
	] as const) {
		test(`${path} leads to ${expected ?? "its page or file"}`, () => assert.equal(resolve(path, true), expected));
	}
});
