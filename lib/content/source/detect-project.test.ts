import assert from "node:assert/strict";
import { test } from "node:test";
import { describeProject } from "./detect-project";
import { projectOf } from "./detect-project.support";

const POST = "---\ndate: 2024-05-04\n---\n";

for (const [name, files, expected] of [
	[
		"of a system",
		{ "website/docusaurus.config.js": "module.exports = {}", "website/blog/a.md": POST },
		"The posts of this Docusaurus site (`website/docusaurus.config.js`) are read from `website/blog`. To show others, name their folder as `posts:` in `site.yml`.",
	],
	[
		"of no known system",
		{ "texts/a.md": POST },
		"The posts of this folder are read from `texts`. To show others, name their folder as `posts:` in `site.yml`.",
	],
	[
		"of a system with posts where another one has them",
		{ "docusaurus.config.js": "module.exports = {}", "package.json": "{}", "posts/a.md": POST },
		"The posts of this Docusaurus site (`docusaurus.config.js`) are read from `posts`. To show others, name their folder as `posts:` in `site.yml`.",
	],
	[
		"of a system without posts",
		{ "docusaurus.config.js": "module.exports = {}", "package.json": "{}", "docs/a.md": "" },
		"No posts found in this Docusaurus site (`docusaurus.config.js`). Put them into a folder `blog`, or name their folder as `posts:` in `site.yml`.",
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
