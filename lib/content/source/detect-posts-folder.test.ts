import assert from "node:assert/strict";
import { test } from "node:test";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { findPosts } from "./detect-posts-folder";
import { openFolder } from "./folder";

const DATED = "---\ntitle: T\ndate: 2024-05-04\n---\n";
const UNDATED = "---\ntitle: T\n---\n";

/** Returns files of the same content in a folder. */
const files = (folder: string, count: number, content: string) =>
	Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}/${index}.md`, content]));

const find = (all: Files, language?: string) => findPosts(openFolder(createTemporaryFolder(all)), "", language)?.path;

for (const [name, all, expected] of [
	[
		"beside pages of other kinds",
		{ ...files("src/content/blog", 2, DATED), ...files("src/content/learn", 9, UNDATED) },
		"src/content/blog",
	],
	[
		"in folders of years",
		{ "a/journal/2023/05/x.md": DATED, "a/journal/2024/06/y.md": DATED, "a/z.md": UNDATED },
		"a/journal",
	],
	["whose front matter is below a blank line", { "x/a.md": `\n${DATED}`, "y/b.md": UNDATED, "y/c.md": UNDATED }, "x"],
	["that are a folder each", { "public/one/index.md": DATED, "public/two/index.md": DATED }, "public"],
	[
		"beside notes with dates, by the usual name",
		{ ...files("content/blog", 3, DATED), ...files("content/apps", 20, DATED) },
		"content/blog",
	],
	["with the date in the file name", { "x/2024-05-04-a.md": "A", "x/2024-06-05-b.md": "B", "y/c.md": UNDATED }, "x"],
	[
		"with the date in a path of the front matter",
		{ "x/a.md": '+++\npath = "2024/05/04/a"\n+++\n', "y/b.md": UNDATED, "y/c.md": UNDATED },
		"x",
	],
	[
		"beside an index that lists them",
		{ "docs/blog/index.md": UNDATED, "docs/blog/a.md": DATED, "docs/guide/b.md": DATED },
		"docs/blog",
	],
	[
		"beside more drafts",
		{ ...files("My Drafts", 3, DATED), ...files("private-notes", 3, DATED), "b/a.md": DATED },
		"b",
	],
	["in the folder itself", { "a.md": DATED, "inside/b.md": DATED, "README.md": "R" }, ""],
	[
		"below a folder of documentation",
		{ ...files("docs", 9, UNDATED), ...files("docs/_posts", 2, DATED) },
		"docs/_posts",
	],
] as const) {
	test(`finds posts ${name}`, () => assert.equal(find(all), expected));
}

for (const [name, all] of [
	["documentation, even with dates", files("docs", 9, DATED)],
	["texts without dates", files("content/blog", 9, UNDATED)],
	[
		"drafts, packages, tests and private folders",
		{
			...files("node_modules/p", 3, DATED),
			...files("tests/blog", 3, DATED),
			...files("_includes", 3, DATED),
			...files("drafts", 3, DATED),
			...files(".github/blog", 3, DATED),
		},
	],
] as const) {
	test(`takes no ${name} for posts`, () => assert.equal(find(all), undefined));
}

test("finds the posts in the language of the site", () => {
	const all = {
		...files("content/en/blog", 2, DATED),
		...files("content/fr/blog", 3, DATED),
		...files("content/pt-br/blog", 9, DATED),
	};
	assert.equal(find(all), "content/en/blog");
	assert.equal(find(all, "fr"), "content/fr/blog");
	assert.equal(find(all, "pt-BR"), "content/pt-br/blog");
	assert.equal(find(all, "fr-CA"), "content/fr/blog");
	assert.equal(find({ ...files("texts/ml", 1, DATED), ...files("texts/os", 1, DATED) }), "texts");
});
