import assert from "node:assert/strict";
import { test } from "node:test";
import { html, md, mdx } from "./compile.support";
import { resolvePostLinks } from "./resolve-post-links";

const PATHS: Record<string, string> = {
	"posts/2020-01-01-foo.md": "/blog/foo",
	"posts/hello/größe.mdx": "/blog/größe",
	"content/news/bar.md": "/blog/bar",
};
const resolveLinks = async (compiled: ReturnType<typeof md>) => resolvePostLinks(await compiled, (file) => PATHS[file]);

for (const [written, expected] of [
	["../2020-01-01-foo.md", "/blog/foo"],
	["../2020-01-01-foo.md#part", "/blog/foo#part"],
	["./gr%C3%B6%C3%9Fe.mdx", "/blog/größe"],
	["../2020-01-01-foo.mdx", "/blog/foo"],
	["@/blog/2020-01-01-foo.md", "/blog/foo"],
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
			const compiled = await resolveLinks(body);
			assert.match(await html(Promise.resolve(compiled)), new RegExp(`<a href="${expected}">a</a>`));
			assert.deepEqual(
				compiled.metadata.links.map(({ url }) => url),
				[expected],
			);
		}
	});
}

test("keeps text that resembles an internal link", async () => {
	const compiled = await resolveLinks(md("`post-file:a:b:c` and [b](./x.md)"));
	assert.match(await html(Promise.resolve(compiled)), /<code>post-file:a:b:c<\/code>/);
});
