import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, beforeEach, test } from "node:test";
import sharp from "sharp";
import { invalidateAll } from "@/lib/utils/memoize";

const folder = await mkdtemp(path.join(tmpdir(), "icons-"));
process.env.CONTENT_DIR = folder;
const { getIcons } = await import("./icons");
const { drawIcon } = await import("@/lib/outputs/icons/draw");
const { iconLinks } = await import("./links");

const GREEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#080" d="M0 0h10v10H0z"/></svg>';
const own = (name: string, bytes: string | Buffer) => writeFile(path.join(folder, "public", name), bytes);
const names = (icons: { name: string }[]) => icons.map(({ name }) => name);

beforeEach(async () => {
	await rm(path.join(folder, "public"), { recursive: true, force: true });
	await mkdir(path.join(folder, "public"));
	invalidateAll();
});
after(() => rm(folder, { recursive: true }));

/** The format, size and colours at the corner and in the middle of an icon that is made. */
async function look(name: string) {
	const icons = await getIcons();
	const icon = icons.made.find((one) => one.name === name);
	assert.ok(icon);
	const { data, info } = await sharp(await drawIcon(icon, icons))
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const at = (x: number, y: number) =>
		data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4).toString("hex");
	return { side: [info.width, info.height], corner: at(0, 0), middle: at(info.width >> 1, info.height >> 1) };
}

test("an owner without icons has the blog's own, in every form", async () => {
	const { own: owned, made } = await getIcons();
	assert.deepEqual(owned, []);
	assert.deepEqual(names(made), [
		"favicon.ico",
		"icon.svg",
		"apple-touch-icon.png",
		"icon-192.png",
		"icon-512.png",
		"icon-maskable.png",
	]);
	assert.equal((await look("icon-192.png")).corner, "00000000");
});
for (const name of ["icon.svg", "favicon.svg"]) {
	test(`all others are made of ${name}; those that may be cut to a shape have a ground`, async () => {
		await own(name, GREEN);
		assert.deepEqual(await look("icon-512.png"), { side: [512, 512], corner: "008800ff", middle: "008800ff" });
		assert.deepEqual(await look("icon-maskable.png"), { side: [512, 512], corner: "fbfaf7ff", middle: "008800ff" });
		assert.deepEqual(await look("apple-touch-icon.png"), { side: [180, 180], corner: "fbfaf7ff", middle: "008800ff" });
	});
}
test("an icon of the owner's wins, and what is missing is made of a picture where there is no drawing", async () => {
	const blue = await sharp({ create: { width: 300, height: 300, channels: 3, background: "#00f" } })
		.png()
		.toBuffer();
	await own("apple-touch-icon.png", blue);
	const { own: owned, made } = await getIcons();
	assert.deepEqual(names(owned), ["apple-touch-icon.png"]);
	assert.deepEqual(names(made), ["favicon.ico", "icon-192.png", "icon-512.png", "icon-maskable.png"]);
	assert.equal((await look("icon-192.png")).middle, "0000ffff");
	assert.deepEqual(await iconLinks(), {
		icon: [{ url: "/favicon.ico", sizes: "32x32" }],
		apple: "/apple-touch-icon.png",
	});
});
test("beside an icon of which nothing can be made, the blog's own mark isn't shown", async () => {
	await own("favicon.ico", "ico");
	assert.deepEqual((await getIcons()).made, []);
	assert.deepEqual(await iconLinks(), { icon: [{ url: "/favicon.ico", sizes: "32x32" }], apple: [] });
});
test("favicon.ico holds three pictures, each where its entry says", async () => {
	const icons = await getIcons();
	const ico = await drawIcon(icons.made[0] ?? { name: "" }, icons);
	assert.deepEqual([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)], [0, 1, 3]);
	const sides = [0, 1, 2].map(async (index) => {
		const [length, start] = [ico.readUInt32LE(6 + 16 * index + 8), ico.readUInt32LE(6 + 16 * index + 12)];
		const { width, format } = await sharp(ico.subarray(start, start + length)).metadata();
		return [format, ico[6 + 16 * index], width];
	});
	assert.deepEqual(
		await Promise.all(sides),
		[16, 32, 48].map((side) => ["png", side, side]),
	);
});
