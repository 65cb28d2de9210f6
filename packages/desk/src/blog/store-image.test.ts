import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { makePng } from "@/lib/utils/png.support";
import { findPostByFile } from "./find-post";
import { PostIndex } from "./post-index";
import { storeImage } from "./store-image";

const PATIENCE = 60_000;
const blog = createTestBlog({
	"posts/single.md": "---\ntitle: A walk\ndate: 2026-05-04\n---\n\nText.\n",
	"posts/folder/index.md": "---\ntitle: A folder\ndate: 2026-05-04\n---\n\nText.\n",
	"posts/other.md": "---\ntitle: Another\ndate: 2026-05-03\n---\n\n![](/img/other.png)\n",
	"public/img/other.png": await makePng(4, 4),
});

const truncated = await makePng(400, 300);

async function store(file: string, bytes: Buffer, fileName: string, heading = "", alt = "") {
	const post = (await findPostByFile(blog, file)) ?? assert.fail();
	const { facts } = await new PostIndex(blog).read(PATIENCE);
	return storeImage(blog, facts, post, { bytes, fileName, heading, alt });
}

describe("storeImage", () => {
	test("stores an image where the blog has those of such posts, and never over another one", async () => {
		const [first, second] = [await makePng(40, 30), await makePng(20, 10)];
		assert.deepEqual(await store("posts/single.md", first, "image.png", "On the shore"), {
			markdown: "![](/img/on-the-shore.png)",
			path: "public/img/on-the-shore.png",
			width: 40,
			height: 30,
			size: first.length,
		});
		const again = await store("posts/single.md", second, "image.png", "On the shore", "A heron");
		assert.equal("markdown" in again && again.markdown, "![A heron](/img/on-the-shore-2.png)");
		assert.deepEqual(readFileSync(blog.source.filePath("public/img/on-the-shore.png")), first);
		assert.deepEqual(readFileSync(blog.source.filePath("public/img/on-the-shore-2.png")), second);
	});

	test("stores an image beside a post with a folder of its own, under the extension of its format", async () => {
		const bytes = await makePng(4, 4);
		const stored = await store("posts/folder/index.md", bytes, "../../Heron.jpg");
		assert.deepEqual("path" in stored && [stored.path, stored.markdown], [
			"posts/folder/heron.png",
			"![](./heron.png)",
		]);
		assert.deepEqual(readFileSync(blog.source.filePath("posts/folder/heron.png")), bytes);
	});

	test("warns of an image that is far too large", async () => {
		const stored = await store("posts/single.md", await makePng(4000, 10), "wide.png");
		assert.match(("warning" in stored && stored.warning) || "", /4000 × 10 pixels; no page shows more than 3840/);
	});

	for (const [title, bytes] of [
		["a web page", Buffer.from("<!doctype html><p>Hello")],
		["a text", Buffer.from("Hello")],
		["a part of an image", truncated.subarray(0, 200)],
		[
			"an SVG that isn't well-formed",
			Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><g></svg>'),
		],
	] as const) {
		test(`refuses ${title} that has the name of an image`, async () => {
			assert.ok("problem" in (await store("posts/single.md", bytes, "a.png")));
		});
	}
});
