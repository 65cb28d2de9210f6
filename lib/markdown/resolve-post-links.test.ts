import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { compileAs, html } from "./compile.support";

const postPaths = new Map([
	["posts/2020-01-01-foo.md", "/blog/foo"],
	["posts/hello/größe.mdx", "/blog/größe"],
	["content/news/bar.md", "/blog/bar"],
	["posts/2021/2021-02-03-baz.md", "/blog/baz"],
	["posts/2022/2022-02-03-two.md", "/blog/two"],
	["posts/2023/2022-02-03-two.md", "/blog/two-2"],
]);
const md = compileAs("md", "code", { postPaths });
const mdx = compileAs("mdx", "code", { postPaths });

for (const [written, expected] of [
	["../2020-01-01-foo.md", "/blog/foo"],
	["../2020-01-01-foo.md#part", "/blog/foo#part"],
	["./gr%C3%B6%C3%9Fe.mdx", "/blog/größe"],
	["../2020-01-01-foo.mdx", "/blog/foo"],
	["@/blog/2020-01-01-foo.md", "/blog/foo"],
	["/_posts/2021-02-03-baz.md#part", "/blog/baz#part"],
	["/_posts/2022-02-03-two.md", "/_posts/2022-02-03-two.md"],
	["@/news/bar.md#part", "/blog/bar#part"],
	["@/news/nobody.md", "@/news/nobody.md"],
	["@site/blog/2020-01-01-foo.md", "/blog/foo"],
	["/blog/2020-01-01-foo.md", "/blog/foo"],
	["./nobody.md", "./nobody.md"],
	["/about.md", "/about.md"],
	["https://a.example/b.md", "https://a.example/b.md"],
] as const) {
	test(`${expected === written ? "keeps" : "resolves"} the link ${written}`, async () => {
		for (const body of [md(`[a](${written})`), mdx(`<a href="${written}">a</a>`)]) {
			const compiled = await body;
			assert.match(await html(body), new RegExp(`<a href="${expected}">a</a>`));
			assert.deepEqual(show(compiled.metadata.links, "url"), [expected]);
		}
	});
}
