import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { Image, type ImageProps } from "@/components/mdx/image/page";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getMessages } from "@/lib/i18n/messages";
import { getAttribute, parseHtmlPage } from "@/lib/next/optimize-html/html-page";
import { makeImages } from "@/lib/outputs/static-files/make-images";

const CORPUS = path.resolve("../shared/corpora/kamiwaza");
const SHARE_OF_ORIGINALS = 0.2;
/** The pixels of a phone's text column: 90 % of 390, at a density of 3. */
const NEEDED = 390 * 0.9 * 3;

const blog = createTestBlog({}, { output: "export" });
const folder = blog.options.contentDir;
const render = async (props: ImageProps) =>
	renderToStaticMarkup(await Image({ ...props, messages: getMessages("en"), images: blog.images }));

if (existsSync(CORPUS)) cpSync(path.join(CORPUS, "static"), path.join(folder, "public"), { recursive: true });
const skip = !existsSync(CORPUS) && "../shared/corpora/kamiwaza is not beside the project.";

test("keeps the sources of an author's <picture>", { skip }, async () => {
	const src = "/img/blog/images/2024-12-31-nvda.png";
	assert.match(await render({ src }), /<picture><source type="image\/avif"/);
	assert.doesNotMatch(await render({ src, inPicture: true }), /<picture>|<style/);
	assert.match(
		await render({ src, inPicture: true }),
		/<img .*srcSet="\/_next\/static\/media\/2024-12-31-nvda\.[0-9a-f]{8}-660\.webp 660w, /,
	);
});

test("an export sends a phone at most a fifth of the bytes of a post's original images", {
	skip,
}, async () => {
	const source = readFileSync(path.join(CORPUS, "blog/2024-12-31-a-year-in-review.md"), "utf8");
	const images = [...source.matchAll(/(?:^image: |\]\()(\/img\/\S+?\.png)/gm)].map(([, src = ""]) => src);
	assert.equal(images.length, 11);
	const weigh = (files: string[]) => files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
	const chosen: string[] = [];
	for (const src of images) {
		const { elements } = parseHtmlPage(await render({ src }));
		const avif = elements.find((element) => element.tagName === "source");
		const candidates = (avif && getAttribute(avif, "srcset"))?.split(", ").map((one) => one.split(" ")) ?? [];
		const [url = ""] =
			candidates.find(([, width]) => Number.parseInt(width ?? "", 10) >= NEEDED) ?? candidates.at(-1) ?? [];
		chosen.push(url);
	}
	await makeImages(blog, folder, chosen);
	const share = weigh(chosen) / weigh(images.map((src) => `public${src}`));
	assert.ok(share > 0.01 && share <= SHARE_OF_ORIGINALS, `${(share * 100).toFixed(1)} %`);
});
