import assert from "node:assert/strict";
import { test } from "node:test";
import type { Post } from "@/lib/content/types";
import { show } from "@/lib/utils/show.support";
import { FileClaims, pageFile } from "./page-files";
import { canRedirect, collectRedirects, listPathForms } from "./redirects";

const post = (name: string, aliases: string[], legacyPaths: string[] = []) =>
	({
		file: `posts/${name}.md`,
		path: `/blog/${name}`,
		aliases,
		legacyPaths,
		positions: { aliases: { line: 3, column: 1 } },
	}) as unknown as Post;

const moved = (posts: Post[], taken: string[] = []) => {
	const paths = new Set([...posts.map(({ path }) => path), ...taken]);
	const files = new FileClaims();
	for (const path of paths) files.claim(path.includes(".") ? path : pageFile(path, {}), path);
	const { redirects, diagnostics } = collectRedirects(posts, { paths, files });
	return [Object.fromEntries(redirects), show(diagnostics, "file:line rule message")];
};

/** Returns the redirects from all forms of some paths. */
const fromAll = (expected: Record<string, string>) =>
	Object.fromEntries(Object.entries(expected).flatMap(([path, to]) => listPathForms(path).map((form) => [form, to])));

test("redirects what hosts of files have for one page", () => {
	const all = { "/old/a": "/blog/a", "/old/a.html": "/blog/a", "/old/a/index.html": "/blog/a" };
	for (const alias of ["/old/a", "/old/a/", "/old/a.html", "/old/a/index.html"])
		assert.deepEqual(moved([post("a", [alias])]), [all, []]);
});

for (const [alias, ...others] of [
	["/old", "/old", "/old/", "https://a.example/old", "/old?x", "/old/index.html"],
	["/old", "/old.html"],
	["/old", "/Old"],
	["/ä", "/%C3%A4", "/a\u0308"],
] as const) {
	test(`redirects ${alias} once, if a post has it also as ${others.join(" and ")}`, () => {
		const [redirects, problems] = moved([post("a", [alias, ...others])]);
		assert.deepEqual(problems, []);
		assert.deepEqual({ ...redirects, ...fromAll({ [alias]: "/blog/a" }) }, redirects);
	});
}

test("redirects the form that a post has, and the others of another post", () => {
	const expected = { "/old": "/blog/a", "/old.html": "/blog/b", "/old/index.html": "/blog/a" };
	assert.deepEqual(moved([post("b", ["/old.html"]), post("a", ["/old/"])]), [expected, []]);
	assert.deepEqual(moved([post("b", [], ["/old.html"]), post("a", [], ["/old/"])]), [expected, []]);
});

test("redirects the other forms of a post's path if they are old ones", () => {
	const expected = { "/blog/a.html": "/blog/a", "/blog/a/index.html": "/blog/a" };
	for (const own of ["/blog/a/", "/blog/a.html"]) {
		assert.deepEqual(moved([post("a", [own])]), [expected, []]);
		assert.deepEqual(moved([post("a", [], [own])]), [expected, []]);
	}
});

for (const [alias, taken] of [
	["/about.html", "/about"],
	["/about/", "/about.html"],
	["/about", "/about/index.html"],
	["/about.html", "/about/index.html"],
	["/about/index", "/about"],
	["/about/index", "/about.html"],
] as const) {
	test(`reports ${alias}, as hosts would have it in the place of ${taken}`, () => {
		assert.deepEqual(moved([post("a", [alias], [alias.replace(/^/, "/old")])], [taken, `/old${taken}`]), [
			{},
			[
				`posts/a.md:3 path-conflict ${alias.replace(/\/$/, "")} can't redirect to this post: there is a page or file at ${taken}. Remove it from \`aliases:\`.`,
				`posts/a.md:1 old-address The old path /old${alias.replace(/\/$/, "")} of this post does not redirect to it, because there is a page or file at /old${taken} now. Change its path.`,
			],
		]);
	});
}

for (const [alias, expected] of [
	["/old", "/old"],
	["old/", "/old"],
	["https://old.example/2020/a.html?x#y", "/2020/a.html"],
	["/2020/a/index.html", "/2020/a"],
	["/%D0%B0//b", "/а/b"],
] as const) {
	test(`redirects ${alias}`, () =>
		assert.deepEqual(moved([post("a", [alias])]), [fromAll({ [expected]: "/blog/a" }), []]));
}

for (const alias of ["/", "", "/../a", "https://a.example", "/a\\b"]) {
	test(`reports "${alias}" as an invalid path`, () => {
		const [found, problems] = moved([post("a", [alias])]);
		assert.deepEqual(found, {});
		assert.match(String(problems), /^posts\/a\.md:3 path-invalid/);
	});
}

for (const alias of ["/*", "/old/*", "/%2A", "/:splat", "/blog/:path*", "/(.*)", "/a/:slug/b"]) {
	test(`reports "${alias}" as a pattern`, () => {
		const [found, problems] = moved([post("a", [alias])]);
		assert.deepEqual(found, {});
		assert.match(String(problems), /^posts\/a\.md:3 path-invalid .* is a pattern, but an alias is a single path\./);
	});
}

test("redirects a path with a colon or parentheses that aren't those of a pattern", () => {
	assert.deepEqual(moved([post("a", ["/a:b", "/c (1)"])]), [fromAll({ "/a:b": "/blog/a", "/c (1)": "/blog/a" }), []]);
});

test("reports two posts that claim one path, and one that claims the path of a page", () => {
	assert.deepEqual(moved([post("a", ["/x"]), post("b", ["/x/"]), post("c", ["/about"])], ["/about"]), [
		{},
		[
			"posts/a.md:3 path-conflict /x can't redirect to this post: `posts/b.md` has the same alias. Remove it from `aliases:`.",
			"posts/b.md:3 path-conflict /x can't redirect to this post: `posts/a.md` has the same alias. Remove it from `aliases:`.",
			"posts/c.md:3 path-conflict /about can't redirect to this post: there is a page or file at /about. Remove it from `aliases:`.",
		],
	]);
});

test("skips the path of a post, and reports legacy paths that others have", () => {
	assert.deepEqual(
		moved([post("a", ["/blog/a"], ["/blog/A", "/blog/b", "/x", "/y"]), post("b", ["/x"], ["/y", "/z"])]),
		[
			{
				...fromAll({ "/x": "/blog/b", "/y": "/blog/a", "/z": "/blog/b" }),
				"/blog/a.html": "/blog/a",
				"/blog/a/index.html": "/blog/a",
			},
			[
				"posts/a.md:1 old-address The old path /blog/b of this post does not redirect to it, because there is a page or file at /blog/b now. Change its path.",
				"posts/b.md:1 old-address The old path /y of this post redirects to `posts/a.md`, which had the same path. To choose, add it to `aliases:` of one of them.",
			],
		],
	);
});

test("redirects a path with capitals in lower case as well", () => {
	assert.deepEqual(moved([post("a", [], ["/2020/Hello"]), post("b", ["/2021/hello"], ["/2021/Hello"])]), [
		fromAll({ "/2021/hello": "/blog/b", "/2020/Hello": "/blog/a", "/2020/hello": "/blog/a", "/2021/Hello": "/blog/b" }),
		[],
	]);
});

test("tells which paths can redirect", () => {
	const paths = "/old /2020/hello /blog/x / /tags/a /rss.xml /sitemap-2.xml /robots.txt /old/* /old/:slug".split(" ");
	assert.deepEqual(paths.filter(canRedirect), ["/old", "/2020/hello", "/blog/x"]);
});
