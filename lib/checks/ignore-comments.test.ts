import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { findIgnoreComments } from "./ignore-comments";
import { runChecks } from "./run-checks";

describe("finds comments and the lines that they are about", () => {
	for (const [name, text, syntax, expected] of [
		[
			"a paragraph of Markdown",
			"---\nt: a\n---\n\n<!-- check-ignore image-alt: drawn -->\n\nA\nB\n\nC",
			"markdown",
			[[["image-alt"], 5, 8]],
		],
		[
			"MDX, two rules",
			"{/* check-ignore image-alt, link-missing */}\nA",
			"markdown",
			[[["image-alt", "link-missing"], 1, 2]],
		],
		["its own line", "A <!-- check-ignore text-unfinished -->\nB", "markdown", [[["text-unfinished"], 1, 1]]],
		[
			"front matter",
			"---\n# check-ignore title-long\ntitle: T\ndate: 2026-01-01\n---\n",
			"markdown",
			[[["title-long"], 2, 3]],
		],
		[
			"a line of front matter",
			"---\ntitle: T # check-ignore title-long: a quotation\n---\n",
			"markdown",
			[[["title-long"], 2, 2]],
		],
		["settings", "colors: # check-ignore color-contrast\n  accent: red", "yaml", [[["color-contrast"], 1, 1]]],
		[
			"code and headings",
			"# check-ignore title-long\n\n```html\n<!-- check-ignore image-alt -->\n```\n",
			"markdown",
			[],
		],
	] as const) {
		test(name, () => {
			const found = findIgnoreComments(text, syntax).map(({ rules, from, to }) => [rules, from, to]);
			assert.deepEqual(found, expected);
		});
	}
});

test("switches rules off by comments, except errors, and reports useless comments", async () => {
	const post = [
		"---",
		"title: Hello",
		"date: 2026-05-04",
		"---",
		"<!-- check-ignore image-alt: drawn -->",
		"![](./a.svg)",
		"",
		"![](./a.svg)",
		"",
		"<!-- check-ignore image-alts, link-missing -->",
		"Text.",
	].join("\n");
	const blog = createTestBlog({
		"site.yml": "title: T\n",
		"posts/hello.md": post,
		"posts/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
	});
	const { problems } = await runChecks(blog);
	assert.deepEqual(
		problems.filter(({ file }) => file === "posts/hello.md").map(({ line, rule, message }) => [line, rule, message]),
		[
			[8, "image-alt", "/files/posts/a.svg has no alternative text. Describe the image: `![A heron in reeds](…)`."],
			[10, "check-ignore", "There is no rule `image-alts`. Did you mean `image-alt`?"],
			[10, "check-ignore", "`link-missing` reports nothing here that a comment can switch off. Delete it."],
		],
	);
});
