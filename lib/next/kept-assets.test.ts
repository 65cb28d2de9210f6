import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder, type Files, writeFiles } from "@/lib/utils/temporary-folder.support";
import { keepAssets } from "./kept-assets";

const DAY = 24 * 60 * 60 * 1000;

/** Creates a blog without builds. */
function createBuilds() {
	const folder = createTemporaryFolder();
	const distDir = path.join(folder, "build");
	return {
		store: path.join(folder, "cache/assets"),
		isThere: (name: string) => existsSync(path.join(distDir, "static", name)),
		read: (name: string) => readFileSync(path.join(distDir, "static", name), "utf8"),
		/** Makes a build with some static files, on a day; returns the URLs of the files that were added. */
		build: async (day: number, files: Files): Promise<string[]> => {
			rmSync(distDir, { recursive: true, force: true });
			writeFiles(path.join(distDir, "static"), files);
			const options = { distDir, cacheDir: path.join(folder, "cache"), days: 7, now: day * DAY, basePath: "/blog" };
			return (await keepAssets(options)).map(({ pathname }) => pathname);
		},
	};
}

test("a build has the files of builds before it for some days", async () => {
	const { build, isThere, read, store } = createBuilds();
	assert.deepEqual(await build(100, { "media/a.1.js": "one", "chunks/b.1.css": "b", "feeds/rss.xml": "old" }), []);
	assert.deepEqual((await build(101, { "media/a.2.js": "two" })).sort(), [
		"/blog/_next/static/chunks/b.1.css",
		"/blog/_next/static/media/a.1.js",
	]);
	assert.equal(read("media/a.1.js"), "one");
	assert.ok(!isThere("feeds/rss.xml"));
	// Those of a build that comes back count as its own again.
	assert.deepEqual(await build(106, { "media/a.1.js": "one", "chunks/b.1.css": "b" }), [
		"/blog/_next/static/media/a.2.js",
	]);
	assert.deepEqual((await build(110, { "media/a.3.js": "three" })).length, 2);
	assert.deepEqual([isThere("media/a.1.js"), isThere("media/a.2.js")], [true, false]);
	assert.deepEqual(await build(114, { "media/a.3.js": "three" }), []);
	assert.ok(!existsSync(path.join(store, "media/a.1.js")));
});

test("a kept file that was cut or changed is no part of a build", async (t) => {
	const { build, isThere, read, store } = createBuilds();
	const { mock } = t.mock.method(console, "warn", () => {});
	await build(100, { "media/a.1.js": "one", "media/b.1.js": "b", "media/c.1.js": "c" });
	truncateSync(path.join(store, "media/a.1.js"));
	writeFileSync(path.join(store, "media/b.1.js"), Buffer.alloc(readFileSync(path.join(store, "media/b.1.js")).length));
	assert.deepEqual(await build(101, {}), ["/blog/_next/static/media/c.1.js"]);
	assert.deepEqual([isThere("media/a.1.js"), isThere("media/b.1.js"), read("media/c.1.js")], [false, false, "c"]);
	assert.deepEqual(await build(102, {}), ["/blog/_next/static/media/c.1.js"]);
	const named = mock.calls.map(({ arguments: [text] }) => /[ab]\.1\.js/.exec(String(text))?.[0]);
	assert.deepEqual(named.sort(), ["a.1.js", "b.1.js"]);
});

test("a build that has a damaged file itself keeps it again", async () => {
	const { build, read, store } = createBuilds();
	await build(100, { "media/a.1.js": "one" });
	truncateSync(path.join(store, "media/a.1.js"), 2);
	await build(101, { "media/a.1.js": "one" });
	assert.deepEqual(await build(102, {}), ["/blog/_next/static/media/a.1.js"]);
	assert.equal(read("media/a.1.js"), "one");
});

test("files without a known time are kept for as long as those of the last build", async () => {
	const { build, store } = createBuilds();
	await build(100, { "media/a.1.js": "one" });
	truncateSync(path.join(store, "times.json"), 5);
	assert.deepEqual(await build(104, {}), ["/blog/_next/static/media/a.1.js"]);
	assert.deepEqual(await build(111, {}), ["/blog/_next/static/media/a.1.js"]);
	assert.deepEqual(await build(112, {}), []);
});
