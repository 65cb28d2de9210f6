import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";

const CORPUS = path.resolve("../shared/corpora/kamiwaza");
const SHARE_OF_ORIGINALS = 0.2;
/** A phone's column of text, 90 hundredths of 390 pixels, at a density of 3. */
const NEEDED = 390 * 0.9 * 3;

const folder = mkdtempSync(path.join(tmpdir(), "weight-"));
process.env.CONTENT_DIR = folder;
process.env.OUTPUT = "export";
const { Image } = await import("@/components/mdx/image/page");
const { getMessages } = await import("@/lib/i18n/messages");
const messages = getMessages("en");
const { attribute, parseHtmlPage } = await import("@/lib/next/optimize-html/html-page");
const { makeImages } = await import("./make-images");
after(() => rmSync(folder, { recursive: true }));

if (existsSync(CORPUS)) cpSync(path.join(CORPUS, "static"), path.join(folder, "public"), { recursive: true });
const skip = !existsSync(CORPUS) && "../shared/corpora/kamiwaza is not beside the project.";

test("an author's picture keeps its own sources", { skip }, async () => {
	const src = "/img/blog/images/2024-12-31-nvda.png";
	const draw = async (inPicture: boolean) => renderToStaticMarkup(await Image({ src, inPicture, messages }));
	assert.match(await draw(false), /<picture><source type="image\/avif"/);
	assert.doesNotMatch(await draw(true), /<picture>|<style/);
	assert.match(
		await draw(true),
		/<img .*srcSet="\/_next\/static\/media\/2024-12-31-nvda\.[0-9a-f]{8}-400\.webp 400w, /,
	);
});

test("an export sends a phone at most a fifth of the images of the document that the project started from", {
	skip,
}, async () => {
	const source = readFileSync(path.join(CORPUS, "blog/2024-12-31-a-year-in-review.md"), "utf8");
	const images = [...source.matchAll(/(?:^image: |\]\()(\/img\/\S+?\.png)/gm)].map(([, src = ""]) => src);
	assert.equal(images.length, 11);
	const weigh = (files: string[]) => files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
	const chosen: string[] = [];
	for (const src of images) {
		const { elements } = parseHtmlPage(renderToStaticMarkup(await Image({ src, messages })));
		const avif = elements.find((element) => element.tagName === "source");
		const candidates = (avif && attribute(avif, "srcset"))?.split(", ").map((one) => one.split(" ")) ?? [];
		const [address = ""] =
			candidates.find(([, width]) => Number.parseInt(width ?? "", 10) >= NEEDED) ?? candidates.at(-1) ?? [];
		chosen.push(address);
	}
	await makeImages(folder, chosen);
	const share = weigh(chosen) / weigh(images.map((src) => `public${src}`));
	assert.ok(share > 0.01 && share <= SHARE_OF_ORIGINALS, `${(share * 100).toFixed(1)} %`);
});
