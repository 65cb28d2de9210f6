import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { createTestBlog } from "@/lib/blog/blog.support";
import { staticFiles } from "@/lib/outputs/static-files/output";
import { draft, listReported, post, SITE } from "./published-files.support";

test("published images whose metadata has the place where they were taken are reported", async () => {
	const photo = sharp({ create: { width: 9, height: 9, channels: 3, background: "#36c" } });
	const located = await photo
		.clone()
		.withExif({ IFD3: { GPSLatitude: "48/1 8/1 0/1" } })
		.jpeg()
		.toBuffer();
	const blog = createTestBlog({
		"site.yml": SITE,
		"posts/a/index.md": post("![x](./x.jpg)"),
		"posts/a/x.jpg": located,
		"posts/a/unused.jpg": located,
		"posts/draft/index.md": draft("![y](./y.jpg)"),
		"posts/draft/y.jpg": located,
		"public/z.jpg": located,
		"public/plain.jpg": await photo
			.clone()
			.withExif({ IFD0: { Artist: "Ada" } })
			.jpeg()
			.toBuffer(),
	});
	const message = (file: string, name: string) =>
		`${file} \`${file}\` is published with the place where it was taken in its metadata. Export it without its location, or remove it by \`exiftool -overwrite_original "-gps*=" "${name}"\`.`;
	assert.deepEqual(await listReported(blog, "image-location"), [
		message("posts/a/x.jpg", "x.jpg"),
		message("public/z.jpg", "z.jpg"),
	]);
});

test("SVG files are published without what isn't part of a drawing, which a check names", async () => {
	const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>\n`;
	const blog = createTestBlog({
		"site.yml": SITE,
		"public/plain.svg": svg('<path d="M0 0h9"/>'),
		"public/page.svg": svg(
			'<foreignObject><meta xmlns="http://www.w3.org/1999/xhtml"/></foreignObject><path d="M0 0h9"/>',
		),
		"posts/a.md": post("![A line](./beside.svg)"),
		"posts/beside.svg": svg('<a href="javascript:a()"><script/></a>'),
	});
	assert.deepEqual(
		(await listReported(blog, "svg-content")).map((line) => /(.*) without (.*), as/.exec(line)?.slice(1).join(": ")),
		[
			"posts/beside.svg Readers get `posts/beside.svg`: `href` of `a`, `script`",
			"public/page.svg Readers get `public/page.svg`: HTML",
		],
	);
	const published: Record<string, string> = {};
	for await (const file of await staticFiles.files(blog)) {
		if ("content" in file) published[file.path] = Buffer.from(file.content).toString();
	}
	assert.equal(published["/plain.svg"], svg('<path d="M0 0h9"/>'));
	assert.equal(published["/page.svg"], svg('<path d="M0 0h9"/>'));
	assert.equal(published["/files/posts/beside.svg"], svg("<a/>"));
});

test("an SVG file that can't be read is not published, which a check names, whether anything uses it or not", async () => {
	const blog = createTestBlog({
		"site.yml": SITE,
		"public/broken.svg": "<svg><g></svg>",
		"posts/a.md": post("A"),
		"posts/unused.svg": "<svg>",
	});
	assert.deepEqual(await listReported(blog, "image-unreadable"), [
		"public/broken.svg `public/broken.svg` is not published, as it can't be read as an image: it isn't well-formed at line 1: Unexpected close tag. Save it again.",
	]);
	const paths: string[] = [];
	for await (const { path } of await staticFiles.files(blog)) paths.push(path);
	assert.ok(!paths.includes("/broken.svg"));
});
