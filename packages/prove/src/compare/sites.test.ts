import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { compareFolders, html } from "@/packages/prove/src/prove.support";

const text = (about: string) =>
	`<p>A text about ${about}, with a few more words than a title has, about ${about} only.</p><p>It goes on with ${about} and says more of ${about} than anybody wants to know.</p>`;
const page = (about: string, more = "") => html(text(about) + more, `<title>${about}</title>`);
const home = html(
	"<p>Welcome to this place. It has all that one could wish for: news, offers, and a form to write to us at any time.</p>",
	"<title>home</title>",
);
const show = async (...sides: Parameters<typeof compareFolders>) =>
	(await compareFolders(...sides)).map(({ rule, path }) => `${rule} ${path}`);

for (const [title, old, now, expected] of [
	[
		"the same address as a file and as a folder",
		{ "a.html": page("a"), "b.html": page("b", '<a href="/a">a</a>') },
		{ "a/index.html": page("a"), "b.html": page("b", '<a href="/a">a</a>') },
		[],
	],
	[
		"an address with an ending that the new site lacks",
		{ "a.html": page("a"), "b.html": page("b", '<a href="/a.html">a</a>') },
		{ "a/index.html": page("a"), "b.html": page("b") },
		["address-moved /a.html"],
	],
	[
		"a redirect of Netlify's file",
		{ "old.html": page("a") },
		{ "new.html": page("a"), _redirects: "/old.html /new 301\n" },
		[],
	],
	[
		"a pattern of Netlify's file",
		{ "2020/a.html": page("a") },
		{ "blog/a.html": page("a"), _redirects: "# moved\n/2020/* /blog/:splat\n" },
		[],
	],
	[
		"redirects of vercel.json",
		{ "2020/a/index.html": page("a") },
		{
			"blog/a.html": page("a"),
			"vercel.json": '{"redirects":[{"source":"/:year/:slug","destination":"/blog/:slug"}]}',
		},
		[],
	],
	[
		"a page that leads on",
		{ "a.html": page("a") },
		{ "b.html": page("a"), "a.html": '<!doctype html><meta http-equiv="refresh" content="0; url=/b">' },
		[],
	],
	[
		"a page that is gone",
		{ "a.html": page("a"), "b.html": page("b") },
		{ "a.html": page("a") },
		["address-lost /b.html"],
	],
	[
		"a redirect to the index",
		{ "a.html": page("alpha"), "index.html": home },
		{ "index.html": home, _redirects: "/a.html /\n" },
		["address-other /a.html"],
	],
	[
		"a redirect in a circle",
		{ "a.html": page("a"), "b.html": page("b") },
		{ "b.html": page("b"), _redirects: "/a.html /c\n/c /a.html\n" },
		["address-lost /a.html"],
	],
	[
		"a page that says that there is none",
		{ "a.html": page("a") },
		{ "a.html": html("<h1>404</h1><p>Page not found</p>", "<title>404: not found</title>") },
		["address-lost /a.html"],
	],
	[
		"a file that is gone",
		{ "a.html": page("a", '<a href="/x.pdf">x</a>'), "x.pdf": "1" },
		{ "a.html": page("a", '<a href="/x.pdf">x</a>') },
		["download-lost /x.pdf"],
	],
	[
		"a file of other content",
		{ "a.html": page("a", '<a href="/x.pdf">x</a>'), "x.pdf": "1" },
		{ "a.html": page("a", '<a href="/x.pdf">x</a>'), "x.pdf": "2" },
		["download-changed /x.pdf"],
	],
	[
		"a part to which another page links",
		{ "a.html": page("a", '<h2 id="x">X</h2>'), "b.html": page("b", '<a href="/a#x">x</a>') },
		{ "a.html": page("a", "<h2>X</h2>"), "b.html": page("b", '<a href="/a#x">x</a>') },
		["fragment-lost /a"],
	],
	[
		"redirects of the old site",
		{ "b.html": page("b"), _redirects: "/a /b\n" },
		{ "b.html": page("b") },
		["redirect-lost /a"],
	],
	[
		"a page of 9 MB",
		{ "a.html": page("a"), "b.html": page("b") + " ".repeat(9_000_000) },
		{ "a.html": page("a") },
		["unread /b.html"],
	],
	[
		"a page of 100,000 links",
		{ "a.html": page("a"), "b.html": html("<a href=/x>x</a>".repeat(100_000)) },
		{ "a.html": page("a") },
		["unread /b.html"],
	],
	[
		"a page of 100,000 elements inside each other",
		{ "a.html": page("a"), "b.html": html("<div>".repeat(100_000)) },
		{ "a.html": page("a") },
		["unread /b.html"],
	],
	[
		"a page below a base path",
		{ "a.html": page("a", '<link rel="canonical" href="https://x.example/blog/a"><img src="/blog/i.svg">') },
		{ "a.html": page("a", '<link rel="canonical" href="https://x.example/a"><img src="/i.svg">') },
		[],
	],
] as const) {
	test(`compares ${title}`, async () => assert.deepEqual(await show(old, now), expected));
}

const feed = (...ids: string[]) =>
	`<?xml version="1.0"?><rss version="2.0"><channel>${ids.map((id, index) => `<item><title>T${index}</title><link>https://x.example/${index}</link><guid>${id}</guid><pubDate>0${9 - index} May 2024 00:00:00 GMT</pubDate></item>`).join("")}</channel></rss>`;
const atom = (...ids: string[]) =>
	`<feed xmlns="http://www.w3.org/2005/Atom">${ids.map((id, index) => `<entry><title>T${index}</title><link href="https://x.example/${index}"/><id>${id}</id><updated>2024-05-0${9 - index}T00:00:00Z</updated></entry>`).join("")}</feed>`;

for (const [title, old, now, expected] of [
	["the same ids in another format", { "feed.xml": feed("a", "b") }, { "feed.xml": atom("a", "b") }, []],
	[
		"another address with a redirect",
		{ "feed/index.html": feed("a") },
		{ "rss.xml": feed("a"), _redirects: "/feed /rss.xml\n" },
		[],
	],
	["a lost feed", { "feed.xml": feed("a") }, {}, ["feed-lost /feed.xml"]],
	["other ids", { "feed.xml": feed("a", "b") }, { "feed.xml": feed("a", "c") }, ["feed-id-changed /feed.xml"]],
	["fewer items, the newest", { "feed.xml": feed("a", "b", "c") }, { "feed.xml": feed("a") }, []],
	[
		"more items of the past",
		{ "feed.xml": feed("a") },
		{ "feed.xml": feed("a", "b", "c") },
		["feed-item-added /feed.xml"],
	],
] as const) {
	test(`compares feeds: ${title}`, async () =>
		assert.deepEqual(await show({ "a.html": page("a"), ...old }, { "a.html": page("a"), ...now }), expected));
}

/** Draws a picture: a dark shape on a light background. */
const draw = (shape: string, size = 400) =>
	sharp(
		Buffer.from(
			`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${size}" height="${size}"><rect width="100" height="100" fill="#eef"/>${shape}</svg>`,
		),
	);
const circle = '<circle cx="30" cy="30" r="25" fill="#036"/><rect x="60" y="55" width="35" height="40" fill="#822"/>';
const bars = '<path d="M10 10h80v15h-80zm0 30h50v15h-50zm0 30h70v15h-70z" fill="#036"/>';

test("knows a picture in other sizes, formats and under other names, and tells others from it", async () => {
	const body = (src: string) => page("a", `<img src="/${src}" alt="">`);
	const png = await draw(circle).png().toBuffer();
	const rows: [string, Uint8Array, string[]][] = [
		["one.png", png, []],
		["3fa9c1d2e4.webp", await draw(circle, 120).webp({ quality: 40 }).toBuffer(), []],
		["two.jpg", await draw(circle, 800).jpeg({ quality: 30 }).toBuffer(), []],
		["two.avif", await draw(circle, 300).avif({ quality: 40 }).toBuffer(), []],
		["one.jpg", await draw(bars).jpeg().toBuffer(), ["image-changed /a.html"]],
		["two.png", await draw(bars).png().toBuffer(), ["image-lost /a.html"]],
		["two.png", await draw(circle.replace("#036", "#fc0")).png().toBuffer(), ["image-lost /a.html"]],
	];
	for (const [name, bytes, expected] of rows) {
		assert.deepEqual(
			await show({ "a.html": body("one.png"), "one.png": png }, { "a.html": body(name), [name]: bytes }),
			expected,
			name,
		);
	}
	assert.deepEqual(await show({ "a.html": body("one.png"), "one.png": png }, { "a.html": body("one.png") }), [
		"image-broken /a.html",
	]);
	assert.deepEqual(
		await show({ "a.html": body("one.png") }, { "a.html": body("one.png") }),
		[],
		"it was missing before",
	);
	assert.deepEqual(await show({ "a.html": body("one.png"), "one.png": png }, { "a.html": page("a") }), [
		"image-lost /a.html",
	]);
});

test("takes menus, footers and what changes by its number only out of the text", async () => {
	const names = ["apples", "pears", "plums", "figs", "dates"];
	const site = (frame: (name: string, index: number) => string) =>
		Object.fromEntries(
			names.map((name, index) => [
				`${name}.html`,
				`<!doctype html><title>${name} - Fruit</title><body>${frame(name, index)}</body>`,
			]),
		);
	const old = site(
		(name, index) =>
			`<div><a href="/">Home</a> <a href="/x">Shop</a></div><div>${index + 2} min read</div><div>May ${index + 1}, 2020</div>${text(name)}<div>Made with love</div>`,
	);
	const now = site((name) => `<div>Quite another menu</div>${text(name)}<div>Other words at the end</div>`);
	assert.deepEqual(await show(old, now), []);
	assert.deepEqual(await show(old, { ...now, "figs.html": (now["figs.html"] ?? "").replace("anybody", "") }), [
		"text-lost /figs.html",
	]);
});
