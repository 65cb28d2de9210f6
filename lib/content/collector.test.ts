import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { parseYaml } from "@/lib/utils/yaml";
import { Collector, type ParsedFiles } from "./collector";
import { parseTagsFile } from "./taxonomies/tags-file";

const context = { site: { timeZone: "UTC" }, authors: new Map(), now: Date.parse("2026-06-01") };
const source = (file: string, lines: string) => ({ file, source: `---\ntitle: T\n${lines}\n---\n` });
const collectPosts = (...posts: ReturnType<typeof source>[]) => new Collector().collect({ posts, pages: [] }, context);
const collectPages = (...pages: ReturnType<typeof source>[]) => new Collector().collect({ posts: [], pages }, context);

test("sorts posts newest first, and those without a date last with a warning", async () => {
	const { posts, diagnostics } = await collectPosts(
		source("posts/none.md", ""),
		source("posts/old.md", "date: 2024-01-01"),
		source("posts/new.md", "date: 2026-01-01"),
		source("posts/2025-01-01-middle.md", ""),
	);
	assert.deepEqual(show(posts, "path"), ["/blog/new", "/blog/middle", "/blog/old", "/blog/none"]);
	assert.deepEqual(show(diagnostics, "file rule"), ["posts/none.md date-missing"]);
});

test("names the day of a file name in a form that isn't read", async () => {
	const { diagnostics } = await collectPosts(source("posts/2026_05_04 A.md", ""));
	assert.deepEqual(show(diagnostics, "message"), [
		"This post has no date, so it comes last in lists. Its file name has the day 2026-05-04 in a form that isn't read. Let it begin with `2026-05-04-`, or add `date:`.",
	]);
});

test("holds a post back from the date on which Hugo doesn't show it any more, also in a process that has read it before", async () => {
	const collector = new Collector();
	const posts = [source("posts/a.md", "date: 2026-01-01\nexpiryDate: 2026-07-01")];
	for (const [day, status] of [
		["2026-06-01", "published"],
		["2026-08-01", "invalid"],
	] as const) {
		const collected = await collector.collect({ posts, pages: [] }, { ...context, now: Date.parse(day) });
		assert.deepEqual(show(collected.posts, "status"), [status]);
	}
});

test("reports texts without a date in the folder of a draft", async () => {
	const { diagnostics } = await collectPosts(
		source("posts/talk/index.md", "date: 2026-01-01\ndraft: true"),
		source("posts/talk/notes.md", ""),
		source("posts/talk/more/later.md", ""),
		source("posts/talk/own.md", "date: 2026-01-01"),
		source("posts/talk/2026-01-01-own.md", ""),
		source("posts/talk/meant.md", "published: true"),
		source("posts/talk/hidden.md", "draft: true"),
		source("posts/index.md", "draft: true"),
		source("posts/other/index.md", ""),
		source("posts/other/notes.md", ""),
		source("posts/2026-05-04-trip/index.md", "draft: true"),
		source("posts/2026-05-04-trip/notes.md", ""),
		source("posts/2026/05/04/index.md", "draft: true"),
		source("posts/2026/05/04/notes.md", ""),
	);
	const found = diagnostics.filter(({ rule }) => rule === "draft-named");
	assert.deepEqual(show(found, "file"), [
		"posts/talk/notes.md",
		"posts/talk/more/later.md",
		"posts/2026-05-04-trip/notes.md",
		"posts/2026/05/04/notes.md",
	]);
	assert.match(found[0]?.message ?? "", /in the folder of `posts\/talk\/index\.md`/);
});

test("reports a text without front matter that has the day of another post's folder", async () => {
	const plain = (file: string) => ({ file, source: "# A\n\nText.\n" });
	const { diagnostics } = await collectPosts(
		source("posts/2026-01-01-trip/index.md", ""),
		plain("posts/2026-01-01-trip/interview.md"),
		plain("posts/2026-01-01-trip/notes/one.md"),
		plain("posts/2026-01-01-trip/index.de.md"),
		plain("posts/2026-01-01-trip/2026-01-01-own.md"),
		source("posts/2026-01-01-trip/meant.md", ""),
		source("posts/talk/index.md", "date: 2026-01-01"),
		plain("posts/talk/notes.md"),
		source("posts/2026/index.md", ""),
		plain("posts/2026/01/01/hello.md"),
	);
	const found = diagnostics.filter(({ rule }) => rule === "draft-named");
	assert.deepEqual(show(found, "file"), ["posts/2026-01-01-trip/interview.md", "posts/2026-01-01-trip/notes/one.md"]);
	assert.match(found[0]?.message ?? "", /as it is in the folder of `posts\/2026-01-01-trip\/index\.md`/);
});

test("sorts posts of the same time by path", async () => {
	const posts = ["c", "a", "b"].map((name) => source(`posts/${name}.md`, "date: 2026-01-01"));
	assert.deepEqual(show((await collectPosts(...posts)).posts, "path"), ["/blog/a", "/blog/b", "/blog/c"]);
});

test("reports a page at the path of a list, at its slug if it has one, and hides it", async () => {
	for (const [file, lines, line] of [
		["pages/search.md", "", 1],
		["pages/a.md", "slug: tags", 3],
	] as const) {
		const { pages, diagnostics } = await collectPages(source(file, lines));
		assert.deepEqual(show(diagnostics, "file line rule severity"), [`${file} ${line} path-conflict error`]);
		assert.equal(pages[0]?.status, "invalid");
	}
});

test("reports two posts at one path, at the slug", async () => {
	const { posts, diagnostics } = await collectPosts(
		source("posts/a.md", "date: 2026-01-01\nslug: same"),
		source("posts/same.md", "date: 2026-01-01"),
	);
	const [a = "", b = "", ...others] = show(diagnostics, "file line rule message");
	assert.match(a, /^posts\/a\.md 4 path-conflict .*`posts\/same\.md`/);
	assert.match(b, /^posts\/same\.md 1 path-conflict .*`posts\/a\.md`/);
	assert.deepEqual(others, []);
	assert.deepEqual(show(posts, "path"), ["/blog/same", "/blog/same-2"]);
});

describe("without strictness", () => {
	const lenient = { ...context, site: { timeZone: "UTC", strict: false } };
	const paths = async (...sources: ReturnType<typeof source>[]) => {
		const { posts, diagnostics } = await new Collector().collect({ posts: sources, pages: [] }, lenient);
		const byFile = Object.fromEntries(posts.map(({ file, path }) => [file, path]));
		return { byFile, rules: show(diagnostics, "severity rule"), posts };
	};
	const sources = [
		source("posts/c.md", "date: 2026-01-01\nslug: same"),
		source("posts/b.md", "date: 2026-01-01\nslug: same"),
		source("posts/a.md", "date: 2026-01-02\nslug: same"),
		source("posts/d.md", "date: 2026-01-01\nslug: same-2"),
	];

	test("adds the date to an explicit slug that an older post has, and a number to one of the same day", async () => {
		const { byFile, rules } = await paths(...sources);
		assert.deepEqual(byFile, {
			"posts/b.md": "/blog/same",
			"posts/c.md": "/blog/same-3",
			"posts/a.md": "/blog/2026/01/02/same",
			"posts/d.md": "/blog/same-2",
		});
		assert.deepEqual(rules, ["notice name-twice", "warning path-twice"]);
	});

	test("gives the same paths in every order of files, and when a newer post is added", async () => {
		const { byFile } = await paths(...sources);
		const newer = source("posts/0.md", "date: 2026-02-01\nslug: same");
		const { "posts/0.md": added, ...others } = (await paths(newer, ...sources.toReversed())).byFile;
		assert.deepEqual(others, byFile);
		assert.equal(added, "/blog/2026/02/01/same");
	});

	test("lets a published post keep its path if a draft without a date wants it", async () => {
		const { byFile } = await paths(source("drafts/same.md", ""), source("posts/2026-01-01-same.md", ""));
		assert.deepEqual(byFile, { "posts/2026-01-01-same.md": "/blog/same", "drafts/same.md": "/blog/same-2" });
	});

	test("shortens a path that is too long for a file system, and reports it", async () => {
		const { posts, rules } = await paths(source(`posts/${"字".repeat(80)}.md`, "date: 2026-01-01"));
		assert.match(posts[0]?.path ?? "", /^\/blog\/字{50}-[0-9a-f]{8}$/);
		assert.deepEqual([posts[0]?.status, rules], ["published", ["error path-invalid"]]);
	});

	test("reads a text in another encoding, and leaves out a file that can't be read", async () => {
		const latin = { ...source("posts/a.md", "date: 2026-01-01"), readError: "It is not UTF-8." };
		const gone = { file: "posts/b.md", source: "", readError: "It is gone." };
		const { posts, rules } = await paths(latin, gone);
		assert.deepEqual(show(posts, "status"), ["published", "invalid"]);
		assert.deepEqual(rules, ["error file-unreadable", "error file-unreadable"]);
	});

	test("leaves out a post whose status can't be read, and shows one with another mistake", async () => {
		const { posts } = await paths(
			source("posts/a.md", "date: 2026-01-01\ndraft: perhaps"),
			source("posts/b.md", "canonical: x"),
			source("posts/c.md", "title: C\n  draft: true"),
		);
		const expected = ["posts/a.md invalid undefined", "posts/b.md published undefined", "posts/c.md invalid undefined"];
		assert.deepEqual(show(posts, "file status canonical"), expected);
		assert.equal(posts[1]?.date, undefined);
	});
});

test("keeps pages and posts at different paths", async () => {
	const { diagnostics, pages } = await new Collector().collect(
		{ posts: [source("posts/about.md", "date: 2026-01-01")], pages: [source("pages/about.mdx", "")] },
		context,
	);
	assert.deepEqual([diagnostics, pages[0]?.path], [[], "/about"]);
});

test("normalises tags and series in all posts, with the labels of tags.yml", async () => {
	const sources = [
		source("posts/b.md", "date: 2026-02-01\ntags: [CSS, css, js]\nseries: one"),
		source("posts/a.md", "date: 2026-01-01\ntags: [css]\nseries: One"),
	];
	const known = parseTagsFile(parseYaml("js:\n  label: JavaScript\n")).known;
	const { posts, tags, terms } = await new Collector().collect({ posts: sources, pages: [] }, context, known);
	assert.deepEqual(show(posts, "tags"), ["css,JavaScript", "css"]);
	assert.deepEqual(
		posts.map(({ series }) => series?.name),
		["One", "One"],
	);
	assert.equal(tags.get("javascript")?.path, "/tags/js");
	assert.deepEqual(terms.get("series")?.get("one"), { label: "One", path: "/series/one" });
});

test("gives the oldest post of a name its path, and the others a path with their date", async () => {
	const { posts, diagnostics } = await collectPosts(
		source("posts/2025-03-04-weekly.md", ""),
		source("posts/2024-01-02-weekly.md", ""),
		source("posts/2026/05/06-weekly.md", ""),
	);
	assert.deepEqual(show(posts, "path status"), [
		"/blog/2026/05/06/weekly published",
		"/blog/2025/03/04/weekly published",
		"/blog/weekly published",
	]);
	assert.deepEqual(new Set(diagnostics.map(({ rule }) => rule)), new Set(["name-twice"]));
});

test("disambiguates posts with the same name and a permalink pattern in front matter", async () => {
	const { posts } = await collectPosts(
		source("posts/2025-03-04-weekly.md", "permalink: /:year/:title.html"),
		source("posts/2024-01-02-weekly.md", "permalink: /:year/:title.html"),
		source("posts/2025-01-01-monthly.md", "permalink: pretty"),
		source("posts/2024-01-01-monthly.md", "permalink: pretty"),
	);
	assert.deepEqual(show(posts, "path status legacyPaths"), [
		"/blog/2025/03/04/weekly published /2025/weekly.html",
		"/blog/2025/01/01/monthly published ",
		"/blog/weekly published /2024/weekly.html",
		"/blog/monthly published ",
	]);
});

test("parses a file that another process has parsed only if it has changed since then", async () => {
	let kept: ParsedFiles = new Map();
	const written: string[] = [];
	const cache = {
		read: async () => kept,
		write: async (key: string, parsed: ParsedFiles) => {
			written.push(key);
			// As from a file, with a mark on each post.
			kept = structuredClone(parsed);
			for (const { result } of kept.values()) result.post.title += " kept";
		},
	};
	const collect = async (...posts: ReturnType<typeof source>[]) =>
		show((await new Collector(cache).collect({ posts, pages: [] }, context, new Map(), "key")).posts, "file title");
	const a = source("posts/a.md", "date: 2026-01-02");
	const b = source("posts/b.md", "date: 2026-01-01");
	assert.deepEqual(await collect(a, b), ["posts/a.md T", "posts/b.md T"]);
	assert.deepEqual(await collect(a, b), ["posts/a.md T kept", "posts/b.md T kept"]);
	assert.deepEqual(written, ["key"]);
	const changed = source("posts/b.md", "date: 2026-01-01\ndescription: D");
	assert.deepEqual(await collect(a, changed), ["posts/a.md T kept", "posts/b.md T"]);
	assert.deepEqual(written, ["key", "key"]);
});

test("a misspelt date holds a post back until it is over", async () => {
	const collector = new Collector();
	const posts = [source("posts/a.md", "dtae: 2026-06-02")];
	for (const [day, status] of [
		["2026-06-01", "invalid"],
		["2026-06-02", "published"],
	] as const) {
		const collected = await collector.collect({ posts, pages: [] }, { ...context, now: Date.parse(day) });
		assert.deepEqual(show(collected.posts, "status"), [status]);
	}
});

describe("a post that readers don't see changes no path of one that they see", () => {
	const DATED = "posts/2026-02-02-hello.md";
	const INVALID = source("posts/a.md", "date: 2026-99-99\nslug: hello");
	const PERMALINK = source("drafts/a.md", "date: 2025-01-01\npermalink: /blog/hello");
	const LATER = source("posts/2026-06-02-hello.md", "");
	const conflict = ["warning path-conflict"];
	const twice = ["warning path-twice"];
	for (const [what, hidden, strict, problems, published = "posts/hello.md", hiddenPath = "/blog/hello-2"] of [
		["an older draft of the same name", source("drafts/2026-01-01-hello.md", ""), true, conflict, DATED],
		["an older draft, without strictness", source("drafts/2026-01-01-hello.md", ""), false, twice, DATED],
		["a copy in drafts/", source("drafts/hello.md", "date: 2026-01-01"), true, conflict],
		["a copy in drafts/, without strictness", source("drafts/hello.md", "date: 2026-01-01"), false, twice],
		["a draft in a folder", source("posts/hello/index.md", "date: 2026-01-01\ndraft: true"), true, conflict],
		["a post with an invalid date", INVALID, false, ["error front-matter-invalid", ...twice]],
		["an older draft with that permalink", PERMALINK, true, conflict],
		["a scheduled post with the same slug", source("posts/a.md", "date: 2026-06-02\nslug: hello"), true, conflict],
		[
			"a scheduled post of the same name",
			LATER,
			true,
			["notice name-twice"],
			"posts/hello.md",
			"/blog/2026/06/02/hello",
		],
	] as const) {
		test(what, async () => {
			const own = source(published, published === DATED ? "" : "date: 2026-01-01");
			const site = { timeZone: "UTC", strict };
			const { posts, diagnostics } = await new Collector().collect(
				{ posts: [own, hidden], pages: [] },
				{ ...context, site },
			);
			const pathOf = (file: string) => posts.find((post) => post.file === file)?.path;
			assert.deepEqual([pathOf(published), pathOf(hidden.file)], ["/blog/hello", hiddenPath]);
			assert.deepEqual(show(diagnostics, "severity rule"), problems);
			assert.deepEqual(new Set(show(diagnostics, "file")), new Set([hidden.file]));
		});
	}

	test("a draft at the path of a post that has a number", async () => {
		const same = ["a", "b"].map((name) => source(`posts/${name}.md`, "date: 2026-01-01\nslug: same"));
		const draft = source("drafts/c.md", "date: 2025-01-01\nslug: same-2");
		const site = { timeZone: "UTC", strict: false };
		const { posts } = await new Collector().collect({ posts: [...same, draft], pages: [] }, { ...context, site });
		const expected = ["posts/a.md /blog/same", "posts/b.md /blog/same-2", "drafts/c.md /blog/same-2-2"];
		assert.deepEqual(show(posts, "file path"), expected);
	});

	test("a scheduled page, before a post of that path", async () => {
		const { posts, pages, diagnostics } = await new Collector().collect(
			{
				posts: [source("posts/a.md", "date: 2026-01-01")],
				pages: [source("pages/blog/a.md", "date: 2026-06-02")],
			},
			context,
		);
		assert.deepEqual([posts[0]?.path, pages[0]?.path], ["/blog/a", "/blog/a-2"]);
		assert.deepEqual(show(diagnostics, "file severity rule"), ["pages/blog/a.md warning path-conflict"]);
	});
});
