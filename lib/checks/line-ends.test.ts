import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { runChecks } from "./run-checks";

const FILES = {
	"site.yml": "title: Lines\nurl: https://lines.example\nunknown: 1\n",
	"authors.yml": "ada:\n  name: Ada\n  unknown: 1\n",
	"tags.yml": "css:\n  name: CSS\n  unknown: 1\n",
	"posts/yaml.md": "---\ntitle: YAML\ndate: 2026-01-01\nunknown: 1\n---\n\n# A\n\n- one\n- two\n\n[x](nowhere.md)\n",
	"posts/toml.md":
		"+++\ntitle = 'TOML'\ndate = 2026-01-01\nunknown = 1\n+++\n\n```js\nlet a;\nlet b;\n```\n\n[x](nowhere.md)\n",
	"posts/code.mdx": "---\ntitle: MDX\ndate: 2026-01-01\n---\n\n<Tabs>\n\n{1 +}\n\n</Tabs>\n",
};

/** Returns what is read of a blog whose files have some line ends. */
async function describeBlog(lineEnd: string) {
	const files = Object.entries(FILES).map(([file, text]) => [file, text.replaceAll("\n", lineEnd)]);
	const blog = createTestBlog(Object.fromEntries(files));
	const { posts } = await blog.collection();
	const compiled = await Promise.all(posts.map((post) => blog.compiled(post)));
	const { problems } = await runChecks(blog);
	return {
		titles: posts.map(({ title, date }) => [title, date?.iso]),
		codes: compiled.map(({ code }) => code),
		problems,
	};
}

test("line ends of Windows and old Macs are read as others, with the same lines in diagnostics", async () => {
	const expected = await describeBlog("\n");
	assert.ok(expected.problems.length > 5);
	assert.ok(expected.problems.every(({ line }) => line > 1));
	for (const lineEnd of ["\r\n", "\r"]) assert.deepEqual(await describeBlog(lineEnd), expected);
});
