import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtmlPage } from "@/lib/next/optimize-html/html-page";
import { ROOT } from "@/lib/utils/base-path";
import { createRedirectPage, formatRedirects } from "./redirect-files";

test("formats each redirect as a line", () => {
	const redirects = [
		{ source: "/old", destination: "/new" },
		{ source: "/a", destination: "/b" },
	];
	assert.equal(formatRedirects(redirects, ROOT), "/old /new 301\n/a /b 301\n");
});

for (const [source, line] of [
	["/*", "/%2A"],
	["/a/*/b", "/a/%2A/b"],
	["/:splat", "/%3Asplat"],
	["/a b\n/c 200", "/a%20b%0A/c%20200"],
	["/a#b?c", "/a%23b%3Fc"],
	["/100%", "/100%25"],
] as const) {
	test(`formats ${JSON.stringify(source)} as the path of a single page`, () => {
		assert.equal(formatRedirects([{ source, destination: "/b" }], ROOT), `${line} /b 301\n`);
	});
}

test("escapes the destination in the redirect page", () => {
	const destination = '/tags/"<b>&';
	const { elements } = parseHtmlPage(createRedirectPage({ source: "/old", destination }, ROOT));
	const of = (name: string) => elements.find((element) => element.tagName === name)?.attrs[0]?.value;
	assert.equal(of("a"), destination);
	const refresh = elements.find((element) => element.attrs.some(({ value }) => value === "refresh"));
	assert.equal(refresh?.attrs[1]?.value, `0; url=${destination}`);
	assert.ok(!elements.some((element) => element.tagName === "b"));
});

test("redirects below the path of the blog", () => {
	const basePath = { prefix: "/b", home: "/b/" };
	const redirects = [
		{ source: "/old", destination: "/new" },
		{ source: "/page/1", destination: "/" },
	];
	assert.equal(formatRedirects(redirects, basePath), "/b/old /b/new 301\n/b/page/1 /b/ 301\n");
	assert.match(createRedirectPage(redirects[1] ?? { source: "", destination: "" }, basePath), /content="0; url=\/b\/"/);
});
