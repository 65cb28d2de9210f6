import assert from "node:assert/strict";
import { test } from "node:test";
import { LOCAL_URL } from "@/lib/utils/url";
import { absolutePageUrl, absoluteUrl, authorUrl, fileUrl, pageUrl, resolveUrl } from "./urls";

const root = { url: "https://q.example" };
const server = { url: "https://q.example/x", homeUrl: "https://q.example/x" };
const files = { url: "https://q.example/x", homeUrl: "https://q.example/x/" };

test("makes paths of the blog absolute, also below a path", () => {
	for (const [path, ...expected] of [
		["/", "https://q.example", "https://q.example/x", "https://q.example/x/"],
		["/a/", "https://q.example/a", "https://q.example/x/a", "https://q.example/x/a"],
		["/ä", "https://q.example/%C3%A4", "https://q.example/x/%C3%A4", "https://q.example/x/%C3%A4"],
		["//e.example/a", "https://e.example/a", "https://e.example/a", "https://e.example/a"],
		["https://q.example/a", "https://q.example/a", "https://q.example/a", "https://q.example/a"],
	] as const) {
		for (const [index, site] of [root, server, files].entries()) assert.equal(absoluteUrl(site, path), expected[index]);
	}
	const indexes = [root, server, files].map((site) => pageUrl(site, "/"));
	assert.deepEqual(indexes, ["https://q.example/", "https://q.example/x", "https://q.example/x/"]);
});

test("paths of a blog without a URL stay paths", () => {
	const [alone, inApp] = ["", "/x"].map((path) => {
		const url = LOCAL_URL + path;
		return { url, hasNoUrl: true as const, ...(path && { homeUrl: url }) };
	});
	assert.ok(alone && inApp);
	for (const [path, ...expected] of [
		["/", "/", "/x"],
		["/ä?b#c", "/%C3%A4?b#c", "/x/%C3%A4?b#c"],
		["https://e.example/a", "https://e.example/a", "https://e.example/a"],
		["http://localhost:30001/a", "http://localhost:30001/a", "http://localhost:30001/a"],
	] as const)
		assert.deepEqual([absoluteUrl(alone, path), absoluteUrl(inApp, path)], expected);
	assert.deepEqual([pageUrl(alone, "/ä"), pageUrl(inApp, "/")], ["/%C3%A4", "/x"]);
});

test("only URLs of pages of a blog with files in folders end with a slash", () => {
	const folders = { ...files, files: "folders" as const };
	const author = (url: string) => authorUrl(folders, { author: { name: "Ada", url } });
	assert.deepEqual(
		[
			...["/", "/a", "/v8.5"].map((path) => pageUrl(folders, path)),
			...["/a", "/a/", "https://q.example/x/a", "https://q.example/a"].map((url) => absolutePageUrl(folders, url)),
			author("/about"),
			author("/cv.pdf"),
			author("https://e.example/a"),
			fileUrl(folders, "/a"),
			absoluteUrl(folders, "/a.png"),
		],
		[
			...["https://q.example/x/", "https://q.example/x/a/", "https://q.example/x/v8.5/"],
			...["https://q.example/x/a/", "https://q.example/x/a/", "https://q.example/x/a/", "https://q.example/a"],
			"https://q.example/x/about/",
			"https://q.example/x/cv.pdf",
			"https://e.example/a",
			"https://q.example/x/a",
			"https://q.example/x/a.png",
		],
	);
	const local = { url: LOCAL_URL, hasNoUrl: true as const, files: "folders" as const };
	assert.deepEqual([pageUrl(local, "/a"), absolutePageUrl(local, "/a")], ["/a/", "/a/"]);
});

test("resolves URLs on a page", () => {
	const resolved = (url: string) => [root, server].map((site) => resolveUrl(site, url, "/blog/a").href);
	assert.deepEqual(resolved("b"), ["https://q.example/blog/b", "https://q.example/x/blog/b"]);
	assert.deepEqual(resolved("/b"), ["https://q.example/b", "https://q.example/x/b"]);
	assert.deepEqual(resolved("#b"), ["https://q.example/blog/a#b", "https://q.example/x/blog/a#b"]);
});
