import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { listPaths } from "@/lib/ship/site";
import { createTemporaryFolder, type Files, writeFiles } from "@/lib/utils/temporary-folder.support";
import { keepAssets } from "./kept-assets";

const DAY = 24 * 60 * 60 * 1000;

/** Creates a blog without builds. */
function createBuilds() {
	const parent = createTemporaryFolder();
	const folder = path.join(parent, "site/_next/static");
	return {
		store: path.join(parent, "cache/assets"),
		isThere: (name: string) => existsSync(path.join(folder, name)),
		read: (name: string) => readFileSync(path.join(folder, name), "utf8"),
		/** Makes a build with some static files, on a day; returns the files that were added. */
		build: async (day: number, files: Files, images: Record<string, string> = {}): Promise<string[]> => {
			rmSync(folder, { recursive: true, force: true });
			mkdirSync(folder, { recursive: true });
			writeFiles(folder, files);
			await keepAssets({ folder, cacheDir: path.join(parent, "cache"), days: 7, now: day * DAY, images });
			return (await listPaths(folder)).map((name) => name.slice(1)).filter((name) => files[name] === undefined);
		},
	};
}

test("a build has the files of builds before it for some days", async () => {
	const { build, isThere, read, store } = createBuilds();
	assert.deepEqual(await build(100, { "media/a.1.js": "one", "chunks/b.1.css": "b", "feeds/rss.xml": "old" }), []);
	assert.deepEqual(await build(101, { "media/a.2.js": "two" }), ["chunks/b.1.css", "media/a.1.js"]);
	assert.equal(read("media/a.1.js"), "one");
	assert.ok(!isThere("feeds/rss.xml"));
	// Files that come back in a later build count as its own.
	assert.deepEqual(await build(106, { "media/a.1.js": "one", "chunks/b.1.css": "b" }), ["media/a.2.js"]);
	assert.deepEqual((await build(110, { "media/a.3.js": "three" })).length, 2);
	assert.deepEqual([isThere("media/a.1.js"), isThere("media/a.2.js")], [true, false]);
	assert.deepEqual(await build(114, { "media/a.3.js": "three" }), []);
	assert.ok(!existsSync(path.join(store, "media/a.1.js")));
});

test("a kept file that was cut or changed is no part of a build", async (t) => {
	const { build, isThere, read, store } = createBuilds();
	const { mock } = t.mock.method(console, "error", () => {});
	await build(100, { "media/a.1.js": "one", "media/b.1.js": "b", "media/c.1.js": "c" });
	truncateSync(path.join(store, "media/a.1.js"));
	writeFileSync(path.join(store, "media/b.1.js"), Buffer.alloc(readFileSync(path.join(store, "media/b.1.js")).length));
	assert.deepEqual(await build(101, {}), ["media/c.1.js"]);
	assert.deepEqual([isThere("media/a.1.js"), isThere("media/b.1.js"), read("media/c.1.js")], [false, false, "c"]);
	assert.deepEqual(await build(102, {}), ["media/c.1.js"]);
	const named = mock.calls.map(({ arguments: [text] }) => /[ab]\.1\.js/.exec(String(text))?.[0]);
	assert.deepEqual(named.sort(), ["a.1.js", "b.1.js"]);
});

test("a build that has a damaged file itself keeps it again", async () => {
	const { build, read, store } = createBuilds();
	await build(100, { "media/a.1.js": "one" });
	truncateSync(path.join(store, "media/a.1.js"), 2);
	await build(101, { "media/a.1.js": "one" });
	assert.deepEqual(await build(102, {}), ["media/a.1.js"]);
	assert.equal(read("media/a.1.js"), "one");
});

test("files without a known time are kept for as long as those of the last build", async () => {
	const { build, store } = createBuilds();
	await build(100, { "media/a.1.js": "one" });
	truncateSync(path.join(store, "times.json"), 5);
	assert.deepEqual(await build(104, {}), ["media/a.1.js"]);
	assert.deepEqual(await build(111, {}), ["media/a.1.js"]);
	assert.deepEqual(await build(112, {}), []);
});

test("a build can make the resized images of builds before it, as long as it has the files that they are made from", async () => {
	const { build } = createBuilds();
	const [first, second] = ["/_next/static/media/a.1-640.webp", "/_next/static/media/a.2-640.webp"];
	const [original, other] = ["/_next/static/media/a.1.png", "/_next/static/media/a.2.png"];
	const imagesOf = async (day: number, files: Files, images: Record<string, string>) => {
		await build(day, files, images);
		return images;
	};
	assert.deepEqual(await imagesOf(100, { "media/a.1.png": "one" }, { [first]: original }), { [first]: original });
	const both = await imagesOf(103, { "media/a.2.png": "two" }, { [second]: other });
	assert.deepEqual(both, { [first]: original, [second]: other });
	assert.deepEqual(await imagesOf(108, {}, {}), { [second]: other });
	assert.deepEqual(await imagesOf(111, {}, {}), {});
});

test("a resized image is made from the file of the present build", async () => {
	const { build } = createBuilds();
	const url = "/_next/static/media/a.1-640.webp";
	await build(100, { "media/a.1.png": "one" }, { [url]: "/_next/static/media/a.1.png" });
	const images = { [url]: "/files/posts/a.png" };
	await build(101, {}, images);
	assert.deepEqual(images, { [url]: "/files/posts/a.png" });
});
