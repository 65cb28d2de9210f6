import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { UsageError } from "@/lib/utils/usage-error";
import { copyImages } from "./copy-images";

test("names the page that shows an image which no file has", async () => {
	const folder = createTemporaryFolder();
	const media = ["/_next/static/media/a.0a1b2c3d-640.webp"];
	await assert.rejects(
		copyImages(createTestBlog(), folder, [{ file: path.join(folder, "blog/a.html"), media }], false),
		(error) => error instanceof UsageError && /^The page `blog\/a\.html` shows the image/.test(error.message),
	);
	await assert.rejects(copyImages(createTestBlog(), folder, [{ media }], false), /^Error: A page shows the image/);
	const others = ["/_next/static/media/a.0a1b2c3d.png"];
	assert.deepEqual(await copyImages(createTestBlog(), folder, [{ file: "", media: others }], false), {});
});
