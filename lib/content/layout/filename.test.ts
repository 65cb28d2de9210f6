import assert from "node:assert/strict";
import { test } from "node:test";
import { findUnreadDay, normalizeSlug, parseFilename, titleFromName } from "./filename";

const places: Record<string, { name: string; date?: string }> = {
	"posts/name.mdx": { name: "name" },
	"posts/2026-05-04-name.md": { name: "name", date: "2026-05-04" },
	"posts/2026/05/04-name.md": { name: "name", date: "2026-05-04" },
	"posts/2026/05/04/name.markdown": { name: "name", date: "2026-05-04" },
	"posts/2026-5-4-name/index.mdx": { name: "name", date: "2026-05-04" },
	"posts/name/index.mdx": { name: "name" },
	"posts/guides/2026-05-04-name.md": { name: "guides/name", date: "2026-05-04" },
	"posts/guides/name.md": { name: "guides/name" },
	"posts/2026-05-04.md": { name: "2026-05-04", date: "2026-05-04" },
	"posts/guides/2026-05-04-index.md": { name: "guides", date: "2026-05-04" },
	"posts/guides/2026/05/04-Index.md": { name: "guides", date: "2026-05-04" },
	"posts/2026-05-04-index.md": { name: "2026-05-04", date: "2026-05-04" },
	"posts/guides/Index.md": { name: "guides" },
	"posts/2026-05-04-index-of-all.md": { name: "index-of-all", date: "2026-05-04" },
	"posts/2026-in-review.md": { name: "2026-in-review" },
	"posts/a-primer-on-GenAI.md": { name: "a-primer-on-GenAI" },
	"posts/release-1.2.md": { name: "release-1.2" },
	"pages/about.mdx": { name: "about" },
};
for (const [file, place] of Object.entries(places)) {
	test(`parses ${file} as ${place.name}${place.date ? ` of ${place.date}` : ""}`, () => {
		const { name, day } = parseFilename(file);
		assert.deepEqual({ name, ...(day && { date: day }) }, place);
	});
}

test("keeps the path and the date as they are written, and finds the nearest day", () => {
	assert.deepEqual(parseFilename("posts/a/2026-2-30-name/index.md"), {
		path: "a/2026-2-30-name",
		name: "a/name",
		date: { year: "2026", month: "02", day: "30" },
		day: "2026-02-28",
	});
	assert.equal(parseFilename("posts/2026-13-01-name.md").day, undefined);
});

for (const [name, day] of [
	["2027-05-05 Title", "2027-05-05"],
	["20270505-x", "2027-05-05"],
	["2027_05_05_x", "2027-05-05"],
	["2027.5.5-x", "2027-05-05"],
	["a/2027–05–05/index", "2027-05-05"],
	["2027-05-05-x", undefined],
	["2027-31-05-x", "2027-05-31"],
	["2027-5-32-x", "2027-12-31"],
	["20270505120000-x", "2027-05-05"],
	["202705051200", "2027-05-05"],
	["(2027-05-05) x", "2027-05-05"],
	["[2027-05-05] x", "2027-05-05"],
	["2027年05月05日 x", "2027-05-05"],
	["x-2027-05-05", "2027-05-05"],
	["x 20270505", "2027-05-05"],
	["x (2027-05-05)", "2027-05-05"],
	["x 2027-05-05 y", undefined],
	["12027-05-05", undefined],
	["2027-13-05 x", undefined],
	["2027 in review", undefined],
	["202705051-x", undefined],
	["x-2027_05_05", "2027-05-05"],
	["24-12-2027-x", "2027-12-24"],
	["12.24.2027 x", "2027-12-24"],
	["4-5-2027-x", "2027-05-04"],
	["5-4-2027-t/index", "2027-05-04"],
	["31-31-2027-x", undefined],
	["1-2-20273-x", undefined],
] as const) {
	test(`finds ${day ?? "no day"} that isn't read in the file name ${name}`, () =>
		assert.equal(findUnreadDay(`posts/${name}.md`)?.day, day));
}

test("keeps letters of any script and inner slashes in a slug", () => {
	assert.equal(normalizeSlug("/größe/日本語/"), "größe/日本語");
	assert.equal(normalizeSlug("Hello World?.html"), "Hello-World-");
	assert.equal(normalizeSlug("gro\u0308ße"), "größe");
	assert.equal(normalizeSlug("a/../b/./c//d"), "a/b/c/d");
	assert.equal(normalizeSlug(".."), "");
});

test("makes the slug of the folder of `index`, and takes away one extension", () => {
	const slugs = ["a/index", "/a/Index.html", "a/index.md", "index", "a/b.HTML", "a/b.md.md", "index/a", "a/reindex"];
	assert.deepEqual(slugs.map(normalizeSlug), ["a", "a", "a", "", "a/b", "a/b.md", "index/a", "a/reindex"]);
});

test("makes a title from a filename", () => assert.equal(titleFromName("guides/a-first_post"), "A first post"));
