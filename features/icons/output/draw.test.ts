import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getIcons } from "@/lib/blog/metadata/icons";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { drawIcon } from "./draw";

const GREEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#080" d="M0 0h10v10H0z"/></svg>';

/** Returns the size of an icon that is made from some files, and its colours at the corner and in the middle. */
async function draw(name: string, files: Files) {
	const blog = createTestBlog(files);
	const icons = await getIcons(blog);
	const icon = icons.generated.find((one) => one.name === name);
	assert.ok(icon);
	const { data, info } = await sharp(await drawIcon(blog, icon, icons))
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const at = (x: number, y: number) =>
		data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4).toString("hex");
	return { side: [info.width, info.height], corner: at(0, 0), middle: at(info.width >> 1, info.height >> 1) };
}

test("draws the default icon without a background", async () => {
	assert.equal((await draw("icon-192.png", {})).corner, "00000000");
});
for (const name of ["icon.svg", "favicon.svg"]) {
	test(`draws the other icons from ${name}, with a background where they may be cut to a shape`, async () => {
		const files = { [`public/${name}`]: GREEN };
		const middle = "008800ff";
		for (const [icon, side, corner] of [
			["icon-512.png", 512, "008800ff"],
			["icon-maskable.png", 512, "fbfaf7ff"],
			["apple-touch-icon.png", 180, "fbfaf7ff"],
		] as const)
			assert.deepEqual(await draw(icon, files), { side: [side, side], corner, middle });
	});
}
test("draws icons from a raster image where there is no SVG", async () => {
	const blue = sharp({ create: { width: 300, height: 300, channels: 3, background: "#00f" } }).png();
	const files = { "public/apple-touch-icon.png": await blue.toBuffer() };
	assert.equal((await draw("icon-192.png", files)).middle, "0000ffff");
});
test("draws icons from a logo in the owner's accent, if it fits a square", async () => {
	const settings =
		'title: Q\nurl: https://q.example\nlogo: l.svg\ncolors: { accent: { light: "#0000ff", dark: "#0000ff" } }';
	const logo = (viewBox: string) => ({
		"site.yml": settings,
		"public/l.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><path d="M0 0h90v10H0z"/></svg>`,
	});
	assert.equal((await draw("icon-192.png", logo("0 0 10 10"))).corner, "0000ffff");
	assert.equal((await draw("icon-192.png", logo("0 0 90 10"))).corner, "00000000");
});
test("favicon.ico holds three images, each at the offset of its entry", async () => {
	const blog = createTestBlog();
	const icons = await getIcons(blog);
	const ico = await drawIcon(blog, icons.generated[0] ?? { name: "" }, icons);
	assert.deepEqual([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)], [0, 1, 3]);
	const sides = [0, 1, 2].map(async (index) => {
		const [length, start] = [ico.readUInt32LE(6 + 16 * index + 8), ico.readUInt32LE(6 + 16 * index + 12)];
		const { width, format } = await sharp(ico.subarray(start, start + length)).metadata();
		return [format, ico[6 + 16 * index], width];
	});
	assert.equal((await Promise.all(sides)).join(" "), "png,16,16 png,32,32 png,48,48");
});
