import assert from "node:assert/strict";
import { test } from "node:test";
import { compareExports, type Files } from "./compare";

const files = (texts: Record<string, string>): Files =>
	new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
const page = (body: string, head = "") =>
	`<!doctype html><html><head><title>A</title>${head}</head><body>${body}</body></html>`;

test("equal exports have no differences", () => {
	const both = files({ "index.html": page("Text"), "a.png": "x" });
	assert.deepEqual(compareExports(both, files({ "index.html": page("Text"), "a.png": "x" })), []);
});

for (const [kind, before, after] of [
	["Other text", page(""), page("").replace("<title>A", "<title>B")],
	["Other text", page("<p>a</p>"), page("<p>b</p>")],
	["Other links", page('<a href="/a">x</a>'), page('<a href="/b">x</a>')],
	["Other links", page("", '<link rel="canonical" href="/a">'), page("", '<link rel="canonical" href="/b">')],
	[
		"Other metadata",
		page("", '<meta name="description" content="a">'),
		page("", '<meta name="description" content="b">'),
	],
	["Other markup, styles or scripts", page("", "<style>a{}</style>"), page("", "<style>b{}</style>")],
	["Other markup, styles or scripts", page("<p>Text</p>"), page("<div>Text</div>")],
] as const) {
	test(`names a page with ${kind.toLowerCase()}: ${after.slice(28)}`, () => {
		const differences = compareExports(files({ "a.html": before }), files({ "a.html": after }));
		assert.deepEqual(differences, [{ kind, paths: ["/a"] }]);
	});
}

test("names with hashes, payloads and images for sharing are no differences", () => {
	const make = (hash: string) => {
		const head = [
			`<meta http-equiv="Content-Security-Policy" content="script-src 'sha256-${hash}'">`,
			`<meta property="og:image" content="https://a.example/share/${hash}.png">`,
		].join("");
		return files({
			"a.html": page(`<script src="/_next/static/media/${hash}.js" integrity="sha256-${hash}"></script>`, head),
			"a.txt": hash,
			"a/__next._tree.txt": hash,
			[`share/${hash}.png`]: hash,
			[`_next/static/media/${hash}.js`]: hash,
		});
	};
	assert.deepEqual(compareExports(make("aaa"), make("bbbb")), []);
});

test("names files that are missing, new and different, and feeds whose posts have new ids", () => {
	const feed = (id: string) => `<rss><item><guid>${id}</guid><title>A</title></item></rss>`;
	const before = files({ "index.html": page(""), "b.bin": "1", "rss.xml": feed("1") });
	const after = files({ "b.bin": "2", "c.txt": "", "rss.xml": feed("2") });
	assert.deepEqual(compareExports(before, after), [
		{ kind: "Missing", paths: ["/"] },
		{ kind: "New", paths: ["/c.txt"] },
		{ kind: "Other ids in feeds", paths: ["/rss.xml"] },
		{ kind: "Other content", paths: ["/b.bin"] },
	]);
});
