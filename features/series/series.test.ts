import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { parsePost } from "@/lib/content/front-matter/parse-post";
import { show } from "@/lib/utils/show.support";

/** Makes a post of each line of front matter, of which the first is the oldest. */
const blogOf = (...lines: string[]) =>
	createTestBlog(
		Object.fromEntries(
			lines.map((line, index) => [`posts/2026-01-0${index + 1}-${"abcd"[index]}.md`, `---\ntags: [x]\n${line}\n---\n`]),
		),
	);

for (const [part, ...all] of [
	[undefined, "series: One", "series: [One]", "series:\n  name: One"],
	[2, "series:\n  name: One\n  part: 2", "series: { name: One, order: 2 }"],
	[2, "series: One\nseries_order: 2", "series: One\nseriesPart: 2"],
] as [number | undefined, ...string[]][]) {
	for (const lines of all) {
		test(`reads the name of a series and the number in it: ${lines}`, async () => {
			const [post] = await blogOf(lines).posts();
			assert.deepEqual(post?.series, { name: "One", part });
		});
	}
}
test("reads no series without a name", async () => {
	assert.deepEqual(show(await blogOf("series: ''", "series: []").posts(), "series"), ["undefined", "undefined"]);
});
test("reports a part that is no number", () => {
	const context = { site: { timeZone: "UTC" }, authors: new Map(), now: 0, kind: "post" as const };
	const source = "---\ntitle: T\nseries:\n  name: One\n  part: two\n---\n";
	const { diagnostics } = parsePost("posts/a.md", source, context);
	assert.deepEqual(show(diagnostics, "line:column severity rule"), ["3:1 warning front-matter-left-out"]);
});

for (const [title, lines, expected] of [
	[
		"sorts the parts of a series from old to new, and the series by their newest beginning",
		["series: One", "series: one", "series: One", "series: Two"],
		["Two /series/two: /blog/d", "One /series/one: /blog/a /blog/b /blog/c"],
	],
	[
		"sorts numbered parts by number, and the others after them by date",
		["series: { name: S, part: 2 }", "series: S", "series: S\nseriesPart: 1", "series: S"],
		["S /series/s: /blog/c /blog/a /blog/b /blog/d"],
	],
] as const) {
	test(title, async () => {
		const { lists = [] } = (await blogOf(...lines).listGroup("series")) ?? {};
		const shown = lists.map(({ label, path, posts }) => `${label} ${path}: ${show(posts, "path").join(" ")}`);
		assert.deepEqual(shown, expected);
	});
}

test("the other parts of a series aren't related posts, as the page leads to them", async () => {
	const blog = blogOf("series: S", "title: B", "series: S", "series: S");
	const first = (await blog.posts()).find(({ path }) => path === "/blog/a");
	assert.ok(first);
	assert.equal((await blog.sequence(first))?.posts.length, 3);
	// The next post is no related one either.
	assert.deepEqual(await blog.related(first), []);
});
