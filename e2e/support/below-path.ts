import { readFile } from "node:fs/promises";
import { copyInto, writeFiles } from "@/e2e/support/content";
import { writeCounter } from "@/e2e/support/interactive-blog";

/** The fixture at a URL with a path. */
export const BELOW_PATH = {
	contentDir: ".builds/e2e-below-path/content",
	url: "https://gazette.example/my/blog",
	prefix: "/my/blog",
};

/** HTML of an author's with all kinds of paths of the blog. */
const RAW_HTML = `<style>.raw { background: url("/img/raw.svg?style") }</style>

<div class="raw" style="background: url(/img/raw.svg?attribute)">

<img src="/img/raw.svg?src" srcset="/img/raw.svg?1x 1x, /img/raw.svg?2x 2x" alt="Raw">
<video poster="/img/raw.svg?poster"><source src="/img/clip.mp4"></video>
<noscript><img src="/img/raw.svg?noscript" alt="Without script"></noscript>
<a href="/about">About</a>, <a href="/">home</a>, <a href="/?q=1">query</a> and <a href="//other.example/a">another host</a>

</div>
`;

/** Writes the posts of the fixture, a component with state, a theme and HTML of an author's, for a blog at a URL. */
export async function writeBelowPathContent(folder: string, url: string): Promise<void> {
	await copyInto(folder, { "": "e2e/fixtures/blog" });
	const settings = await readFile("e2e/fixtures/blog/site.yml", "utf8");
	await writeCounter(folder);
	await writeFiles(folder, {
		"site.yml": settings.replace(/^url:.*$/m, `url: ${url}`),
		"theme.css": '.prose hr { background-image: url("/img/raw.svg?theme") }\n',
		"public/img/raw.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>',
		"public/img/clip.mp4": "No film.",
		"posts/raw.md": `---\ntitle: Raw HTML\ndate: 2026-01-03\naliases: [/old/raw]\n---\n\n${RAW_HTML}\n---\n\n[Absolute](${url}/about) and [beside](${new URL(url).origin}/elsewhere).\n`,
	});
}
