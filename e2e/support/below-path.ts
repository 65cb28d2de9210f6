import { readFile } from "node:fs/promises";
import { copyInto, removeContent, writeFiles } from "@/e2e/support/content";
import { writeCounter } from "@/e2e/support/interactive-blog";

/** The fixture at a URL with a path, which is that of its posts too: `/blog/blog/raw` is one of them. */
export const BELOW_PATH = {
	contentDir: ".builds/e2e-below-path/content",
	url: "https://gazette.example/blog",
	prefix: "/blog",
};

/** The blog whose post of raw HTML, with what that uses, the fixture gets as well. */
const RAW = { folder: "e2e/fixtures/arabic", post: "posts/2025-01-03-raw.md", url: "https://warraq.example/my/blog" };

/** Creates the content: the posts of the fixture, a component with state, a theme and HTML of an author's. */
export async function makeBelowPathContent(): Promise<void> {
	const { contentDir, url } = BELOW_PATH;
	await removeContent(contentDir);
	await copyInto(contentDir, { "": "e2e/fixtures/blog" });
	const settings = await readFile("e2e/fixtures/blog/site.yml", "utf8");
	await writeCounter(contentDir);
	const raw = await readFile(`${RAW.folder}/${RAW.post}`, "utf8");
	const files = ["public/img/raw.svg", "public/img/clip.mp4"];
	await copyInto(contentDir, Object.fromEntries(files.map((file) => [file, `${RAW.folder}/${file}`])));
	await writeFiles(contentDir, {
		"site.yml": settings.replace(/^url:.*$/m, `url: ${url}\npermalink: /blog/:slug`),
		"theme.css": '.prose hr { background-image: url("/img/raw.svg?theme") }\n',
		"posts/raw.md": raw.replaceAll(RAW.url, url).replaceAll(new URL(RAW.url).origin, new URL(url).origin),
	});
}
