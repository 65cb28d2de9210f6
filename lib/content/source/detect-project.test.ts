import assert from "node:assert/strict";
import { test } from "node:test";
import { describeProject } from "./detect-project";
import { projectOf } from "./detect-project.support";

const POST = "---\ndate: 2024-05-04\n---\n";

for (const [name, files, expected] of [
	[
		"of no known system",
		{ "texts/a.md": POST },
		"The posts of this folder are read from `texts`. To show others, name their folder as `posts:` in `site.yml`.",
	],
	[
		"without posts",
		{},
		"No posts found. Put them into a folder `posts`, or name their folder as `posts:` in `site.yml`.",
	],
	["of this blog", { "posts/a.md": POST }, undefined],
	[
		"with folders that the owner has named",
		{ "site.yml": "posts: texts", "texts/a.md": POST, "_config.yml": "a: b" },
		undefined,
	],
] as const) {
	test(`describes the posts of a folder ${name}`, () => assert.equal(describeProject(projectOf(files)), expected));
}
