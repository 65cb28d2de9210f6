import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtmlPage } from "@/lib/next/optimize-html/html-page";
import { createRedirectPage, formatRedirects } from "./redirect-files";

test("formats each redirect as a line", () => {
	const redirects = [
		{ source: "/old", destination: "/new" },
		{ source: "/a", destination: "/b" },
	];
	assert.equal(formatRedirects(redirects), "/old /new 301\n/a /b 301\n");
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
		assert.equal(formatRedirects([{ source, destination: "/b" }]), `${line} /b 301\n`);
	});
}

test("escapes the destination in the redirect page", () => {
	const destination = '/tags/"<b>&';
	const { elements } = parseHtmlPage(createRedirectPage({ source: "/old", destination }));
	const of = (name: string) => elements.find((element) => element.tagName === name)?.attrs[0]?.value;
	assert.equal(of("a"), destination);
	const refresh = elements.find((element) => element.attrs.some(({ value }) => value === "refresh"));
	assert.equal(refresh?.attrs[1]?.value, `0; url=${destination}`);
	assert.ok(!elements.some((element) => element.tagName === "b"));
});
