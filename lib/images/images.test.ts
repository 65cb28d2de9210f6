import assert from "node:assert/strict";
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import sharp from "sharp";

const folder = mkdtempSync(path.join(tmpdir(), "images-"));
process.env.CONTENT_DIR = folder;
process.env.BUILD_DIR = path.relative(process.cwd(), path.join(folder, "build"));
const { getImage, getImageIssue } = await import("./images");
after(() => rmSync(folder, { recursive: true }));

mkdirSync(path.join(folder, "public"));
const inPublic = (name: string) => path.join(folder, "public", name);
const picture = sharp({ create: { width: 30, height: 20, channels: 3, background: "#f40" } });
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">${inside}</svg>`;
await picture.clone().png().toFile(inPublic("a b.png"));
await picture.clone().withMetadata({ orientation: 6 }).jpeg().toFile(inPublic("turned.jpg"));
await picture.clone().jpeg().toFile(inPublic("photo.png"));
await picture.clone().png().toFile(inPublic("drawing.svg"));
await picture.clone().png().toFile(inPublic("old.png"));
utimesSync(inPublic("old.png"), 0, 0);
writeFileSync(inPublic("a.svg"), svg("<g/>"));
writeFileSync(inPublic("scripted.svg"), svg("<script>a()</script><g/>"));
writeFileSync(inPublic("scripted.png"), svg("<g/>"));
writeFileSync(inPublic("broken.svg"), "<svg><g></svg>");
writeFileSync(inPublic("empty.png"), "");

for (const [src, address, width, height, rest] of [
	["/a%20b.png", /^\/_next\/static\/media\/a-b\.[0-9a-f]{8}\.png$/, 30, 20, { asIs: false, color: "#f40" }],
	["/turned.jpg?x", /\/turned\.[0-9a-f]{8}\.jpg$/, 20, 30, { asIs: false, color: "#f40" }],
	["/photo.png", /\/photo\.[0-9a-f]{8}\.jpg$/, 30, 20, { asIs: false, color: "#f40" }],
	["/a.svg#part", /\/a\.[0-9a-f]{8}\.svg#part$/, 300, 100, { asIs: true }],
	["/old.png", /\/old\.[0-9a-f]{8}\.png$/, 30, 20, { asIs: false, color: "#f40" }],
] as const) {
	test(`${src} is ${width} by ${height}, at an address of its content`, async () => {
		const image = await getImage(src);
		assert.ok(image);
		const { src: found, path: plain, hash: _, format: __, ...facts } = image;
		assert.match(found, address);
		assert.equal(plain, src.replace(/[?#].*/, ""));
		assert.deepEqual(facts, { width, height, ...rest });
	});
}

test("the address of an image changes with its content, and with nothing else", async () => {
	const before = await getImage("/old.png");
	utimesSync(inPublic("old.png"), 1, 1);
	assert.deepEqual(await getImage("/old.png"), before);
	await picture.clone().negate().png().toFile(inPublic("old.png"));
	assert.notEqual((await getImage("/old.png"))?.src, before?.src);
});

test("the address of an SVG is that of what readers get", async () => {
	assert.equal((await getImage("/scripted.svg"))?.hash, (await getImage("/a.svg"))?.hash);
});

test("what is known of an image is kept on disk by its content", async () => {
	await picture.clone().tint("#080").png().toFile(inPublic("first.png"));
	const { hash = "", color } = (await getImage("/first.png")) ?? {};
	assert.notEqual(color, "#123");
	const cache = path.join(folder, "build/cache/image-facts", hash.slice(0, 2));
	const kept = path.join(cache, readdirSync(cache).find((file) => file.startsWith(hash)) ?? "");
	writeFileSync(kept, readFileSync(kept, "utf8").replace(color ?? "", "#123"));
	copyFileSync(inPublic("first.png"), inPublic("second.png"));
	assert.equal((await getImage("/second.png"))?.color, "#123");
});

for (const [src, rule, message, isShown] of [
	["/empty.png", "image-unreadable", "is empty. Save it again.", false],
	["/broken.svg", "image-unreadable", /^can't be read as an image: it isn't well-formed at line 1: /, false],
	["/photo.png", "image-misnamed", "is a JPEG file. Call it `photo.jpg`.", true],
	["/drawing.svg", "image-misnamed", "is a PNG file. Call it `drawing.png`.", false],
	["/scripted.png", "image-misnamed", "is an SVG file. Call it `scripted.svg`.", false],
] as const) {
	test(`${src} is ${rule}, and ${isShown ? "shown" : "not shown"}`, async () => {
		const fault = await getImageIssue(src);
		assert.equal(fault?.rule, rule);
		if (typeof message === "string") assert.equal(fault?.message, message);
		else assert.match(fault?.message ?? "", message);
		assert.equal((await getImage(src)) !== undefined, isShown);
	});
}

for (const src of ["/gone.png", "https://a.example/a.png", "/../site.yml"]) {
	test(`${src} is no image of the content`, async () => {
		assert.equal(await getImage(src), undefined);
		assert.equal(await getImageIssue(src), undefined);
	});
}
