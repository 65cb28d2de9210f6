import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDate } from "@/lib/content/dates/dates";
import type { Author, Post, Status } from "@/lib/content/types";
import { show } from "@/lib/utils/show.support";
import { parseYaml } from "@/lib/utils/yaml";
import { parseTagsFile } from "./tags-file";
import { groupByAuthor, groupByMonth, groupByTag, groupByYear, normalizeTags } from "./taxonomies";

let counter = 0;
const post = (tags: string[], status: Status = "published") => ({ path: `/blog/${counter++}`, tags, status }) as Post;
const name = (posts: Post[], file = "") => normalizeTags(posts, parseTagsFile(parseYaml(file)).known);
const shown = (posts: Post[], file = "") =>
	Object.fromEntries([...name(posts, file).names].map(([key, { label, path }]) => [key, `${label} ${path}`]));

test("normalises tags that differ in case or punctuation, from old posts to new", () => {
	assert.deepEqual(shown([post(["Next.js"]), post(["Next.js"]), post(["next-js"])]), {
		nextjs: "Next.js /tags/next-js",
	});
});
test("gives names of different meanings different paths", () => {
	assert.deepEqual(shown([post(["C", "C++", "C#", ".NET", "日本語"])]), {
		c: "C /tags/c",
		cplusplus: "C++ /tags/c-plus-plus",
		csharp: "C# /tags/c-sharp",
		dotnet: ".NET /tags/dot-net",
		日本語: "日本語 /tags/日本語",
	});
});
test("applies label, permalink, description and colour of tags.yml to aliases as well", () => {
	const file = "js:\n  label: JavaScript\n  permalink: /ecma\n  description: D\n  colour: green\n  aliases: [ES6]\n";
	const { names } = name([post(["es6"]), post(["JS"])], file);
	const tag = { label: "JavaScript", path: "/tags/ecma", description: "D", hue: "green" };
	assert.deepEqual(Object.fromEntries(names), { es6: tag, js: tag, javascript: tag });
});
test("keeps the spelling of posts without a label in tags.yml, and replaces an alias by its name", () => {
	assert.deepEqual(shown([post(["JavaScript"]), post(["js"])], "javascript:\n  aliases: js\n"), {
		js: "JavaScript /tags/javascript",
		javascript: "JavaScript /tags/javascript",
	});
	assert.deepEqual(shown([post(["js"])], "ECMAScript:\n  aliases: js\n").js, "ECMAScript /tags/ecmascript");
});
test("ignores the spelling of drafts", () => {
	assert.equal(shown([post(["GO"], "draft"), post(["GO"], "draft"), post(["go"])]).go, "go /tags/go");
});
test("reports two tags at one path, with the position in tags.yml", () => {
	const { diagnostics } = name([post(["b"]), post(["a"])], "b:\n  label: B\n  permalink: a\n");
	assert.deepEqual(show(diagnostics, "file line column rule message"), [
		"tags.yml 3 3 tags The tags `a` and `B` have the same path, /tags/a. Give one of them another `permalink:`.",
	]);
});
test("groups posts by label in their order", () => {
	const posts = [post(["A", "B"]), post(["B"])];
	const tags = [...groupByTag(posts, name(posts).names)].map(([label, tag]) => [label, tag.posts]);
	assert.deepEqual(Object.fromEntries(tags), { A: posts.slice(0, 1), B: posts });
});

const writtenBy = (path: string, ...authors: Author[]) => ({ path, authors }) as Post;
const ada = { id: "Ada", name: "Ada Quill", title: "Editor" };
const shownAuthors = (...posts: Post[]) =>
	groupByAuthor(posts).groups.map(({ path, author, posts }) => `${path} ${author.name}: ${show(posts, "path")}`);

test("groups posts by author in their order, at a path made of the id or name", () => {
	const zoe = { name: "Zoë O'Hara" };
	const expected = ["/authors/Ada Ada Quill: /b,/a", "/authors/zoë-ohara Zoë O'Hara: /b"];
	assert.deepEqual(shownAuthors(writtenBy("/b", ada, zoe), writtenBy("/a", ada)), expected);
});
test("groups an author by id and by name in any spelling", () => {
	const posts = [writtenBy("/c", { name: "ada" }), writtenBy("/b", { name: "ADA QUILL" }), writtenBy("/a", ada)];
	assert.deepEqual(shownAuthors(...posts), ["/authors/Ada ada: /c,/b,/a"]);
	assert.deepEqual(shownAuthors(writtenBy("/a", { name: "Li" }, { name: "li" })), ["/authors/li Li: /a"]);
});
test("takes facts about an author from the newest post, then from older ones", () => {
	const { find } = groupByAuthor([
		writtenBy("/b", { name: "Li", bio: "New.", url: undefined }),
		writtenBy("/a", { name: "Li", bio: "Old.", url: "https://li.example" }),
	]);
	assert.deepEqual(find({ name: "LI" })?.author, { name: "Li", bio: "New.", url: "https://li.example" });
	assert.equal(find({ name: "Nobody" }), undefined);
});

const dated = (date: string) => ({ path: `/${date}`, date: parseDate(date, "UTC") }) as Post;
const paths = (posts: Post[]) => posts.map(({ path }) => path);

test("groups posts by year in their order, and those without a date", () => {
	const years = groupByYear(["2026-05-04", "2026-01-01", "2024-12-31", ""].map(dated), "UTC");
	assert.deepEqual(
		years.map(({ year, path, posts }) => `${year} ${path}: ${show(posts, "path")}`),
		["2026 /archive/2026: /2026-05-04,/2026-01-01", "2024 /archive/2024: /2024-12-31", "undefined /archive/undated: /"],
	);
});
test("takes the year of an instant in the site's time zone, and that of a day as written", () => {
	const years = (date: string, timeZone: string) => groupByYear([dated(date)], timeZone).map(({ year }) => year);
	assert.deepEqual(years("2025-12-31T23:30:00Z", "Asia/Tokyo"), ["2026"]);
	assert.deepEqual(years("2026-01-01T01:00:00Z", "America/New_York"), ["2025"]);
	assert.deepEqual(years("2026-01-01", "America/New_York"), ["2026"]);
});
test("groups posts by month", () => {
	const months = groupByMonth(["2026-05-04", "2026-05-01", "2026-01-01", "2025-01-01"].map(dated), "UTC");
	assert.deepEqual(months.map(paths), [["/2026-05-04", "/2026-05-01"], ["/2026-01-01"], ["/2025-01-01"]]);
});
