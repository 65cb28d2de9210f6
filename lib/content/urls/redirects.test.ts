import assert from "node:assert/strict";
import { test } from "node:test";
import type { Post } from "@/lib/content/types";
import { collectRedirects } from "./redirects";

const post = (name: string, aliases: string[], legacyPaths: string[] = []) =>
	({
		file: `posts/${name}.md`,
		path: `/blog/${name}`,
		aliases,
		legacyPaths,
		positions: { aliases: { line: 3, column: 1 } },
	}) as unknown as Post;

const moved = (posts: Post[], taken: string[] = []) => {
	const { redirects, diagnostics } = collectRedirects(posts, new Set([...posts.map(({ path }) => path), ...taken]));
	return [
		Object.fromEntries(redirects),
		diagnostics.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`),
	];
};

for (const [alias, expected] of [
	["/old", "/old"],
	["old/", "/old"],
	["https://old.example/2020/a.html?x#y", "/2020/a.html"],
	["/2020/a/index.html", "/2020/a"],
	["/%D0%B0//b", "/а/b"],
] as const) {
	test(`${alias} leads on`, () => assert.deepEqual(moved([post("a", [alias])]), [{ [expected]: "/blog/a" }, []]));
}

for (const alias of ["/", "", "/../a", "https://a.example", "/a\\b"]) {
	test(`"${alias}" is no address`, () => {
		const [found, problems] = moved([post("a", [alias])]);
		assert.deepEqual(found, {});
		assert.match(String(problems), /^posts\/a\.md:3 path-invalid/);
	});
}

test("two claims on one address, and one on a page's, are errors at each", () => {
	assert.deepEqual(moved([post("a", ["/x"]), post("b", ["/x/"]), post("c", ["/about"])], ["/about"]), [
		{},
		[
			"posts/a.md:3 path-conflict /x can't lead here: posts/b.md claims it too. Take it out of `aliases:`.",
			"posts/b.md:3 path-conflict /x can't lead here: posts/a.md claims it too. Take it out of `aliases:`.",
			"posts/c.md:3 path-conflict /about can't lead here: there is a page. Take it out of `aliases:`.",
		],
	]);
});

test("a post's own address is no old one, and what a pattern made gives way, which is told where nobody chose it", () => {
	assert.deepEqual(
		moved([post("a", ["/blog/a"], ["/blog/A", "/blog/b", "/x", "/y"]), post("b", ["/x"], ["/y", "/z"])]),
		[
			{ "/x": "/blog/b", "/y": "/blog/a", "/z": "/blog/b" },
			[
				"posts/a.md:1 old-address This post was at /blog/b, but there is a page now. Give one of them `aliases:`.",
				"posts/b.md:1 old-address This post was at /y, but posts/a.md had it too and is led to. Give one of them `aliases:`.",
			],
		],
	);
});

test("an address with capitals also leads on without them", () => {
	assert.deepEqual(moved([post("a", [], ["/2020/Hello"]), post("b", ["/2021/hello"], ["/2021/Hello"])]), [
		{ "/2021/hello": "/blog/b", "/2020/Hello": "/blog/a", "/2020/hello": "/blog/a", "/2021/Hello": "/blog/b" },
		[],
	]);
});
