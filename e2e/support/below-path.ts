import { readFile } from "node:fs/promises";
import { copyInto, writeFiles } from "@/e2e/support/content";
import { writeCounter } from "@/e2e/support/interactive-blog";

/** The fixture at a URL with a path. */
export const BELOW_PATH = {
	contentDir: ".builds/e2e-below-path/content",
	url: "https://gazette.example/my/blog",
	prefix: "/my/blog",
};

/** The blog whose post of raw HTML, with what that uses, the fixture gets as well. */
const RAW = { folder: "e2e/fixtures/arabic", post: "posts/2025-01-03-raw.md", url: "https://warraq.example/my/blog" };

/** Writes the posts of the fixture, a component with state, a theme and HTML of an author's, for a blog at a URL. */
export async function writeBelowPathContent(folder: string, url: string): Promise<void> {
	await copyInto(folder, { "": "e2e/fixtures/blog" });
	const settings = await readFile("e2e/fixtures/blog/site.yml", "utf8");
	await writeCounter(folder);
	const raw = await readFile(`${RAW.folder}/${RAW.post}`, "utf8");
	const files = ["public/img/raw.svg", "public/img/clip.mp4"];
	await copyInto(folder, Object.fromEntries(files.map((file) => [file, `${RAW.folder}/${file}`])));
	await writeFiles(folder, {
		"site.yml": settings.replace(/^url:.*$/m, `url: ${url}\npermalink: /blog/:slug`),
		"theme.css": '.prose hr { background-image: url("/img/raw.svg?theme") }\n',
		"posts/raw.md": raw.replaceAll(RAW.url, url).replaceAll(new URL(RAW.url).origin, new URL(url).origin),
	});
}
