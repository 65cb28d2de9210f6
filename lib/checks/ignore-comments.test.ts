import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { createDiagnostic } from "@/lib/utils/diagnostics";
import { findIgnoreComments } from "./ignore-comments";
import { addExternalLinks, runChecks } from "./run-checks";

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
		[
			"Markdown after a fence that has other fences in it",
			"````md\n```js\n<!-- check-ignore image-alt -->\n````\n\n<!-- check-ignore image-alt -->\nA",
			"markdown",
			[[["image-alt"], 6, 7]],
		],
		[
			"Markdown after a fence of tildes with one of backticks in it",
			"~~~\n```\n~~~\n<!-- check-ignore image-alt -->\nA",
			"markdown",
			[[["image-alt"], 4, 5]],
		],
		["code in a line", "Write `<!-- check-ignore image-alt -->`.", "markdown", []],
		["indented code", "A\n\n    <!-- check-ignore image-alt -->\n", "markdown", []],
		["indented MDX", "<A>\n\n    {/* check-ignore image-alt */}\n    B\n</A>", "mdx", [[["image-alt"], 3, 5]]],
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
			[8, "image-alt", "posts/a.svg has no alternative text. Describe the image: `![A heron in reeds](…)`."],
			[10, "check-ignore", "There is no rule `image-alts`. Did you mean `image-alt`?"],
			[10, "check-ignore", "`link-missing` reports nothing here that a comment can switch off. Delete it."],
		],
	);
});

describe("judges comments about links to other sites once these were asked", () => {
	const post = [
		"---\ntitle: Hello\ndate: 2026-05-04\naliases: [/old]\n---",
		"[A](https://a.example) <!-- check-ignore link-external: often down -->",
		"",
		"[B](https://b.example) <!-- check-ignore link-moved -->",
		"",
		"[C](/old) <!-- check-ignore link-moved: on purpose -->",
	].join("\n");
	const blog = createTestBlog({ "site.yml": "title: T\nurl: https://t.example\n", "posts/hello.md": post });
	const at = (line: number) => ({ line, column: 1 });
	const find = (problems: Awaited<ReturnType<typeof runChecks>>["problems"]) =>
		problems
			.filter(({ rule }) => rule.startsWith("link-") || rule === "check-ignore")
			.map(({ line, rule }) => `${line} ${rule}`);

	test("none without them", async () => {
		assert.deepEqual(find((await runChecks(blog)).problems), []);
	});
	for (const [name, found, expected] of [
		["nothing found", [], ["6 check-ignore", "8 check-ignore"]],
		["a page is gone", [createDiagnostic("link-external", "posts/hello.md", at(6), "gone")], ["8 check-ignore"]],
		["a page has moved", [createDiagnostic("link-moved", "posts/hello.md", at(8), "moved")], ["6 check-ignore"]],
		[
			"a page is gone where no comment is",
			[createDiagnostic("link-external", "posts/hello.md", at(10), "gone")],
			["6 check-ignore", "8 check-ignore", "10 link-external"],
		],
	] as const) {
		test(name, async () => {
			const { problems } = await addExternalLinks(blog, await runChecks(blog), found);
			assert.deepEqual(find(problems), expected);
		});
	}
});
