import assert from "node:assert/strict";
import { readdirSync, truncateSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getOgImages } from "@/lib/blog/metadata/og-images";
import { renderOgImage } from "./cache";

test("draws an image once for all requests, and reads it from the cache afterwards", async () => {
	const blog = createTestBlog({ "site.yml": "title: T\nurl: https://t.example\n" });
	const [[hash, image] = assert.fail()] = await getOgImages(blog);
	const portrait = { file: "public/none.png", hash: "0" };
	let drawn = 0;
	const readPortrait = async () => {
		drawn += 1;
		return Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
	};
	const render = () => renderOgImage(blog.options.cacheDir, hash, { ...image, portrait }, readPortrait);
	const [first, meanwhile] = await Promise.all([render(), render()]);
	assert.equal(first, meanwhile);
	assert.equal(drawn, 1);
	const later = await render();
	assert.equal(drawn, 1);
	assert.ok(Buffer.from(later).equals(first));
	// A file that was cut by a crash isn't served.
	const folder = path.join(blog.options.cacheDir, "og-images", hash.slice(0, 2));
	for (const name of readdirSync(folder)) truncateSync(path.join(folder, name), 1000);
	assert.ok(Buffer.from(await render()).equals(first));
	assert.equal(drawn, 2);
});
