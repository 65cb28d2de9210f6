import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { createTestBlog } from "@/lib/blog/blog.support";
import { ogImageColors, ogImagePath, parseOgImageHash } from "@/lib/content/images/og-image";
import { getListSocialImage, getOgImages, getPostSocialImage, hashOgImage } from "./og-images";

const post = (name: string, front: string) => ({
	[`posts/${name}.md`]: `---\ntitle: ${name}\ndate: 2026-05-04\n${front}\n---\n\nWords.\n`,
});
const picture = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: "#7ab" } });

const blog = createTestBlog({
	"site.yml": "title: Gazette\ndescription: What it is.\nurl: https://gazette.example\n",
	"authors.yml": "ada:\n  name: Ada\n  title: Editor\n  image: /ada.png\n",
	"public/ada.png": await picture(20, 20).png().toBuffer(),
	"public/large.jpg": await picture(1200, 630).jpeg().toBuffer(),
	"public/large.avif": await picture(1200, 630).avif().toBuffer(),
	"public/icon.png": await picture(300, 300).png().toBuffer(),
	"public/drawing.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"/>',
	"pages/about.md": "---\ntitle: About\ndescription: Who.\n---\n\nWords.\n",
	...post("plain", "authors: [ada, Grace]\ntags: [Type, Paper]\nseries: Sheets"),
	...post("german", "lang: de"),
	...post("photo", "image: /large.jpg\nimageAlt: A photograph"),
	...post("elsewhere", "image: https://images.example/a.jpg"),
	...post("icon", "image: /icon.png"),
	...post("avif", "image: /large.avif"),
	...post("svg", "image: /drawing.svg"),
	...post("foreign-svg", "image: https://images.example/a.svg?v=1"),
	...post("missing", "image: /gone.png"),
	...post("draft", "draft: true"),
});

const site = await blog.site();
const ogImageAt = async (url = "") => (await getOgImages(blog)).get(parseOgImageHash(path.posix.basename(url)) ?? "");
const imageOf = async (name: string) => {
	const found = (await blog.post(name.startsWith("/") ? name : `/blog/${name}`)) ?? assert.fail(name);
	return getPostSocialImage(blog, site, found);
};

test("the OG image of a post shows authors, title, tags, blog and date", async () => {
	const image = await imageOf("plain");
	assert.match(image.url, /^https:\/\/gazette\.example\/share\/[0-9a-f]{20}\.png$/);
	assert.deepEqual({ ...image, url: "" }, { url: "", width: 1200, height: 630, alt: "plain" });
	assert.deepEqual(await ogImageAt(image.url), {
		above: ["Ada", "Grace"],
		title: "plain",
		below: ["Type", "Paper"],
		footer: ["Gazette", "4 May 2026"],
		language: "en",
	});
	assert.deepEqual((await ogImageAt((await imageOf("german")).url))?.footer, ["Gazette", "4. Mai 2026"]);
	assert.deepEqual((await ogImageAt((await imageOf("/about")).url))?.below, ["Who."]);
});

test("shares the image of a post as it is", async () => {
	const photo = { url: "https://gazette.example/large.jpg", width: 1200, height: 630, alt: "A photograph" };
	assert.deepEqual(await imageOf("photo"), photo);
	assert.deepEqual(await imageOf("elsewhere"), { url: "https://images.example/a.jpg", alt: "elsewhere" });
});

for (const name of ["icon", "avif", "svg", "foreign-svg", "missing"]) {
	test(`draws an OG image in place of one that other sites can't show: ${name}`, async () => {
		assert.equal((await ogImageAt((await imageOf(name)).url))?.title, name);
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
	test(`has an OG image for the list ${list}`, async () => {
		const image = await ogImageAt((await getListSocialImage(blog, site, list))?.url);
		assert.equal(image?.title, title);
		assert.deepEqual([...image.above, ...image.below, ...image.footer], rest);
		assert.equal(image.portrait?.file, list === "/authors/ada" ? "public/ada.png" : undefined);
	});
}

test("has OG images only for public pages without an image", async () => {
	const titles = [...(await getOgImages(blog)).values()].map(({ title }) => title);
	for (const title of ["draft", "photo", "elsewhere"]) assert.ok(!titles.includes(title), title);
	assert.equal(await getListSocialImage(blog, site, "/nowhere"), undefined);
});

test("the URL changes only with what the image shows", async () => {
	const image = { above: ["Ada"], title: "T", below: ["x"], footer: ["G"], language: "en" };
	const hash = await hashOgImage(blog, image);
	const sorted = { language: "en", footer: ["G"], below: ["x"], title: "T", above: ["Ada"] };
	assert.equal(await hashOgImage(blog, sorted), hash);
	for (const other of [{ title: "U" }, { above: ["x"], below: ["Ada"] }, { language: "ja" }]) {
		assert.notEqual(await hashOgImage(blog, { ...image, ...other }), hash);
	}
	assert.notEqual(await hashOgImage(blog, { ...image, portrait: { file: "a.png", hash: "1" } }), hash);
	assert.equal(parseOgImageHash(path.posix.basename(ogImagePath(hash))), hash);
});

test("parses no hash from other names", () => {
	const [letters, capitals, longer] = ["a".repeat(20), "A".repeat(20), "a".repeat(21)];
	for (const file of ["", "x.png", `${letters}.jpg`, `${capitals}.png`, `${longer}.png`])
		assert.equal(parseOgImageHash(file), undefined, file);
});

for (const [colors, paper] of [
	["{ paper: { light: white } }", "#ffffff"],
	["{ paper: { dark: black } }", "#000000"],
	["{ paper: nocolor }", undefined],
	["{ paper: {} }", undefined],
] as const) {
	test(`OG images have ${paper ?? "the default color"} as paper with \`colors: ${colors}\``, async () => {
		const { settings } = createTestBlog({ "site.yml": `colors: ${colors}\n` });
		assert.equal(ogImageColors((await settings()).site).colors?.paper, paper);
	});
}
