import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { OG_IMAGE_HEIGHT, OG_IMAGE_WIDTH, type OgImage } from "@/lib/content/images/og-image";
import { drawOgImage } from "./draw";

const card: OgImage = {
	above: ["Marit Hollander"],
	title: "Notes on hyphenation",
	below: ["type", "reading"],
	footer: ["Quire", "4 May 2026"],
	language: "en",
};
const many = Array.from({ length: 12 }, (_, index) => `subject ${index + 1}`);

const cards: Record<string, Partial<OgImage>> = {
	"a short title": { title: "Hello" },
	"a long title": { title: "Why nothing that is sent to a reader should be heavier than what it says ".repeat(2) },
	"an endless word": { title: "x".repeat(500) },
	Japanese: { title: "縦書きの本を作るときに、組版ソフトが考えていること", language: "ja" },
	Chinese: { title: "为什么中文排版需要标点挤压", language: "zh" },
	Arabic: { title: "كيف تُصنع الكتب العربية", above: ["سلمى"], footer: ["ورق", "٤ مايو ٢٠٢٦"], language: "ar" },
	emoji: { title: "Shipping 🚀 with 👩‍💻" },
	"no author": { above: [] },
	"twelve tags": { below: many },
	"a long name of a blog": { footer: ["A quarterly of ".repeat(12), "4 May 2026"] },
	"a title alone": { above: [], below: [], footer: [] },
};

/** The share of pixels in a part of an image that aren't paper. */
async function inked(png: Buffer, top: number, bottom: number): Promise<number> {
	const region = { left: 0, top, width: OG_IMAGE_WIDTH, height: bottom - top };
	const pixels = await sharp(png).extract(region).greyscale().raw().toBuffer();
	return pixels.filter((grey) => grey < 200).length / pixels.length;
}

/** The first and last column that has ink. */
async function columns(png: Buffer): Promise<[first: number, last: number]> {
	const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
	// A list of all pixels takes longer than drawing the image.
	let [first, last] = [OG_IMAGE_WIDTH, 0];
	for (let index = 0; index < data.length; index += 1) {
		if ((data[index] ?? 0) >= 200) continue;
		first = Math.min(first, index % info.width);
		last = Math.max(last, index % info.width);
	}
	return [first, last];
}

for (const [name, part] of Object.entries(cards)) {
	test(`draws an OG image of ${name}`, async () => {
		const png = await drawOgImage({ ...card, ...part });
		const { format, width, height } = await sharp(png).metadata();
		assert.deepEqual({ format, width, height }, { format: "png", width: OG_IMAGE_WIDTH, height: OG_IMAGE_HEIGHT });
		assert.ok(png.length < 60_000, `${png.length} bytes`);
		assert.ok((await inked(png, 110, 480)) > 0.005, "the title is drawn");
		const [first, last] = await columns(png);
		assert.ok(first >= 80 && last < OG_IMAGE_WIDTH - 80, `ink from ${first} to ${last}`);
		assert.ok(Math.abs(first + last - OG_IMAGE_WIDTH) < 40, "all is in the middle");
		assert.equal(await inked(png, 0, 40), 0, "the head is free");
		assert.equal(await inked(png, OG_IMAGE_HEIGHT - 30, OG_IMAGE_HEIGHT), 0, "the foot is free");
	});
}

test("draws each part of an OG image in its place", async () => {
	const whole = await drawOgImage(card);
	for (const part of ["above", "below", "footer"]) {
		const without = await drawOgImage({ ...card, [part]: [] });
		assert.ok((await inked(without, 0, OG_IMAGE_HEIGHT)) < (await inked(whole, 0, OG_IMAGE_HEIGHT)), part);
	}
	const bare = await drawOgImage({ ...card, above: [], footer: [] });
	for (const top of [60, 540]) {
		assert.ok((await inked(whole, top, top + 50)) > 0.005);
		assert.equal(await inked(bare, top, top + 50), 0);
	}
});

test("keeps marks below Arabic lines clear of the next line", async () => {
	const title = "الحرف العربي بين الورق والشاشة";
	const png = await drawOgImage({ ...card, above: [], below: [], title, language: "ar" });
	const { data, info } = await sharp(png)
		.extract({ left: 0, top: 100, width: OG_IMAGE_WIDTH, height: 370 })
		.greyscale()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const isFree = (row: number) => data.subarray(row * info.width, (row + 1) * info.width).every((grey) => grey > 200);
	const rows = Array.from({ length: info.height }, (_, row) => isFree(row));
	const [first, last] = [rows.indexOf(false), rows.lastIndexOf(false)];
	assert.ok(rows.slice(first, last).filter(Boolean).length > 15);
});

test("draws the same bytes for the same image, whatever was drawn before", async () => {
	const first = await drawOgImage(card);
	await drawOgImage({ ...card, title: "Другой" });
	assert.ok(first.equals(await drawOgImage({ ...card })));
});

test("draws the name of the blog if no font has the letters of a title", async () => {
	const [foreign, named] = await Promise.all(["வணக்கம் உலகே", "Quire"].map((title) => drawOgImage({ ...card, title })));
	assert.ok(named && foreign?.equals(named));
	await drawOgImage({ ...card, title: "வணக்கம்", footer: ["வணக்கம்"], language: "ta" });
});

test("draws a portrait in a circle above the name", async () => {
	const portrait = await sharp({ create: { width: 40, height: 60, channels: 3, background: "#d00" } })
		.jpeg()
		.toBuffer();
	const png = await drawOgImage({ ...card, title: "Marit Hollander" }, portrait);
	const at = async (left: number, top: number) => [
		...(await sharp(png).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
	];
	const [red = 0, green = 0] = await at(600, 128);
	assert.ok(red > 180 && green < 40);
	assert.deepEqual(await at(530, 58), await at(2, 2), "outside the circle is paper");
	assert.ok(png.length < 60_000);
});

test("draws the owner's colors and logo", async () => {
	const colors = { paper: "#ffee00", ink: "#000033", muted: "#333333", accent: "#ff0000" };
	const logo = { viewBox: "0 0 10 10", content: '<g fill="currentColor"><path d="M0 0h10v10H0z"/></g>' };
	const own = (color: "accent" | "ink") => ({ logo: { ...logo, color } });
	const pixel = async (image: Partial<OgImage>, left: number, top: number) => {
		const png = await drawOgImage({ ...card, colors, ...image });
		const one = sharp(png).extract({ left, top, width: 1, height: 1 }).removeAlpha();
		return (await one.raw().toBuffer()).toString("hex");
	};
	assert.equal(await pixel({}, 2, 2), "ffee00");
	assert.equal(await pixel(own("accent"), 600, 506), "ff0000");
	assert.equal(await pixel(own("ink"), 600, 506), "000033");
	assert.equal(await pixel({ logo: null }, 600, 506), "ffee00");
});
