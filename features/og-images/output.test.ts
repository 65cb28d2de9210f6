import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getOgImages } from "@/lib/blog/metadata/og-images";
import { ogImagePath } from "@/lib/content/images/og-image";
import { addDigest } from "@/lib/utils/disk-cache";
import { ogImages } from "./output";

const blog = createTestBlog({
	"site.yml": "title: T\nurl: https://t.example\n",
	"authors.yml": "ada:\n  name: Ada\n  image: /ada.svg\n",
	"public/ada.svg":
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="a()"><path d="M0 0h9v9z"/></svg>',
	"posts/one.md": "---\ntitle: One\ndate: 2026-05-04\nauthor: ada\n---\n\nWords.\n",
});

async function makeAll() {
	const made = new Map<string, Buffer>();
	for await (const file of await ogImages.files(blog)) {
		made.set(file.path, "content" in file ? Buffer.from(file.content) : assert.fail());
	}
	return made;
}

test("makes the images that pages name, and keeps them in the cache", async () => {
	const paths = [...(await getOgImages(blog)).keys()].map(ogImagePath).sort();
	const first = await makeAll();
	assert.deepEqual([...first.keys()].sort(), paths);
	for (const image of first.values()) assert.equal(image.toString("latin1", 1, 4), "PNG");

	const cache = path.join(blog.options.cacheDir, "og-images");
	const kept = readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".png"));
	assert.equal(kept.length, paths.length);
	assert.deepEqual(await makeAll(), first);
	// What is in the cache isn't drawn again.
	for (const file of kept) writeFileSync(path.join(cache, file), addDigest("kept"));
	assert.deepEqual(new Set([...(await makeAll()).values()].map(String)), new Set(["kept"]));
});
