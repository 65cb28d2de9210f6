import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder, type Files, writeFiles } from "@/lib/utils/temporary-folder.support";
import { keepAssets } from "./kept-assets";

const DAY = 24 * 60 * 60 * 1000;
const folder = createTemporaryFolder();
const distDir = path.join(folder, "build");
const isThere = (name: string) => existsSync(path.join(distDir, "static", name));

/** Makes a build with some static files, on a day; returns the URLs of the files that were added. */
async function build(day: number, files: Files): Promise<string[]> {
	rmSync(distDir, { recursive: true, force: true });
	writeFiles(path.join(distDir, "static"), files);
	const options = { distDir, cacheDir: path.join(folder, "cache"), days: 7, now: day * DAY, basePath: "/blog" };
	return (await keepAssets(options)).map(({ pathname }) => pathname);
}

test("a build has the files of builds before it for some days", async () => {
	assert.deepEqual(await build(100, { "media/a.1.js": "one", "chunks/b.1.css": "b", "feeds/rss.xml": "old" }), []);
	assert.deepEqual((await build(101, { "media/a.2.js": "two" })).sort(), [
		"/blog/_next/static/chunks/b.1.css",
		"/blog/_next/static/media/a.1.js",
	]);
	assert.equal(readFileSync(path.join(distDir, "static/media/a.1.js"), "utf8"), "one");
	assert.ok(!isThere("feeds/rss.xml"));
	// Those of a build that comes back count as its own again.
	assert.deepEqual(await build(106, { "media/a.1.js": "one", "chunks/b.1.css": "b" }), [
		"/blog/_next/static/media/a.2.js",
	]);
	assert.deepEqual((await build(110, { "media/a.3.js": "three" })).length, 2);
	assert.deepEqual([isThere("media/a.1.js"), isThere("media/a.2.js")], [true, false]);
	assert.deepEqual(await build(114, { "media/a.3.js": "three" }), []);
	assert.ok(!existsSync(path.join(folder, "cache/assets/media/a.1.js")));
});
