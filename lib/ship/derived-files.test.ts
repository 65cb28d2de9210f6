import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { ogImagePath } from "@/lib/content/images/og-image";
import { makePng } from "@/lib/utils/png.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { makeDerivedFile } from "./derived-files";
import { createTestSite } from "./ship.support";
import { listDerivedPaths } from "./site";

const HASH = "0123456789abcdef0123";
const AVIF = "/_next/static/media/view.01234567-400.avif";
const WEBP = "/_next/static/media/view.01234567-1080.webp";
const picture = await makePng(900, 600);
const portrait = { file: "public/ada.png", hash: "aa" };
const manifest = {
	images: { [WEBP]: "/view.png", [AVIF]: "/view.png" },
	ogImages: { [HASH]: { above: ["Ada"], title: "A title", below: [], footer: ["Blog"], language: "en", portrait } },
};
const folder = createTestSite(
	{ "files/view.png": picture, "portraits/aa.png": picture, "files/secret.txt": "s" },
	manifest,
);
const createSite = () => ({ folder, manifest, cacheDir: createTemporaryFolder() });

test("lists the paths of all derived files", () => {
	assert.deepEqual(listDerivedPaths(manifest), [WEBP, AVIF, ogImagePath(HASH)].sort());
});

test("resizes an image once in the width and format of its URL, but never beyond its own width", async () => {
	const site = createSite();
	for (const [url, format, width] of [
		[AVIF, "heif", 400],
		[WEBP, "webp", 900],
	] as const) {
		const made = await makeDerivedFile(site, url);
		assert.equal(made?.isNew, true);
		const metadata = await sharp(made.content).metadata();
		assert.deepEqual([metadata.format, metadata.width], [format, width]);
		const again = await makeDerivedFile(site, url);
		assert.deepEqual([again?.isNew, again?.content], [false, made.content]);
	}
});

test("requests for the same file at once get the same one", async () => {
	const site = createSite();
	const [first, second] = await Promise.all([makeDerivedFile(site, AVIF), makeDerivedFile(site, AVIF)]);
	assert.ok(first);
	assert.equal(first, second);
});

test("draws an OG image with the portrait of the finished folder", async () => {
	const site = createSite();
	const made = (await makeDerivedFile(site, ogImagePath(HASH))) ?? assert.fail();
	const { format, width, height } = await sharp(made.content).metadata();
	assert.deepEqual([format, width, height], ["png", 1200, 630]);
});

const OTHERS = "/ /view.png /__proto__ __proto__ constructor /share/constructor.png /share/__proto__";
const LIKE_OG_IMAGES = `/share/${HASH} /share/share/${HASH}.png /${HASH}.png ${HASH}.png /share/${"0".repeat(20)}.png`;
const LIKE_IMAGES = [AVIF.replace("400", "401"), AVIF.replace("avif", "png"), `${AVIF}/`];
const OUTSIDE = "/_next/static/media/../../../secret.01234567-400.avif";
for (const filePath of [...OTHERS.split(" "), ...LIKE_OG_IMAGES.split(" "), ...LIKE_IMAGES, OUTSIDE]) {
	test(`makes nothing at ${filePath}`, async () => {
		assert.equal(await makeDerivedFile(createSite(), filePath), undefined);
	});
}

test("an image whose original is gone is an error, and can be made when that is there again", async () => {
	const images = { [AVIF]: "/view.png" };
	const other = createTestSite({ "files/view.png": picture }, { images });
	const site = { folder: other, manifest: { images, ogImages: {} }, cacheDir: createTemporaryFolder() };
	rmSync(path.join(other, "files/view.png"));
	await assert.rejects(makeDerivedFile(site, AVIF), /ENOENT/);
	await sharp(picture).toFile(path.join(other, "files/view.png"));
	assert.equal((await makeDerivedFile(site, AVIF))?.isNew, true);
});
