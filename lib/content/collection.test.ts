import assert from "node:assert/strict";
import { test } from "node:test";
import { parseYaml } from "@/lib/utils/yaml";
import { collect } from "./collection";
import { parseTagsFile } from "./taxonomies/tags-file";

const context = { site: { timeZone: "UTC", author: undefined }, authors: new Map(), now: Date.parse("2026-06-01") };
const source = (file: string, lines: string) => ({ file, source: `---\ntitle: T\n${lines}\n---\n` });
const collectPosts = (...posts: ReturnType<typeof source>[]) => collect({ posts, pages: [] }, context);

test("posts stand newest first; those without a date last, with a warning", () => {
	const { posts, diagnostics } = collectPosts(
		source("posts/none.md", ""),
		source("posts/old.md", "date: 2024-01-01"),
		source("posts/new.md", "date: 2026-01-01"),
		source("posts/2025-01-01-middle.md", ""),
	);
	assert.deepEqual(
		posts.map((post) => post.path),
		["/blog/new", "/blog/middle", "/blog/old", "/blog/none"],
	);
	assert.deepEqual(
		diagnostics.map(({ file, rule }) => [file, rule]),
		[["posts/none.md", "date-missing"]],
	);
});

test("posts of one moment stand by path, whatever the order on disk", () => {
	const posts = ["c", "a", "b"].map((name) => source(`posts/${name}.md`, "date: 2026-01-01"));
	assert.deepEqual(
		collectPosts(...posts).posts.map((post) => post.path),
		["/blog/a", "/blog/b", "/blog/c"],
	);
});

test("a page where the blog has a list of its own is an error, and isn't shown", () => {
	const { pages, diagnostics } = collect({ posts: [], pages: [source("pages/search.md", "")] }, context);
	assert.deepEqual(
		diagnostics.map(({ file, rule }) => [file, rule]),
		[["pages/search.md", "path-conflict"]],
	);
	assert.equal(pages[0]?.status, "invalid");
});

test("two posts on one path: the error names both, at the slug", () => {
	const { posts, diagnostics } = collectPosts(
		source("posts/a.md", "date: 2026-01-01\nslug: same"),
		source("posts/same.md", "date: 2026-01-01"),
	);
	assert.deepEqual(
		diagnostics.map(({ file, line, rule, message }) => [file, line, rule, /posts\/(a|same)\.md/.exec(message)?.[0]]),
		[
			["posts/a.md", 4, "path-conflict", "posts/same.md"],
			["posts/same.md", 1, "path-conflict", "posts/a.md"],
		],
	);
	assert.deepEqual(
		posts.map((post) => post.status),
		["invalid", "invalid"],
	);
});

test("a page and a post don't meet", () => {
	const { diagnostics, pages } = collect(
		{ posts: [source("posts/about.md", "date: 2026-01-01")], pages: [source("pages/about.mdx", "")] },
		context,
	);
	assert.deepEqual([diagnostics, pages[0]?.path], [[], "/about"]);
});

test("tags and series are written alike in all posts, with what tags.yml says", () => {
	const sources = [
		source("posts/b.md", "date: 2026-02-01\ntags: [CSS, css, js]\nseries: one"),
		source("posts/a.md", "date: 2026-01-01\ntags: [css]\nseries: One"),
	];
	const known = parseTagsFile(parseYaml("js:\n  label: JavaScript\n")).known;
	const { posts, tags, series } = collect({ posts: sources, pages: [] }, context, known);
	assert.deepEqual(
		posts.map((post) => [post.tags, post.series]),
		[
			[["css", "JavaScript"], "One"],
			[["css"], "One"],
		],
	);
	assert.equal(tags.get("javascript")?.path, "/tags/js");
	assert.deepEqual(series.get("one"), { label: "One", slug: "one" });
});

test("a page in the place of a list is an error at its slug", () => {
	const { pages, diagnostics } = collect({ posts: [], pages: [source("pages/a.md", "slug: tags")] }, context);
	assert.deepEqual(
		diagnostics.map(({ file, line, rule, severity }) => [file, line, rule, severity]),
		[["pages/a.md", 3, "path-conflict", "error"]],
	);
	assert.equal(pages[0]?.status, "invalid");
});

test("of posts with one name and several dates, the oldest has the address, and the others theirs with the date", () => {
	const { posts, diagnostics } = collectPosts(
		source("posts/2025-03-04-weekly.md", ""),
		source("posts/2024-01-02-weekly.md", ""),
		source("posts/2026/05/06-weekly.md", ""),
	);
	assert.deepEqual(
		posts.map(({ path, status }) => [path, status]),
		[
			["/blog/2026/05/06/weekly", "published"],
			["/blog/2025/03/04/weekly", "published"],
			["/blog/weekly", "published"],
		],
	);
	assert.deepEqual(new Set(diagnostics.map(({ rule }) => rule)), new Set(["name-twice"]));
});

test("a pattern in front matter is no address of a post's own: namesakes with one are parted too", () => {
	const { posts } = collectPosts(
		source("posts/2025-03-04-weekly.md", "permalink: /:year/:title.html"),
		source("posts/2024-01-02-weekly.md", "permalink: /:year/:title.html"),
		source("posts/2025-01-01-monthly.md", "permalink: pretty"),
		source("posts/2024-01-01-monthly.md", "permalink: pretty"),
	);
	assert.deepEqual(
		posts.map(({ path, status, legacyPaths }) => [path, status, legacyPaths]),
		[
			["/blog/2025/03/04/weekly", "published", ["/2025/weekly.html"]],
			["/blog/2025/01/01/monthly", "published", []],
			["/blog/weekly", "published", ["/2024/weekly.html"]],
			["/blog/monthly", "published", []],
		],
	);
});
