import assert from "node:assert/strict";
import { copyFileSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { ContentSource } from "@/lib/content/source/content-source";
import { addDigest, readDigested } from "@/lib/utils/disk-cache";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { ImageLibrary } from "./image-library";

const picture = sharp({ create: { width: 30, height: 20, channels: 3, background: "#f40" } });
const png = await picture.clone().png().toBuffer();
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">${inside}</svg>`;
const folder = createTemporaryFolder({
	"public/a b.png": png,
	"public/turned.jpg": await picture.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
	"public/photo.png": await picture.clone().jpeg().toBuffer(),
	"public/drawing.svg": png,
	"public/old.png": png,
	"public/a.svg": svg("<g/>"),
	"public/scripted.svg": svg("<script>a()</script><g/>"),
	"public/scripted.png": svg("<g/>"),
	"public/broken.svg": "<svg><g></svg>",
	"public/empty.png": "",
});
const inPublic = (name: string) => path.join(folder, "public", name);
utimesSync(inPublic("old.png"), 0, 0);

const cacheDir = createTemporaryFolder();
const options = { engineDir: process.cwd(), cacheDir, mode: "production", output: "server" } as const;
const images = new ImageLibrary(new ContentSource(folder), options);

for (const [src, url, width, height, rest] of [
	["/a%20b.png", /^\/_next\/static\/media\/a-b\.[0-9a-f]{8}\.png$/, 30, 20, { asIs: false, color: "#f40" }],
	["/turned.jpg?x", /\/turned\.[0-9a-f]{8}\.jpg$/, 20, 30, { asIs: false, color: "#f40" }],
	["/photo.png", /\/photo\.[0-9a-f]{8}\.jpg$/, 30, 20, { asIs: false, color: "#f40" }],
	["/a.svg#part", /\/a\.[0-9a-f]{8}\.svg#part$/, 300, 100, { asIs: true }],
	["/old.png", /\/old\.[0-9a-f]{8}\.png$/, 30, 20, { asIs: false, color: "#f40" }],
] as const) {
	test(`measures ${src} as ${width} by ${height}, and puts its hash into the URL`, async () => {
		const image = (await images.get(src)) ?? assert.fail();
		const { src: found, path: plain, hash: _, format: __, ...facts } = image;
		assert.match(found, url);
		assert.equal(plain, src.replace(/[?#].*/, ""));
		assert.deepEqual(facts, { width, height, ...rest });
	});
}

test("the URL of an image changes only with its content", async () => {
	const before = await images.get("/old.png");
	utimesSync(inPublic("old.png"), 1, 1);
	assert.deepEqual(await images.get("/old.png"), before);
	await picture.clone().negate().png().toFile(inPublic("old.png"));
	assert.notEqual((await images.get("/old.png"))?.src, before?.src);
});

test("hashes an SVG as readers get it", async () => {
	assert.equal((await images.get("/scripted.svg"))?.hash, (await images.get("/a.svg"))?.hash);
});

test("keeps metadata on disk by the content of the image", async () => {
	const listCached = () => readdirSync(cacheDir, { recursive: true, encoding: "utf8" });
	await picture.clone().tint("#080").png().toFile(inPublic("first.png"));
	const before = new Set(listCached());
	const { color } = (await images.get("/first.png")) ?? {};
	assert.notEqual(color, "#123");
	const [name = "", ...others] = listCached().filter((file) => file.endsWith(".json") && !before.has(file));
	assert.match(name, /^image-metadata\b/);
	assert.deepEqual(others, []);
	const kept = path.join(cacheDir, name);
	const text = readDigested(readFileSync(kept))?.toString() ?? "";
	writeFileSync(kept, addDigest(text.replace(color ?? "", "#123")));
	copyFileSync(inPublic("first.png"), inPublic("second.png"));
	assert.equal((await images.get("/second.png"))?.color, "#123");
});

for (const [src, rule, message, isShown] of [
	["/empty.png", "image-unreadable", "is empty. Save it again.", false],
	["/broken.svg", "image-unreadable", /^can't be read as an image: it isn't well-formed at line 1: /, false],
	["/photo.png", "image-misnamed", "is a JPEG file. Rename it to `photo.jpg`.", true],
	["/drawing.svg", "image-misnamed", "is a PNG file. Rename it to `drawing.png`.", false],
	["/scripted.png", "image-misnamed", "is an SVG file. Rename it to `scripted.svg`.", false],
] as const) {
	test(`reports ${src} as ${rule}, and ${isShown ? "shows" : "doesn't show"} it`, async () => {
		const issue = await images.issue(src);
		assert.equal(issue?.rule, rule);
		if (typeof message === "string") assert.equal(issue?.message, message);
		else assert.match(issue?.message ?? "", message);
		assert.equal((await images.get(src)) !== undefined, isShown);
	});
}

for (const src of ["/gone.png", "https://a.example/a.png", "/../site.yml"]) {
	test(`finds no image at ${src}`, async () => {
		assert.equal(await images.get(src), undefined);
		assert.equal(await images.issue(src), undefined);
	});
}
