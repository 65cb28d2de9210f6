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
const A = yaml("title: A\n");
const ofWindows = (source: string) => source.replaceAll("\n", "\r\n");
const rename = (source: string, slug: string, more: { file?: string; newFile?: string; oldPath?: undefined } = {}) =>
	renamePost(source, { file: "posts/old.md", newFile: "posts/old.md", oldPath: "/blog/old", slug, context, ...more });

describe("renamePost", () => {
	for (const [title, source, slug, expected, files] of [
		["adds a slug and an alias", A, "new", yaml("title: A\naliases: [/blog/old]\nslug: new\n")],
		["changes a slug", yaml("slug: old # short\n"), "new", yaml("aliases: [/blog/old]\nslug: new # short\n")],
		[
			"keeps the paths of the old system",
			yaml("date: 2020-01-02\n"),
			"new",
			yaml("aliases: [/blog/old, /2020/old.html]\nslug: new\ndate: 2020-01-02\n"),
		],
		[
			"adds an alias to others",
			yaml("aliases:\n  - /a\n"),
			"new",
			yaml("slug: new\naliases:\n  - /a\n  - /blog/old\n"),
		],
		[
			"leaves an alias that is there",
			yaml("aliases: [/blog/old/]\n"),
			"new",
			yaml("slug: new\naliases: [/blog/old/]\n"),
		],
		["quotes a slug of digits", yaml("slug: old\n"), "2026", yaml('aliases: [/blog/old]\nslug: "2026"\n')],
		["keeps line ends", ofWindows(A), "new", ofWindows(yaml("title: A\naliases: [/blog/old]\nslug: new\n"))],
		["writes TOML", '+++\nslug = "old"\n+++\n', "new", '+++\naliases = ["/blog/old"]\nslug = "new"\n+++\n'],
		["needs no slug if the new file has its name", A, "new", yaml("title: A\naliases: [/blog/old]\n"), "posts/new.md"],
		["keeps the path of a file that is moved", A, "old", yaml("title: A\nslug: old\n"), "posts/new.md"],
		["changes nothing if the slug decides already", yaml("slug: old\n"), "old", yaml("slug: old\n"), "posts/new.md"],
		["takes a slug as people write it", A, " A new / one? ", yaml("title: A\naliases: [/blog/old]\nslug: a-new/one\n")],
	] as [string, string, string, string, string?][]) {
		test(title, () => {
			const result = rename(source, slug, files === undefined ? {} : { newFile: files });
			assert.equal("text" in result ? result.text : result.problem, expected);
		});
	}

	test("adds no alias if readers never saw the post", () => {
		const result = rename(A, "new", { oldPath: undefined });
		assert.deepEqual(result, { text: yaml("title: A\nslug: new\n"), path: "/blog/new" });
	});

	for (const [title, source, slug, files] of [
		["a slug without letters", A, " / "],
		["a name without the date", A, "old", { file: "posts/2020-01-02-old.md", newFile: "posts/old.md" }],
		["JSON", '{\n  "title": "A"\n}\n', "new"],
		["front matter that isn't valid", yaml("draft: perhaps\n"), "new"],
	] as [string, string, string, { file: string; newFile: string }?][]) {
		test(`refuses ${title}`, () => assert.ok("problem" in rename(source, slug, files)));
	}
});

test("divides a path into the slug and the text around it", () => {
	const divide = (source: string, path: string, permalink = "/blog/:slug") =>
		dividePath(source, path, { file: "posts/old.md", context: { ...context, site: { ...context.site, permalink } } });
	assert.deepEqual(divide(A, "/blog/old"), { prefix: "/blog/", slug: "old", suffix: "" });
	const dated = divide(yaml("date: 2020-01-02\n"), "/2020/old/x", "/:year/:slug/x");
	assert.deepEqual(dated, { prefix: "/2020/", slug: "old", suffix: "/x" });
	assert.equal(divide(A, "/blog/a", "/blog/:heading"), undefined);
	assert.equal(divide('{\n  "title": "A"\n}\n', "/blog/old"), undefined);
});
