import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dividePath, renamePost } from "./rename-post";

const context = {
	site: { author: undefined, timeZone: "UTC", oldPermalinks: ["/:year/:slug.html"] },
	authors: new Map(),
	now: Date.UTC(2026, 4, 4, 12),
	kind: "post" as const,
};
const yaml = (lines: string) => `---\n${lines}---\nText.\n`;
const rename = (
	source: string,
	slug: string,
	{
		file = "posts/old.md",
		newFile = file,
		oldPath = "/blog/old",
	}: { file?: string; newFile?: string; oldPath?: string } = {},
) => renamePost(source, { file, context, newFile, slug, oldPath });

describe("renamePost", () => {
	for (const [title, source, slug, expected, files] of [
		["adds a slug and an alias", yaml("title: A\n"), "new", yaml("title: A\naliases: [/blog/old]\nslug: new\n")],
		[
			"changes a slug",
			yaml("title: A\nslug: old # short\n"),
			"new",
			yaml("title: A\naliases: [/blog/old]\nslug: new # short\n"),
		],
		[
			"keeps the paths of the old system",
			yaml("title: A\ndate: 2020-01-02\n"),
			"new",
			yaml("title: A\naliases: [/blog/old, /2020/old.html]\nslug: new\ndate: 2020-01-02\n"),
		],
		[
			"adds an alias to others",
			yaml("slug: old\naliases:\n  - /a\n"),
			"new",
			yaml("slug: new\naliases:\n  - /a\n  - /blog/old\n"),
		],
		[
			"leaves an alias that is there",
			yaml("slug: old\naliases: [/blog/old/]\n"),
			"new",
			yaml("slug: new\naliases: [/blog/old/]\n"),
		],
		[
			"quotes a slug that YAML would read otherwise",
			yaml("slug: old\n"),
			"2026",
			yaml('aliases: [/blog/old]\nslug: "2026"\n'),
		],
		[
			"keeps line ends",
			"---\r\ntitle: A\r\n---\r\nText\r\n",
			"new",
			"---\r\ntitle: A\r\naliases: [/blog/old]\r\nslug: new\r\n---\r\nText\r\n",
		],
		["writes TOML", '+++\nslug = "old"\n+++\n', "new", '+++\naliases = ["/blog/old"]\nslug = "new"\n+++\n'],
		[
			"needs no slug that the name of the new file has",
			yaml("title: A\n"),
			"new",
			yaml("title: A\naliases: [/blog/old]\n"),
			{ newFile: "posts/new.md" },
		],
		[
			"keeps the path of a file that is moved",
			yaml("title: A\n"),
			"old",
			yaml("title: A\nslug: old\n"),
			{ newFile: "posts/new.md" },
		],
		[
			"changes nothing if the slug decides already",
			yaml("title: A\nslug: old\n"),
			"old",
			yaml("title: A\nslug: old\n"),
			{ newFile: "posts/new.md" },
		],
		[
			"takes a slug as people write it",
			yaml("title: A\n"),
			" A new / one? ",
			yaml("title: A\naliases: [/blog/old]\nslug: a-new/one\n"),
		],
	] as [string, string, string, string, { newFile: string }?][]) {
		test(title, () => {
			const result = rename(source, slug, files);
			assert.equal("text" in result ? result.text : result.problem, expected);
		});
	}

	test("adds no alias if readers never saw the post", () => {
		const result = renamePost(yaml("title: A\n"), {
			file: "posts/old.md",
			context,
			newFile: "posts/old.md",
			slug: "new",
			oldPath: undefined,
		});
		assert.deepEqual(result, { text: yaml("title: A\nslug: new\n"), path: "/blog/new" });
	});

	for (const [title, source, slug, files] of [
		["a slug without letters", yaml("title: A\n"), " / "],
		[
			"a name without the date",
			yaml("title: A\n"),
			"old",
			{ file: "posts/2020-01-02-old.md", newFile: "posts/old.md" },
		],
		["JSON", '{\n  "title": "A"\n}\n', "new"],
		["front matter that isn't valid", yaml("draft: perhaps\n"), "new"],
	] as [string, string, string, { file: string; newFile: string }?][]) {
		test(`refuses ${title}`, () => assert.ok("problem" in rename(source, slug, files)));
	}
});

test("divides a path into the slug and the text around it", () => {
	const divide = (source: string, path: string, permalink?: string) =>
		dividePath(source, path, {
			file: "posts/old.md",
			context: { ...context, site: { ...context.site, permalink: permalink ?? "/blog/:slug" } },
		});
	assert.deepEqual(divide(yaml("title: A\n"), "/blog/old"), { prefix: "/blog/", slug: "old", suffix: "" });
	assert.deepEqual(divide(yaml("date: 2020-01-02\n"), "/2020/old/x", "/:year/:slug/x"), {
		prefix: "/2020/",
		slug: "old",
		suffix: "/x",
	});
	assert.equal(divide(yaml("title: A\n"), "/blog/a", "/blog/:heading"), undefined);
	assert.equal(divide('{\n  "title": "A"\n}\n', "/blog/old"), undefined);
});
