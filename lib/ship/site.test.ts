import assert from "node:assert/strict";
import { symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { createTestSite, EMPTY_MANIFEST } from "./ship.support";
import { createHeaderFinder, IncompleteSite, listPaths, readManifest, toRegExp } from "./site";

describe("a pattern of headers", () => {
	for (const [pattern, path, expected] of [
		["/*", "/", true],
		["/*", "/blog/a", true],
		["/*.md", "/blog/a.md", true],
		["/*.md", "/blog/amd", false],
		["/*.md", "/blog/a.md/b", false],
		["/share/*", "/share/", true],
		["/share/*", "/shared", false],
		["/tags/:name/rss.xml", "/tags/größe/rss.xml", true],
		["/tags/:name/rss.xml", "/tags/a/b/rss.xml", false],
		["/tags/:name/rss.xml", "/tags//rss.xml", false],
		["/rss-*.xml", "/rss-2.xml", true],
		["/rss.xml", "/rssxxml", false],
		["/rss.xml", "/my/rss.xml", false],
		["/a+(b)", "/a+(b)", true],
		["/a+(b)", "/aab", false],
	] as const) {
		test(`${pattern} ${expected ? "matches" : "doesn't match"} ${path}`, () =>
			assert.equal(toRegExp(pattern).test(path), expected));
	}
});

test("all headers that match a path apply, and of equal names the last", () => {
	const everywhere = Object.entries({ "X-Robots-Tag": "all", "Referrer-Policy": "origin" });
	const find = createHeaderFinder({
		headers: {
			"/*": everywhere.map(([key, value]) => ({ key, value })),
			"/*.md": [{ key: "x-robots-tag", value: "noindex" }],
		},
	});
	assert.deepEqual(find("/a.md").join(" "), "x-robots-tag,noindex Referrer-Policy,origin");
	assert.deepEqual(find("/a").join(" "), "X-Robots-Tag,all Referrer-Policy,origin");
	assert.deepEqual(createHeaderFinder({ headers: {} })("/a"), []);
});

test("reads the manifest of a finished folder", async () => {
	const manifest = { ...EMPTY_MANIFEST, basePath: "/b", redirects: { "/größe": "/gr%C3%B6%C3%9Fe" } };
	assert.deepEqual(await readManifest(createTestSite({}, manifest)), manifest);
});

test("a folder without a manifest is not complete", async () => {
	const folder = createTemporaryFolder({ "files/index.html": "page" });
	for (const missing of [folder, path.join(folder, "none")]) {
		await assert.rejects(readManifest(missing), (error) => {
			const message = `There is no complete build in \`${missing}\`: \`site.json\` is missing. Build the blog.`;
			return error instanceof IncompleteSite && error.message === message;
		});
	}
});

for (const [title, text] of [
	["was cut", JSON.stringify(EMPTY_MANIFEST).slice(0, -9)],
	["is empty", ""],
	["lacks a part", JSON.stringify({ ...EMPTY_MANIFEST, redirects: undefined })],
	["has a part of a later version", JSON.stringify({ ...EMPTY_MANIFEST, sections: {} })],
	["has a header without a value", JSON.stringify({ ...EMPTY_MANIFEST, headers: { "/*": [{ key: "A" }] } })],
] as const) {
	test(`a manifest that ${title} is damaged`, async () => {
		const folder = createTestSite({});
		writeFileSync(path.join(folder, "site.json"), text);
		await assert.rejects(readManifest(folder), (error) => {
			return error instanceof IncompleteSite && error.message.includes("`site.json` is damaged");
		});
	});
}

test("lists files by their path, sorted, also hidden ones, without links and folders", async () => {
	const folder = createTemporaryFolder({ "b/ä.txt": "", "b/a.txt": "", "a.html": "", ".well-known/x": "" });
	if (process.platform !== "win32") symlinkSync("a.html", path.join(folder, "link.html"));
	assert.deepEqual(await listPaths(folder), ["/.well-known/x", "/a.html", "/b/a.txt", "/b/ä.txt"]);
});
