import assert from "node:assert/strict";
import { test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { prepareDestination } from "next/dist/shared/lib/router/utils/prepare-destination";
import { postRedirects } from "./post-redirects";

const write = (
	redirects: Record<string, string>,
	oldPermalinks: string[] = [],
	pages: string[] = [],
	permalink = "/blog/:slug",
) =>
	postRedirects(new Map(Object.entries(redirects)), new Set(pages), { permalink, oldPermalinks }).map(
		({ source, destination }) => `${source} ${destination}`,
	);

const DATED = "/:year/:month/:day/:slug.html";
const RULE = "/:year(\\d{4})/:month(\\d{2})/:day(\\d{2})/:slug(.+)\\.html /blog/:slug";

test("escapes the old path of a post as an exact pattern", () => {
	assert.deepEqual(write({ "/old (1).html": "/blog/größe", "/a:b": "/blog/b" }), [
		"/old%20\\(1\\)\\.html /blog/gr%C3%B6%C3%9Fe",
		"/a\\:b /blog/b",
	]);
});

test("makes one redirect of a pattern, and one for each post that it redirects to the wrong path", () => {
	const redirects = { "/2020/01/02/a.html": "/blog/a", "/2020/01/03/b.html": "/blog/renamed", "/x": "/blog/a" };
	assert.deepEqual(write(redirects, [DATED]), ["/2020/01/03/b\\.html /blog/renamed", "/x /blog/a", RULE]);
});

test("uses no pattern that matches a page or lacks a placeholder of the permalink", () => {
	const redirects = { "/blog/2020/01/02/a": "/blog/a" };
	const docusaurus = "/blog/:year/:month/:day/:slug";
	assert.deepEqual(write(redirects, [docusaurus], ["/blog/a", "/blog/2021/01/02/kept"]), [
		"/blog/2020/01/02/a /blog/a",
	]);
	assert.equal(write(redirects, [docusaurus], ["/blog/a"]).length, 1);
	assert.deepEqual(write({ "/a": "/2020/a" }, ["/:slug"], ["/2020/a"], "/:year/:slug"), ["/a /2020/a"]);
});

/** Paths with characters that have a meaning in the patterns of servers. */
const PATHS = ["/:path*", "/(.*)", "/a+b", "/{a}", "/a?b#c", "/a:splat", "/[x]", "/$&", "/100%", "/a\nb", "/*"];

test("redirects a path that looks like a pattern, and no other", () => {
	const sources = postRedirects(new Map(PATHS.map((path) => [path, "/blog/a"])), new Set(), {
		permalink: "/blog/:slug",
		oldPermalinks: [],
	}).map(({ source }) => getPathMatch(source, { strict: true }));
	const requests = [
		...PATHS.map((path) => encodeURI(path).replace(/[?#]/g, encodeURIComponent)),
		"/x",
		"/a",
		"/",
		"/ab",
	];
	for (const [index, matches] of sources.entries()) {
		assert.deepEqual(
			requests.filter((request) => matches(request)),
			requests.slice(index, index + 1),
		);
	}
});

test("redirects to a path that looks like a pattern", () => {
	for (const path of PATHS) {
		const redirects = postRedirects(new Map([["/old", path]]), new Set(), { permalink: "/:slug", oldPermalinks: [] });
		const [{ destination = "" } = {}] = redirects;
		const { newUrl } = prepareDestination({ appendParamsToQuery: false, destination, params: {}, query: {} });
		assert.equal(decodeURIComponent(newUrl), path);
	}
	const [redirect] = postRedirects(new Map([["/x/a", "/p(1)/a"]]), new Set(), {
		permalink: "/p(1)/:slug",
		oldPermalinks: ["/x/:slug"],
	});
	assert.deepEqual(redirect, { source: "/x/:slug(.+)", destination: "/p%281%29/:slug" });
});
