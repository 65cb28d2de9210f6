import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Blog } from "@/lib/blog/blog";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getOgImages } from "@/lib/blog/metadata/og-images";
import { createHeaderFinder, portraitFile, readManifest } from "@/lib/ship/site";
import { appSchema } from "@/lib/utils/app";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { copyPortraits, makeManifest, writeManifest } from "./make-manifest";

const SITE = "title: Q\nurl: https://q.example\n";
const post = (title: string, front = "") => `---\ntitle: ${title}\ndate: 2026-01-01\n${front}---\n\nText.\n`;

const makeTestManifest = (blog: Blog, paths: readonly string[] = []) =>
	makeManifest(blog, { paths: new Set(paths), images: {}, buildId: "build" });

/** Makes the manifest of a blog with some files. */
const tableOf = (files: Files, paths: readonly string[] = []) =>
	makeTestManifest(createTestBlog({ "site.yml": SITE, ...files }), paths);

test("names what identifies the build, and when the next post is due", async () => {
	const files = { "posts/a.md": post("A"), "posts/b.md": "---\ntitle: B\ndate: 2027-02-03 04:05\n---\n" };
	const { buildId, nextChange, basePath } = await tableOf(files);
	assert.deepEqual([buildId, nextChange, basePath], ["build", "2027-02-03T04:05:00.000Z", ""]);
	const below = await tableOf({ "site.yml": "title: Q\nurl: https://q.example/my/b\n" });
	assert.deepEqual([below.nextChange, below.host, below.basePath], [null, "q.example", "/my/b"]);
});

test("is read as it was written", async () => {
	const blog = createTestBlog({ "site.yml": SITE, "posts/a.md": post("A", "tags: [größe]\n") });
	const manifest = await makeTestManifest(blog, ["/blog/a.html", "/blog/a.md"]);
	const folder = createTemporaryFolder();
	await writeManifest(folder, manifest);
	assert.deepEqual(await readManifest(folder), manifest);
});

test("sends security headers everywhere, types of texts, and a year of caching for files with a hash", async () => {
	const find = createHeaderFinder(await tableOf({ "posts/a.md": post("A", "tags: [größe]\n") }));
	const headersOf = (filePath: string) => Object.fromEntries(find(filePath));
	const page = headersOf("/blog/a");
	assert.equal(page["Content-Security-Policy"], "frame-ancestors 'self'");
	assert.equal(page["X-Content-Type-Options"], "nosniff");
	assert.equal(page["Cache-Control"], undefined);
	for (const file of ["/files/posts/a.html", "/files/pages/a.pdf", "/img/a.svg"]) {
		assert.match(headersOf(file)["Content-Security-Policy"] ?? "", /^sandbox; script-src 'none'/, file);
	}
	for (const [feed, type] of [
		["/rss.xml", "application/rss+xml"],
		["/atom-2.xml", "application/atom+xml"],
		["/tags/größe/feed.json", "application/feed+json"],
	] as const) {
		const headers = headersOf(feed);
		assert.deepEqual([headers["Content-Type"], headers["X-Robots-Tag"]], [`${type}; charset=utf-8`, "noindex"]);
	}
	assert.equal(headersOf("/blog/a.md")["Content-Type"], "text/markdown; charset=utf-8");
	for (const file of ["/_next/static/media/a.js", "/share/0123.png"]) {
		assert.equal(headersOf(file)["Cache-Control"], "public, max-age=31536000, immutable");
	}
});

test("sends what the owner's settings say", async () => {
	const headersOf = async (settings: string, filePath = "/") =>
		Object.fromEntries(createHeaderFinder(await tableOf({ "site.yml": SITE + settings }))(filePath));
	assert.equal((await headersOf("ai: block\n"))["tdm-reservation"], "1");
	const policy = (await headersOf("scripts: true\n", "/files/posts/a.html"))["Content-Security-Policy"];
	assert.equal(policy, "frame-ancestors 'self'");
});

test("every file of a preview is kept out of search engines, and none of a published blog", async () => {
	for (const isPreview of [true, false]) {
		const find = createHeaderFinder(await makeTestManifest(createTestBlog({ "site.yml": SITE }, { isPreview })));
		assert.equal(Object.fromEntries(find("/a.pdf"))["X-Robots-Tag"], isPreview ? "noindex" : undefined);
	}
});

test("requires HTTPS of a blog by itself, and leaves that to the app that a blog is in", async () => {
	const inApp = (path?: string) => appSchema.parse({ folder: "/app", ...(path && { path }) });
	for (const [app, expected] of [
		[undefined, "max-age=63072000"],
		[inApp(), "max-age=63072000"],
		[inApp("/blog"), undefined],
	] as const) {
		const url = app?.path ? "https://q.example/blog" : "https://q.example";
		const manifest = await makeTestManifest(createTestBlog({ "site.yml": `title: Q\nurl: ${url}\n` }, { app }));
		const values = Object.values(manifest.headers).flat();
		assert.equal(values.find(({ key }) => key === "Strict-Transport-Security")?.value, expected);
	}
});

test("redirects old paths of posts, decoded, to their new ones, encoded", async () => {
	const paths = ["/a+b", "/{a}", "/a:splat", "/[x]", "/$&", "/100%", "/größe.html"];
	const files = { "posts/größe.md": post("A", `aliases: ${JSON.stringify(paths)}\nslug: größe (1)\n`) };
	const { redirects } = await tableOf(files);
	for (const source of paths) assert.equal(redirects[source], "/blog/gr%C3%B6%C3%9Fe-%281%29", source);
});

test("redirects the first page of lists, and paths that readers and other systems use", async () => {
	const { redirects } = await tableOf({ "posts/a.md": post("A", "tags: [größe]\n") });
	assert.equal(redirects["/tags/größe/page/1"], "/tags/gr%C3%B6%C3%9Fe");
	assert.deepEqual([redirects["/blog"], redirects["/page/1"], redirects["/feed"]], ["/", "/", "/rss.xml"]);
});

test("no redirect hides a file or a page", async () => {
	const files = { "posts/a.md": post("A", "aliases: [/old, /older]\n"), "public/feed.xml": "mine" };
	const { redirects } = await tableOf(files, ["/old.html", "/feed.xml"]);
	assert.deepEqual([redirects["/old"], redirects["/older"], redirects["/feed.xml"]], [undefined, "/blog/a", undefined]);
});

test("names the Markdown of those pages that have it", async () => {
	const posts = { "posts/a.md": post("A"), "posts/b.md": post("B"), "posts/c.md": post("C") };
	const { markdown } = await tableOf({ ...posts, "public/blog/b.md": "mine" }, ["/blog/a.md", "/blog/b.md"]);
	assert.deepEqual(markdown, { "/blog/a": "/blog/a.md" });
});

test("has what OG images show, and their portraits as they are published", async () => {
	const blog = createTestBlog({
		"site.yml": SITE,
		"authors.yml": "ada:\n  name: Ada\n  image: /ada.svg\n",
		"public/ada.svg":
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="a()"><path d="M0 0h9v9z"/></svg>',
		"posts/a.md": post("A", "author: ada\n"),
	});
	const manifest = await makeTestManifest(blog);
	assert.deepEqual(new Map(Object.entries(manifest.ogImages)), await getOgImages(blog));
	const folder = createTemporaryFolder();
	await copyPortraits(blog, folder, manifest);
	const [portrait] = Object.values(manifest.ogImages).flatMap((image) => image.portrait ?? []);
	const file = path.join(folder, portraitFile(portrait ?? assert.fail()));
	assert.ok(existsSync(file));
	assert.match(readFileSync(file, "utf8"), /<path/);
	assert.doesNotMatch(readFileSync(file, "utf8"), /onload/);
});

test("names the front pages between which a server chooses, if the blog asks for it and there are several", async () => {
	const frontPages = async (lines: string, paths: readonly string[]) =>
		(await tableOf({ "site.yml": `${SITE}languages: [en, de, fr]\n${lines}` }, paths)).frontPages;
	const all = ["/index.html", "/de.html"];
	assert.deepEqual(await frontPages("suggestLanguage: redirect\n", all), { en: "/", de: "/de" });
	assert.deepEqual(await frontPages("suggestLanguage: redirect\n", ["/index.html"]), {});
	assert.deepEqual(await frontPages("suggestLanguage: true\n", all), {});
});
