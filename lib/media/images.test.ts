import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import sharp from "sharp";

const folder = mkdtempSync(path.join(tmpdir(), "images-"));
process.env.CONTENT_DIR = folder;
const { getImage, measure } = await import("./images");
after(() => rmSync(folder, { recursive: true }));

mkdirSync(path.join(folder, "public"));
const inPublic = (name: string) => path.join(folder, "public", name);
const picture = sharp({ create: { width: 30, height: 20, channels: 3, background: "red" } });
await picture.clone().png().toFile(inPublic("a b.png"));
await picture.clone().withMetadata({ orientation: 6 }).jpeg().toFile(inPublic("turned.jpg"));
writeFileSync(inPublic("a.svg"), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"/>');
writeFileSync(inPublic("empty.png"), "");
writeFileSync(inPublic("text.png"), "no picture");
await picture.clone().png().toFile(inPublic("old.png"));
utimesSync(inPublic("old.png"), 0, 0);

for (const [src, width, height, asIs] of [
	["/a%20b.png", 30, 20, false],
	["/turned.jpg", 20, 30, false],
	["/a.svg", 300, 100, true],
	["/old.png", 30, 20, false],
] as const) {
	test(`${src} is ${width} by ${height}`, async () => {
		assert.deepEqual(await getImage(src), { src, width, height, asIs });
	});
}
for (const [src, fault] of [
	["/empty.png", /empty/],
	["/text.png", /unsupported/i],
] as const) {
	test(`${src} can't be measured, and says why`, async () => {
		await assert.rejects(measure(src), fault);
		assert.equal(await getImage(src), undefined);
	});
}
for (const src of ["/gone.png", "https://a.example/a.png", "/../site.yml"]) {
	test(`${src} is no image of the content`, async () => assert.equal(await getImage(src), undefined));
}
