import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { show } from "@/lib/utils/show.support";
import { findIgnoreComments } from "./ignore-comments";
import { addExternalLinks, runChecks } from "./run-checks";

const COMMENT = "<!-- check-ignore image-alt -->";

describe("finds comments and the lines that they are about", () => {
	for (const [name, text, expected, syntax = "markdown"] of [
		[
			"a paragraph of Markdown",
			`---\nt: a\n---\n\n<!-- check-ignore image-alt: drawn -->\n\nA\nB\n\nC`,
			"image-alt 5-8",
		],
		["MDX, two rules", "{/* check-ignore image-alt, link-missing */}\nA", "image-alt,link-missing 1-2"],
		["its own line", `A ${COMMENT}\nB`, "image-alt 1-1"],
		["front matter", "---\n# check-ignore title-long\ntitle: T\ndate: 2026-01-01\n---\n", "title-long 2-3"],
		["front matter below a blank line", "\n---\n# check-ignore title-long\ntitle: T\n---\n", "title-long 3-4"],
		["a line of front matter", "---\ntitle: T # check-ignore title-long: a quotation\n---\n", "title-long 2-2"],
		["settings", "colors: # check-ignore color-contrast\n  accent: red", "color-contrast 1-1", "yaml"],
		["code and headings", `# check-ignore title-long\n\n\`\`\`html\n${COMMENT}\n\`\`\`\n`, ""],
		[
			"a fence that has other fences in it",
			`\`\`\`\`md\n\`\`\`js\n${COMMENT}\n\`\`\`\`\n\n${COMMENT}\nA`,
			"image-alt 6-7",
		],
		["a fence of tildes with one of backticks in it", `~~~\n\`\`\`\n~~~\n${COMMENT}\nA`, "image-alt 4-5"],
		["code in a line", `Write \`${COMMENT}\`.`, ""],
		["indented code", `A\n\n    ${COMMENT}\n`, ""],
		["indented MDX", "<A>\n\n    {/* check-ignore image-alt */}\n    B\n</A>", "image-alt 3-5", "mdx"],
	] as const) {
		test(name, () => assert.equal(show(findIgnoreComments(text, syntax), "rules from-to").join(), expected));
	}
});

test("switches rules off by comments, except errors, and reports useless comments", async () => {
	const post = `---\ntitle: Hello\ndate: 2026-05-04\n---
<!-- check-ignore image-alt: drawn -->
![](./a.svg)

![](./a.svg)

<!-- check-ignore image-alts, link-missing -->
Text.`;
	const blog = createTestBlog({
		"site.yml": "title: T\n",
		"posts/hello.md": post,
		"posts/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
	});
	const { problems } = await runChecks(blog);
	const found = problems.filter(({ file }) => file === "posts/hello.md");
	assert.deepEqual(show(found, "line rule message"), [
		"8 image-alt posts/a.svg has no alternative text. Describe the image: `![A heron in reeds](…)`.",
		"10 check-ignore There is no rule `image-alts`. Did you mean `image-alt`?",
		"10 check-ignore `link-missing` reports nothing here that a comment can switch off. Delete it.",
	]);
});

describe("checks comments about links to other sites once these were asked", () => {
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
		show(
			problems.filter(({ rule }) => rule.startsWith("link-") || rule === "check-ignore"),
			"line rule",
		);

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
