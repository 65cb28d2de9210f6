import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import sharp from "sharp";

const folder = mkdtempSync(path.join(tmpdir(), "share-"));
process.env.CONTENT_DIR = folder;
process.env.BUILD_DIR = path.relative(process.cwd(), path.join(folder, "build"));
const { getPost } = await import("@/lib/content/posts");
const { getSite } = await import("@/lib/config/load");
const { getOgImages, hashOgImage } = await import("./og-images");
const { parseOgImageHash, ogImagePath } = await import("./url");
const { getListSocialImage, getPostSocialImage } = await import("./social-image");
const { renderOgImage } = await import("@/lib/outputs/og-images/cache");
after(() => rmSync(folder, { recursive: true }));

const write = (file: string, content: string | Buffer) => {
	mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
	writeFileSync(path.join(folder, file), content);
};
const post = (name: string, front: string) =>
	write(`posts/${name}.md`, `---\ntitle: ${name}\ndate: 2026-05-04\n${front}\n---\n\nWords.\n`);
const picture = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: "#7ab" } });

write("site.yml", "title: Gazette\ndescription: What it is.\nurl: https://gazette.example\n");
write("authors.yml", "ada:\n  name: Ada\n  title: Editor\n  image: /ada.png\n");
write("public/ada.png", await picture(20, 20).png().toBuffer());
write("public/large.jpg", await picture(1200, 630).jpeg().toBuffer());
write("public/large.avif", await picture(1200, 630).avif().toBuffer());
write("public/icon.png", await picture(300, 300).png().toBuffer());
write("public/drawing.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"/>');
write("pages/about.md", "---\ntitle: About\ndescription: Who.\n---\n\nWords.\n");
post("plain", "authors: [ada, Grace]\ntags: [Type, Paper]\nseries: Sheets");
post("german", "lang: de");
post("photo", "image: /large.jpg\nimageAlt: A photograph");
post("elsewhere", "image: https://images.example/a.jpg");
post("icon", "image: /icon.png");
post("avif", "image: /large.avif");
post("svg", "image: /drawing.svg");
post("foreign-svg", "image: https://images.example/a.svg?v=1");
post("missing", "image: /gone.png");
post("draft", "draft: true");

const site = await getSite();
const cardOf = async (url = "") => (await getOgImages()).get(parseOgImageHash(path.posix.basename(url)) ?? "");
const imageOf = async (name: string) => {
	const found = (await getPost(name.startsWith("/") ? name : `/blog/${name}`)) ?? assert.fail(name);
	return getPostSocialImage(site, found);
};

test("the card of a post says whose it is, what it is about, where and when it was published", async () => {
	const image = await imageOf("plain");
	assert.match(image.url, /^https:\/\/gazette\.example\/share\/[0-9a-f]{20}\.png$/);
	assert.deepEqual({ ...image, url: "" }, { url: "", width: 1200, height: 630, type: "image/png", alt: "plain" });
	assert.deepEqual(await cardOf(image.url), {
		above: ["Ada", "Grace"],
		title: "plain",
		below: ["Type", "Paper"],
		footer: ["Gazette", "4 May 2026"],
		language: "en",
	});
	assert.deepEqual((await cardOf((await imageOf("german")).url))?.footer, ["Gazette", "4. Mai 2026"]);
	assert.deepEqual((await cardOf((await imageOf("/about")).url))?.below, ["Who."]);
});

test("an image that a post names is shared as it is", async () => {
	assert.deepEqual(await imageOf("photo"), {
		url: "https://gazette.example/large.jpg",
		width: 1200,
		height: 630,
		type: "image/jpeg",
		alt: "A photograph",
	});
	assert.deepEqual(await imageOf("elsewhere"), { url: "https://images.example/a.jpg", alt: "elsewhere" });
});

for (const name of ["icon", "avif", "svg", "foreign-svg", "missing"]) {
	test(`in place of an image that other sites can't show, one is drawn: ${name}`, async () => {
		assert.equal((await cardOf((await imageOf(name)).url))?.title, name);
	});
}

for (const [list, title, rest] of [
	["/", "Gazette", ["What it is.", "gazette.example"]],
	["/tags", "Tags", ["Gazette"]],
	["/tags/type", "Type", ["Tags", "1 post", "Gazette"]],
	["/authors/ada", "Ada", ["Authors", "Editor", "9 posts", "Gazette"]],
	["/series/sheets", "Sheets", ["Series", "1 part", "Gazette"]],
	["/archive/2026", "2026", ["Archive", "9 posts", "Gazette"]],
] as const) {
	test(`a list has a share image: ${list}`, async () => {
		const card = await cardOf((await getListSocialImage(site, list))?.url);
		assert.equal(card?.title, title);
		assert.deepEqual([...card.above, ...card.below, ...card.footer], rest);
		assert.equal(card.portrait?.file, list === "/authors/ada" ? "public/ada.png" : undefined);
	});
}

test("there are no cards but those of pages that readers may see", async () => {
	const titles = [...(await getOgImages()).values()].map(({ title }) => title);
	for (const title of ["draft", "photo", "elsewhere"]) assert.ok(!titles.includes(title), title);
	assert.equal(await getListSocialImage(site, "/nowhere"), undefined);
});

test("an address changes with what the image shows, and with nothing else", () => {
	const card = { above: ["Ada"], title: "T", below: ["x"], footer: ["G"], language: "en" };
	assert.equal(
		hashOgImage(card),
		hashOgImage({ language: "en", footer: ["G"], below: ["x"], title: "T", above: ["Ada"] }),
	);
	for (const other of [{ title: "U" }, { above: ["x"], below: ["Ada"] }, { language: "ja" }]) {
		assert.notEqual(hashOgImage({ ...card, ...other }), hashOgImage(card));
	}
	assert.notEqual(hashOgImage({ ...card, portrait: { file: "a.png", hash: "1" } }), hashOgImage(card));
	assert.equal(parseOgImageHash(path.posix.basename(ogImagePath(hashOgImage(card)))), hashOgImage(card));
});

for (const file of ["", "x.png", `${"a".repeat(20)}.jpg`, `${"A".repeat(20)}.png`, `${"a".repeat(21)}.png`]) {
	test(`no hash is read from an address of another form: "${file}"`, () =>
		assert.equal(parseOgImageHash(file), undefined));
}

test("an image is drawn once, for all who ask", async () => {
	const [[hash, card] = assert.fail()] = await getOgImages();
	const noPortrait = () => assert.fail("this card has none");
	const ask = () => renderOgImage(hash, card, noPortrait);
	const [first, meanwhile] = await Promise.all([ask(), ask()]);
	assert.equal(first, meanwhile);
	assert.equal(first.isNew, true);
	const later = await ask();
	assert.equal(later.isNew, false);
	assert.ok(later.bytes.equals(first.bytes));
});
