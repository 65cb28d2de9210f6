import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { createTestBlog } from "@/lib/blog/blog.support";
import { listFontFiles } from "@/lib/images/fonts/site-fonts";
import { variantUrl } from "@/lib/images/urls";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { makeImages } from "./make-images";

const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: "#7ab" } });
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1" onload="a()"><g/></svg>';
const blog = createTestBlog({
	"site.yml": "title: T\nurl: https://t.example\nfont: letters.woff2\n",
	"public/letters.woff2": readFileSync("e2e/fixtures/fonts/boxes.woff2"),
	"public/view.png": await picture.png().toBuffer(),
	"public/drawing.svg": drawing,
});

const view = (await blog.images.get("/view.png"))?.src ?? "";
const svg = (await blog.images.get("/drawing.svg"))?.src ?? "";
const fontUrl = listFontFiles(await blog.fonts())[0]?.src ?? "";
const folder = createTemporaryFolder();
const out = path.join(folder, "out");
const again = path.join(folder, "again");

test("writes the images that pages use, and encodes each variant once", async () => {
	const wanted = [svg, variantUrl(view, 400, "avif"), variantUrl(view, 400, "webp"), variantUrl(view, 1080, "webp")];
	assert.deepEqual(await makeImages(blog, out, wanted), { encoded: 3, reused: 0 });
	for (const [url, format, width] of [
		[wanted[1], "heif", 400],
		[wanted[2], "webp", 400],
		[wanted[3], "webp", 900],
	] as const) {
		const made = await sharp(path.join(out, url ?? "")).metadata();
		assert.deepEqual([made.format, made.width], [format, width]);
	}
	assert.equal(readFileSync(path.join(out, svg), "utf8"), drawing.replace(' onload="a()"', ""));
	assert.equal(existsSync(path.join(out, view)), false);
	assert.deepEqual(await makeImages(blog, again, wanted), { encoded: 0, reused: 3 });
	assert.deepEqual(readFileSync(path.join(again, wanted[1] ?? "")), readFileSync(path.join(out, wanted[1] ?? "")));
});

test("writes the font that pages load", async () => {
	assert.deepEqual(await makeImages(blog, out, [fontUrl]), { encoded: 0, reused: 0 });
	assert.deepEqual(readFileSync(path.join(out, fontUrl)), readFileSync("e2e/fixtures/fonts/boxes.woff2"));
});

test("rejects a variant of an unknown image, and leaves images that components import to Next", async () => {
	await assert.rejects(makeImages(blog, out, ["/_next/static/media/gone.01234567-400.avif"]), /gone.01234567-400.avif/);
	assert.deepEqual(await makeImages(blog, out, ["/_next/static/media/imported.01234567.png"]), {
		encoded: 0,
		reused: 0,
	});
});
