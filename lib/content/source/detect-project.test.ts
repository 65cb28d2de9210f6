import assert from "node:assert/strict";
import { test } from "node:test";
import { describeProject } from "./detect-project";
import { mountedFolders, projectOf } from "./detect-project.support";

const POST = "---\ndate: 2024-05-04\n---\n";

for (const [name, files, expected] of [
	[
		"of no known system",
		{ "texts/a.md": POST },
		"The posts of this folder are read from `texts`. To show others, name their folder as `posts:` in `site.yml`.",
	],
	[
		"of a system whose sites a missing package reads",
		{ "_config.yml": "title: A", "_posts/2024-05-04-a.md": "" },
		undefined,
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

test("recognizes the settings file of another system, and names the package that reads its site", () => {
	for (const [file, system] of [
		["docusaurus.config.ts", "Docusaurus"],
		["_config.yml", "Jekyll"],
		["gatsby-config.js", "Gatsby"],
		["astro.config.mjs", "Astro"],
		["zola.toml", "Zola"],
		[".eleventy.js", "Eleventy"],
		["next.config.mjs", "Next.js"],
		["hugo.yaml", "Hugo"],
		["config.toml", "Hugo or Zola"],
	] as const) {
		const project = projectOf({ [file]: "", "content/blog/a.md": POST, "posts/b.md": POST });
		assert.equal(project.system, system);
		assert.deepEqual(mountedFolders(project, "posts"), ["posts"]);
		const [{ rule, message } = {}] = project.diagnostics ?? [];
		assert.equal(rule, "package-missing");
		assert.match(message ?? "", /npm install quire-migrate/);
	}
	const own = projectOf({ "site.yml": "title: A", "posts/a.md": POST, "next.config.mjs": "" });
	assert.deepEqual([own.system, own.diagnostics], [undefined, undefined]);
});
