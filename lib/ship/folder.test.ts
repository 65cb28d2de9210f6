import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import sharp from "sharp";
import { makePng } from "@/lib/utils/png.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { createRedirectPage, formatHeaders, formatRedirects, writeFolder } from "./folder";
import { createTestSite } from "./ship.support";
import { type BuildManifest, listPaths } from "./site";

/** Writes a finished folder for static hosts; returns a function that reads its files. */
async function write(
	files: Record<string, string | Uint8Array>,
	manifest: Partial<BuildManifest>,
	own: typeof files = {},
) {
	const site = createTestSite({ ...files, ...own }, manifest);
	const target = path.join(createTemporaryFolder(), "out");
	const counts = await writeFolder(site, target, createTemporaryFolder());
	return { site, target, counts, read: (name: string) => readFileSync(path.join(target, name), "utf8") };
}

test("formats headers as blocks of a pattern, with the base path", () => {
	const headers = {
		"/*": [
			{ key: "X-A", value: "1" },
			{ key: "X-B", value: "2; 3" },
		],
		"/*.md": [{ key: "X-C", value: "4" }],
	};
	assert.equal(formatHeaders({ headers, basePath: "/b" }), "/b/*\n  X-A: 1\n  X-B: 2; 3\n\n/b/*.md\n  X-C: 4\n");
	assert.equal(formatHeaders({ headers: {}, basePath: "" }), "");
});

test("formats each redirect as a line, with the base path", () => {
	const redirects = { "/old": "/new", "/page/1": "/" };
	assert.equal(formatRedirects({ redirects, basePath: "" }), "/old /new 301\n/page/1 / 301\n");
	assert.equal(formatRedirects({ redirects, basePath: "/b" }), "/b/old /b/new 301\n/b/page/1 /b/ 301\n");
});

test("formats the forms of a path as one line, and the one that leads elsewhere as another", () => {
	const redirects = {
		"/a.html": "/x",
		"/a": "/x",
		"/a/index.html": "/x",
		"/b": "/x",
		"/b/index.html": "/x",
		"/b.html": "/y",
	};
	assert.equal(formatRedirects({ redirects, basePath: "" }), "/a.html /x 301\n/b /x 301\n/b.html /y 301\n");
});

for (const [source, line] of [
	["/*", "/%2A"],
	["/a/*/b", "/a/%2A/b"],
	["/:splat", "/%3Asplat"],
	["/a(b)'!", "/a%28b%29%27%21"],
	["/a b\n/c 200", "/a%20b%0A/c%20200"],
	["/a#b?c", "/a%23b%3Fc"],
	["/100%", "/100%25"],
	["/größe", "/gr%C3%B6%C3%9Fe"],
] as const) {
	test(`formats ${JSON.stringify(source)} as the path of a single page`, () => {
		assert.equal(formatRedirects({ redirects: { [source]: "/b" }, basePath: "" }), `${line} /b 301\n`);
	});
}

test("escapes the destination in a redirect page", () => {
	const destination = '/tags/"<b>&';
	const elements: DefaultTreeAdapterTypes.Element[] = [];
	const collect = (node: DefaultTreeAdapterTypes.Node): void => {
		if ("attrs" in node) elements.push(node);
		if ("childNodes" in node) node.childNodes.forEach(collect);
	};
	collect(parse(createRedirectPage(destination)));
	const of = (name: string) => elements.find((element) => element.tagName === name)?.attrs[0]?.value;
	assert.equal(of("a"), destination);
	const refresh = elements.find((element) => element.attrs.some(({ value }) => value === "refresh"));
	assert.equal(refresh?.attrs[1]?.value, `0; url=${destination}`);
	assert.ok(!elements.some((element) => element.tagName === "b"));
});

describe("a folder for static hosts", () => {
	test("has all files with their dates, also hidden ones, but not the manifest and compressed forms", async () => {
		const site = createTestSite({ "files/a.html": "a", "files/.well-known/x.txt": "x", "compressed/br/a.html": "br" });
		const date = new Date("2026-01-02T03:04:05Z");
		utimesSync(path.join(site, "files/a.html"), date, date);
		const target = path.join(createTemporaryFolder(), "out");
		await writeFolder(site, target, createTemporaryFolder());
		const expected = ["/.nojekyll", "/.well-known/x.txt", "/_headers", "/_redirects", "/a.html"];
		assert.deepEqual(await listPaths(target), expected);
		assert.deepEqual(statSync(path.join(target, "a.html")).mtime, date);
	});

	test("has the images that a server makes on request", async () => {
		const url = "/_next/static/media/view.01234567-40.webp";
		const view = await makePng(90, 60);
		const site = createTestSite({ "files/view.png": view }, { images: { [url]: "/view.png" } });
		const cacheDir = createTemporaryFolder();
		const [first, second] = [createTemporaryFolder(), createTemporaryFolder()];
		assert.deepEqual(await writeFolder(site, first, cacheDir), { made: 1, reused: 0 });
		assert.equal((await sharp(path.join(first, url)).metadata()).width, 40);
		assert.deepEqual(await writeFolder(site, second, cacheDir), { made: 0, reused: 1 });
	});

	test("has a page for each redirect, also with a slash at its end", async () => {
		const redirects = { "/old": "/new", "/2020/a.html": "/new", "/größe/*": "/gr%C3%B6%C3%9Fe" };
		const { read } = await write({ "files/new.html": "new" }, { redirects, basePath: "/b" });
		for (const file of ["old.html", "old/index.html", "2020/a.html"]) {
			assert.match(read(file), /<meta http-equiv="refresh" content="0; url=\/b\/new"\/>/);
		}
		for (const file of ["größe/*.html", "größe/*/index.html"]) assert.match(read(file), /url=\/b\/gr%C3%B6%C3%9Fe"/);
	});

	test("has no page of a redirect in the place of a file", async () => {
		const files = { "files/old.html": "mine", "files/new.html": "new" };
		const { read, target } = await write(files, { redirects: { "/old": "/new" } });
		assert.equal(read("old.html"), "mine");
		assert.ok(existsSync(path.join(target, "old/index.html")));
	});

	test("has a copy of a page, which redirects nowhere, at the other forms of its path", async () => {
		const redirects = { "/new/index.html": "/new", "/gone/index.html": "/gone" };
		const { read, target } = await write({ "files/new.html": "new" }, { redirects });
		assert.equal(read("new/index.html"), "new");
		assert.equal(read("_redirects"), "");
		assert.deepEqual(
			(await listPaths(target)).filter((name) => name.startsWith("/new")),
			["/new.html", "/new/index.html"],
		);
	});

	test("has the page of each form of an old path", async () => {
		const redirects = { "/old": "/a", "/old.html": "/b", "/old/index.html": "/a" };
		const { read } = await write({}, { redirects });
		assert.match(read("old.html"), /url=\/b"/);
		assert.match(read("old/index.html"), /url=\/a"/);
	});

	test("has no folder of a redirect in the place of a file", async () => {
		const redirects = { "/rss.xml/old": "/a", "/rss.xml/deep/old": "/a" };
		const { target } = await write({ "files/rss.xml": "<rss/>" }, { redirects });
		assert.deepEqual(await listPaths(target), ["/.nojekyll", "/_headers", "/_redirects", "/rss.xml"]);
	});

	test("has no page of a redirect where some disks have the page that it leads to", async () => {
		const redirects = { "/a/New": "/a/new", "/a/New.html": "/a/new", "/a/NEW/index.html": "/a/new" };
		const { target, read } = await write({ "files/a/new.html": "new" }, { redirects });
		assert.deepEqual(
			(await listPaths(target)).filter((name) => name.startsWith("/a/")),
			["/a/new.html"],
		);
		assert.match(read("_redirects"), /^\/a\/New \/a\/new 301$/m);
	});

	test("has a copy of a feed where it was before", async () => {
		const feed = "files/tags/größe/rss.xml";
		const redirects = {
			"/feed.xml": "/rss.xml",
			"/tag/größe/index.xml": "/tags/gr%C3%B6%C3%9Fe/rss.xml",
			"/feed": "/rss.xml",
			"/none.xml": "/gone",
		};
		const { read, target } = await write({ "files/rss.xml": "<rss/>", [feed]: "<rss>ö</rss>" }, { redirects });
		assert.deepEqual([read("feed.xml"), read("tag/größe/index.xml")], ["<rss/>", "<rss>ö</rss>"]);
		assert.match(read("feed.html"), /url=\/rss\.xml"/);
		assert.match(read("none.xml"), /url=\/gone"/);
		assert.ok(!existsSync(path.join(target, "feed.xml.html")));
	});

	test("keeps files of the owner for the same purpose", async () => {
		const own = { "files/_headers": "mine", "files/_redirects": "mine too" };
		const headers = { "/*": [{ key: "A", value: "1" }] };
		const { read } = await write({}, { redirects: { "/old": "/new" }, headers }, own);
		assert.deepEqual([read("_headers"), read("_redirects")], ["mine", "mine too"]);
		assert.match(read("old.html"), /url=\/new"/);
	});
});
