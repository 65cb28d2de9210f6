import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import sharp from "sharp";

const folder = mkdtempSync(path.join(tmpdir(), "media-"));
process.env.CONTENT_DIR = folder;
process.env.BUILD_DIR = path.relative(process.cwd(), path.join(folder, "build"));
const { variantUrl } = await import("@/lib/images/urls");
const { getFont } = await import("@/lib/images/fonts/font");
const { getImage } = await import("@/lib/images/images");
const { linkImages } = await import("./link-images");
const { makeImages } = await import("./make-images");
const { copyStaticFiles } = await import("@/lib/outputs/static-files/copy-static-files");
after(() => rmSync(folder, { recursive: true }));

const write = (file: string, content: string | Buffer) => {
	mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
	writeFileSync(path.join(folder, file), content);
};
const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: "#7ab" } });
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1" onload="a()"><g/></svg>';
write("site.yml", "title: T\nurl: https://t.example\nfont: letters.woff2\n");
mkdirSync(path.join(folder, "public"));
copyFileSync("e2e/fixtures/fonts/boxes.woff2", path.join(folder, "public/letters.woff2"));
write("public/view.png", await picture.png().toBuffer());
write("public/drawing.svg", drawing);
write("public/broken.svg", "<svg>");
write("public/notes.txt", "words");
write("posts/secret/index.md", "---\ntitle: S\ndate: 2026-01-01\ndraft: true\n---\n\n![P](./plan.png)\n");
write("posts/secret/plan.png", await picture.png().toBuffer());

const view = (await getImage("/view.png"))?.src ?? "";
const svg = (await getImage("/drawing.svg"))?.src ?? "";
const font = (await getFont())?.src ?? "";
const at = (target: string, address: string) => path.join(folder, target, address);

test("an export has the images that its pages use, made once", async () => {
	const wanted = [svg, variantUrl(view, 400, "avif"), variantUrl(view, 400, "webp"), variantUrl(view, 1080, "webp")];
	assert.deepEqual(await makeImages(path.join(folder, "out"), wanted), { made: 3, kept: 0 });
	for (const [address, format, width] of [
		[wanted[1], "heif", 400],
		[wanted[2], "webp", 400],
		[wanted[3], "webp", 900],
	] as const) {
		const made = await sharp(at("out", address ?? "")).metadata();
		assert.deepEqual([made.format, made.width], [format, width]);
	}
	assert.equal(readFileSync(at("out", svg), "utf8"), drawing.replace(' onload="a()"', ""));
	assert.equal(existsSync(at("out", view)), false);
	assert.deepEqual(await makeImages(path.join(folder, "again"), wanted), { made: 0, kept: 3 });
	assert.deepEqual(readFileSync(at("again", wanted[1] ?? "")), readFileSync(at("out", wanted[1] ?? "")));
});

test("an export has the font that its pages load", async () => {
	assert.deepEqual(await makeImages(path.join(folder, "out"), [font]), { made: 0, kept: 0 });
	assert.deepEqual(readFileSync(at("out", font)), readFileSync(path.join(folder, "public/letters.woff2")));
});

test("what no image of the content is the source of is a mistake; images that components import are Next's", async () => {
	const out = path.join(folder, "out");
	await assert.rejects(makeImages(out, ["/_next/static/media/gone.01234567-400.avif"]), /gone.01234567-400.avif/);
	assert.deepEqual(await makeImages(out, ["/_next/static/media/imported.01234567.png"]), { made: 0, kept: 0 });
});

test("a server has the originals at both addresses, without what is hidden or can't be read", async () => {
	const build = path.join(folder, "server");
	const copies = await copyStaticFiles(build);
	const names = ["drawing.svg", "letters.woff2", "notes.txt", "view.png"].map(
		(name) => `/_next/static/content/public/${name}`,
	);
	assert.deepEqual(
		copies.map(({ pathname }) => pathname),
		names,
	);
	const links = await linkImages(build);
	assert.deepEqual(
		links.map(({ pathname }) => pathname),
		[svg, view, font],
	);
	for (const { pathname, filePath } of links) assert.equal(filePath, path.join(build, pathname.replace("/_next/", "")));
	assert.deepEqual(readFileSync(links[1]?.filePath ?? ""), readFileSync(path.join(folder, "public/view.png")));
	assert.equal(readFileSync(links[0]?.filePath ?? "", "utf8"), drawing.replace(' onload="a()"', ""));
});
