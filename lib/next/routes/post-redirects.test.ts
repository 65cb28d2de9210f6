import assert from "node:assert/strict";
import { test } from "node:test";
import { postRedirects } from "./post-redirects";

const write = (
	moved: Record<string, string>,
	oldPermalinks: string[] = [],
	pages: string[] = [],
	permalink = "/blog/:slug",
) =>
	postRedirects(new Map(Object.entries(moved)), new Set(pages), { permalink, oldPermalinks }).map(
		({ source, destination }) => `${source} ${destination}`,
	);

const DATED = "/:year/:month/:day/:slug.html";
const RULE = "/:year(\\d{4})/:month(\\d{2})/:day(\\d{2})/:slug(.+)\\.html /blog/:slug";

test("an address that a post claims is a redirect of its own, letter by letter", () => {
	assert.deepEqual(write({ "/old (1).html": "/blog/größe", "/a:b": "/blog/b" }), [
		"/old%20\\(1\\)\\.html /blog/gr%C3%B6%C3%9Fe",
		"/a\\:b /blog/b",
	]);
});

test("a pattern is one redirect for all its posts, and one more for each that it would lead astray", () => {
	const moved = { "/2020/01/02/a.html": "/blog/a", "/2020/01/03/b.html": "/blog/renamed", "/x": "/blog/a" };
	assert.deepEqual(write(moved, [DATED]), ["/2020/01/03/b\\.html /blog/renamed", "/x /blog/a", RULE]);
});

test("a pattern that would catch a page, or knows too little, is no redirect", () => {
	const moved = { "/blog/2020/01/02/a": "/blog/a" };
	const docusaurus = "/blog/:year/:month/:day/:slug";
	assert.deepEqual(write(moved, [docusaurus], ["/blog/a", "/blog/2021/01/02/kept"]), ["/blog/2020/01/02/a /blog/a"]);
	assert.equal(write(moved, [docusaurus], ["/blog/a"]).length, 1);
	assert.deepEqual(write({ "/a": "/2020/a" }, ["/:slug"], ["/2020/a"], "/:year/:slug"), ["/a /2020/a"]);
});
