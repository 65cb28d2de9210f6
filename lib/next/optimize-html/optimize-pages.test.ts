import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { testSite } from "@/lib/content/post.support";
import { formatChunkPolicy, readChunks } from "@/lib/next/internals/chunks";
import { parseHtmlPage } from "@/lib/utils/html-page";
import { readStylesheets } from "./inline-css";
import { describeRemovedScripts, findPageMedia, optimizePage } from "./optimize-pages";
import type { ShortenClasses } from "./shorten-classes";

const distDir = await mkdtemp(path.join(tmpdir(), "quire-styles-"));
after(() => rm(distDir, { recursive: true }));

const css = "a>b{color:red}@font-face{src:url(../media/a.woff2)}i{background:url('/b.png')}u{background:url(data:,x)}";
const inlined = css.replace("../media/a.woff2", "/_next/static/media/a.woff2");
const link = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>';
const page = (payload: string) =>
	`<!DOCTYPE html><html><head><meta charSet="utf-8"/>${link}</head><body><script>self.__next_f.push([1,${JSON.stringify(payload)}])</script></body></html>`;

const STATIC = page('5:I[1,[],"default"]\n');
const FRAMEWORK = page('5:I[2,[],"default"]\n');

const keepClasses: ShortenClasses = (css) => ({ css, edits: [] });

/** The chunks of the build, of which `b.js` loads another. */
const CHUNKS = { "a.js": "a()", "b.js": 'load("static/chunks/c.js")', "c.js": "c()" };
const chunk = (name: string, attributes = 'async=""') =>
	`<script src="/_next/static/chunks/${name}" ${attributes}></script>`;
const hashOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

async function optimize(source: string, shortenClasses = keepClasses, styles = css) {
	await mkdir(path.join(distDir, "static", "chunks"), { recursive: true });
	await writeFile(path.join(distDir, "static", "chunks", "a.css"), styles);
	for (const [name, text] of Object.entries(CHUNKS))
		await writeFile(path.join(distDir, "static", "chunks", name), text);
	const stylesheets = await readStylesheets(distDir);
	return optimizePage(source, {
		frameworkModules: new Set(["1"]),
		chunks: await readChunks(distDir),
		stylesheets,
		pruneLanguageCss: (css) => css,
		pruneCss: (css) => css,
		shortenClasses,
		features: { site: testSite(), scripts: [] },
		buildScripts: { inline: ["own()"], allowsOthers: false },
		allowStatic: true,
	});
}

test("inlines the stylesheet of a static page, with its hash in the policy", async () => {
	const { html, isStatic } = await optimize(STATIC);
	assert.equal(isStatic, true);
	assert.ok(html.includes(`<style>${inlined}</style>`), html);
	assert.ok(!html.includes("<link"), html);
	assert.ok(html.includes(`style-src '${hashOf(inlined)}';`), html);
});

test("removes declarations that are repeated", async () => {
	const repeated = "-webkit-text-decoration:underline var(--a);".repeat(3);
	const { html } = await optimize(STATIC, undefined, `a{top:0;${repeated}left:0;top:0}`);
	assert.ok(html.includes("<style>a{top:0;-webkit-text-decoration:underline var(--a);left:0;top:0}</style>"), html);
});

test("removes colors for browsers without color-mix()", async () => {
	const support = "@supports (color:color-mix(in lab, red, red))";
	const mixed = "i{color:color-mix(in oklch, var(--a) 24%, transparent)}";
	const rest = `b{top:0;color:#fff}${support}{b{color:color-mix(in oklch, red, blue)}}`;
	const { html } = await optimize(STATIC, undefined, `i{color:#123}${support}{${mixed}}${rest}`);
	assert.ok(html.includes(`<style>${mixed}${rest}</style>`), html);
});

test("doesn't look for class names in the scripts of the framework, which are removed", async () => {
	let tagNames: string[] = [];
	await optimize(STATIC, (css, { elements }) => {
		tagNames = elements.map(({ tagName }) => tagName);
		return { css, edits: [] };
	});
	assert.deepEqual(tagNames, ["html", "head", "meta", "link", "body"]);
});

test("keeps the stylesheet links of a page with the framework, because React needs them", async () => {
	const { html, isStatic } = await optimize(FRAMEWORK);
	assert.equal(isStatic, false);
	assert.ok(html.includes(link), html);
	assert.ok(html.includes("style-src 'self';"), html);
});

test("keeps a link to a stylesheet that isn't part of the build", async () => {
	const { html } = await optimize(STATIC.replace("a.css", "b.css"));
	assert.ok(html.includes("b.css"), html);
});

test("merges the styles that React has put into the head", async () => {
	const rule = '<style data-precedence="image" data-href="c-1">.c-1{color:red}</style>';
	const { html } = await optimize(STATIC.replace("</head>", `${rule}</head>`));
	assert.ok(html.includes(`<style>${inlined}.c-1{color:red}</style></head>`), html);
	assert.ok(html.includes(`style-src '${hashOf(`${inlined}.c-1{color:red}`)}';`), html);
});

test("puts styles of the head after those of files, and leaves styles of the body alone", async () => {
	const [face, own] = ["<style>:root{--a:b}</style>", "<style>i{color:red}</style>"];
	const { html } = await optimize(STATIC.replace("</head><body>", `${face}</head><body>${own}`));
	assert.ok(html.includes(`<style>${inlined}:root{--a:b}</style></head><body>${own}`), html);
});

test("sorts the colors of images, whose order may differ between builds", async () => {
	const [first, second] = [".dim1{background:#111}", ".lit2{background:#eee}"];
	const style = (css: string) => `<style data-precedence="image" data-href="dim1 lit2">${css}</style>`;
	const [one, other] = await Promise.all(
		[first + second, second + first].map((css) => optimize(STATIC.replace("</head>", `${style(css)}</head>`))),
	);
	assert.ok(one?.html.includes(`${first}${second}</style>`), one?.html);
	assert.equal(one?.html, other?.html);
});

test("gives the scripts of the framework and their preloads the hashes of their files", async () => {
	const preload = '<link rel="preload" as="script" href="/_next/static/chunks/a.js"/>';
	const source = FRAMEWORK.replace("</body>", `${chunk("a.js?dpl=1")}${preload}</body>`);
	const { html } = await optimize(source);
	const integrity = ` integrity="${hashOf(CHUNKS["a.js"])}"`;
	assert.ok(html.includes(chunk("a.js?dpl=1").replace("<script", `<script${integrity}`)), html);
	assert.ok(html.includes(preload.replace("<link", `<link${integrity}`)), html);
	assert.match(html, /script-src 'sha256-[^;]*';/);
	assert.ok(html.includes(`'${hashOf(CHUNKS["a.js"])}'`), html);
	assert.doesNotMatch(html, /script-src [^;]*'self'|strict-dynamic|trusted-types/);
});

for (const [title, payload, scripts, isLater] of [
	["a chunk names another", '5:I[2,[],"default"]\n', chunk("b.js"), true],
	["the payload names another", '5:I[2,["/_next/static/chunks/c.js"],"default"]\n', chunk("a.js"), true],
	[
		"all chunks are there",
		'5:I[2,["/_next/static/chunks/a.js"],"default"]\n',
		["a.js", "b.js", "c.js"].map((name) => chunk(name)).join(""),
		false,
	],
	["what is named is no chunk", '5:I[2,["/_next/static/chunks/x.js"],"default"]\n', chunk("a.js"), false],
	["the page is static", '5:I[1,["/_next/static/chunks/c.js"],"default"]\n', "", false],
] as const) {
	test(`${isLater ? "lets" : "doesn't let"} the framework load chunks later: ${title}`, async () => {
		const { html } = await optimize(page(payload).replace("</body>", `${scripts}</body>`));
		const policy = formatChunkPolicy("");
		assert.equal(html.includes(`"/><script>${policy}</script><`), isLater, html);
		assert.equal(html.includes(`'${hashOf(policy)}'`), isLater);
		assert.equal(html.includes("'strict-dynamic'"), isLater);
	});
}

for (const [kind, payload, own] of [
	["a static page", '5:I[1,[],"default"]\n', ""],
	[
		"a page with the framework",
		'5:I[2,[],"default"]\n',
		'<script>requestAnimationFrame(function(){$RT=performance.now()});</script><script>$RC("a")</script>',
	],
] as const) {
	test(`removes the scripts of ${kind} that the build didn't add`, async () => {
		const foreign =
			'<script>a()</script><script async="" src="https://a.example/a.js"></script><script src="/files/posts/a.js" integrity="sha256-a"></script><script type="module">b()</script><script type="speculationrules">{"prefetch":[]}</script>';
		const kept = `<script>own()</script>${own}<script type="application/ld+json">{}</script><script src="/_next/static/media/main.js" integrity="sha256-m"></script>`;
		const inPost = `<div class="prose x">${foreign}<script>$RC("b")</script></div>`;
		const { html, removedScripts } = await optimize(
			page(payload).replace("</body>", `${kept}${foreign}${inPost}</body>`),
		);
		assert.equal(removedScripts, 11);
		assert.ok(html.includes(kept), html);
		assert.doesNotMatch(html, /a\(\)|b\(\)|a\.example|\/files\/|prefetch|sha256-a'|RC\("b/);
	});
}

test("names the post of a page whose scripts don't run, in a server build and an export", async () => {
	const blog = createTestBlog({ "posts/größe.md": "---\ndate: 2026-01-01\n---\n\nA", "pages/größe.md": "B" });
	const folder = path.join(distDir, "server", "app");
	for (const [file, count, expected] of [
		["blog/größe.html", 1, "posts/größe.md: a script of a component doesn't run. "],
		["größe.html", 2, "pages/größe.md: 2 scripts of components don't run. "],
		["tags.html", 1, "tags.html: a script"],
	] as const) {
		for (const parent of [folder, "/out"]) {
			const message = await describeRemovedScripts(blog, path.join(parent, file), count);
			assert.ok(message.startsWith(expected), message);
		}
	}
});

const mediaUrl = (name: string) => `/_next/static/media/${name}`;

test("returns each image of the content that a page loads once", () => {
	const { elements } = parseHtmlPage(`<!DOCTYPE html><html><head>
		<link rel="preload" as="image" imagesrcset="${mediaUrl("f.01234567-400.webp")} 400w">
		<link rel="preload" as="font" href="${mediaUrl("g.01234567.woff2")}" crossorigin="">
		<link rel="preload" as="font" href="${mediaUrl("own_font_of_next.woff2")}" crossorigin="">
		<link rel="icon" href="${mediaUrl("icon.19kpr416btyhg.svg")}"></head><body>
		<picture><source srcset="${mediaUrl("a.01234567-400.avif")} 400w, ${mediaUrl("a.01234567-660.avif")} 660w">
		<img src="${mediaUrl("a.01234567-660.webp")}" srcset="${mediaUrl("a.01234567-660.webp")} 660w"></picture>
		<img src="${mediaUrl("b.01234567.svg")}#part"><video poster="${mediaUrl("c.01234567.jpg")}"></video>
		<img src="/img/d.png"><img src="https://elsewhere.example${mediaUrl("e.01234567.png")}"></body></html>`);
	assert.deepEqual(findPageMedia(elements), [
		mediaUrl("f.01234567-400.webp"),
		mediaUrl("g.01234567.woff2"),
		mediaUrl("a.01234567-400.avif"),
		mediaUrl("a.01234567-660.avif"),
		mediaUrl("a.01234567-660.webp"),
		mediaUrl("b.01234567.svg"),
		mediaUrl("c.01234567.jpg"),
	]);
});
