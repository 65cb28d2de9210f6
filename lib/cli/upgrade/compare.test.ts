import assert from "node:assert/strict";
import { test } from "node:test";
import { compareExports, type Files, findChanges } from "./compare";

const files = (texts: Record<string, string>): Files =>
	new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
const page = (body: string, head = "") =>
	`<!doctype html><html><head><title>A</title>${head}</head><body>${body}</body></html>`;

test("equal exports have no differences", () => {
	const both = files({ "index.html": page("Text"), "a.png": "x" });
	assert.deepEqual(compareExports(both, files({ "index.html": page("Text"), "a.png": "x" })), []);
});

test("one change on many pages is one difference", () => {
	const before = files({
		"index.html": page("<p>One</p><a>Back to top</a>"),
		"blog/b.html": page("<p>Two</p><a>Back to top</a>"),
	});
	const after = files({
		"index.html": page("<p>One</p><a>To the top</a>"),
		"blog/b.html": page("<p>Two</p><a>To the top</a>"),
	});
	const [first, ...rest] = compareExports(before, after);
	assert.deepEqual(first, {
		fact: "text",
		before: "Two Back to top",
		after: "Two To the top",
		paths: ["/blog/b", "/"],
	});
	assert.deepEqual(rest, []);
});

for (const [fact, before, after] of [
	["title", page(""), page("").replace("<title>A", "<title>B")],
	["description", page("", '<meta name="description" content="a">'), page("", '<meta name="description" content="b">')],
	["canonical", page("", '<link rel="canonical" href="/a">'), page("", '<link rel="canonical" href="/b">')],
	[
		"redirect",
		page("", '<meta http-equiv="refresh" content="0;/a">'),
		page("", '<meta http-equiv="refresh" content="0;/b">'),
	],
	["links", page('<a href="/a">x</a>'), page('<a href="/b">x</a>')],
	[
		"structured data",
		page('<script type="application/ld+json">{}</script>'),
		page('<script type="application/ld+json">[]</script>'),
	],
	["styles", page("", "<style>a{}</style>"), page("", "<style>b{}</style>")],
	["scripts", page("<script>a()</script>"), page("<script>b()</script>")],
	[
		"policy",
		page("", '<meta http-equiv="Content-Security-Policy" content="default-src a">'),
		page("", '<meta http-equiv="Content-Security-Policy" content="default-src b">'),
	],
	["markup", page("<p>Text</p>"), page("<div>Text</div>")],
] as const) {
	test(`names a change of the ${fact} alone`, () => {
		const [difference, ...rest] = compareExports(files({ "a.html": before }), files({ "a.html": after }));
		assert.deepEqual([difference?.fact, difference?.paths, rest], [fact, ["/a"], []]);
	});
}

test("pages that differ in names with hashes, payloads, styles and scripts are only counted", () => {
	const make = (hash: string, word: string) => {
		const head = [
			`<meta http-equiv="Content-Security-Policy" content="script-src 'sha256-${hash}'">`,
			`<meta property="og:image" content="https://a.example/share/${hash}.png">`,
			`<style>.a{top:${hash.length}px}</style>`,
		].join("");
		const script = `<script src="/_next/static/media/${hash}.js" integrity="sha256-${hash}"></script>`;
		const react = `<script>self.__next_f.push([1,"${hash}"])</script>`;
		return files({
			"a.html": page(script, head),
			"b.html": page(`<p>One ${word} text, the same as before</p>${script}${react}`, head),
			"b.txt": hash,
			"b/__next._tree.txt": hash,
			[`share/${hash}.png`]: hash,
			[`_next/static/media/${hash}.js`]: hash,
		});
	};
	const differences = compareExports(make("aaa", "short"), make("bbbb", "longer"));
	assert.deepEqual(
		differences.map(({ fact, before, after, paths }) => [fact, before, after, paths.length]),
		[
			["text", "One short text, …", "One longer text, …", 1],
			["styles", "", "", 2],
			["scripts", "", "", 2],
			["flight payloads", "", "", 1],
			["images for sharing", "", "", 1],
		],
	);
});

test("names files that are missing, new and different", () => {
	const before = files({ "a.html": page(""), "b.bin": "1" });
	const after = files({ "b.bin": "2", "c.txt": "" });
	assert.deepEqual(
		compareExports(before, after).map(({ fact, paths }) => [fact, paths]),
		[
			["missing", ["/a"]],
			["bytes", ["/b.bin"]],
			["new", ["/c.txt"]],
		],
	);
});

test("new ids of a feed are named, its other changes with them are not", () => {
	const feed = (id: string) => `<rss><item><guid>${id}</guid><title>A</title></item></rss>`;
	const [difference, ...rest] = compareExports(files({ "rss.xml": feed("1") }), files({ "rss.xml": feed("2") }));
	assert.deepEqual([difference?.fact, difference?.before, difference?.after, rest], ["ids", "1", "2", []]);
});

test("shows the words that changed with one on either side, each change by itself", () => {
	const show = (before: string, after: string) => [...findChanges(before, after)].map((one) => [one.before, one.after]);
	assert.deepEqual(show("a b c d e", "a b x y d e"), [["… b c d …", "… b x y d …"]]);
	assert.deepEqual(show("same", "same other"), [["same", "same other"]]);
	assert.deepEqual(show("a b c d e f g", "x b c d e y g"), [
		["a b …", "x b …"],
		["… e f g", "… e y g"],
	]);
	assert.deepEqual(show("a", "a"), []);
});
