import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { readStylesheets } from "./inline-css";
import { optimizePage } from "./optimize-pages";

const distDir = await mkdtemp(path.join(tmpdir(), "quire-styles-"));
after(() => rm(distDir, { recursive: true }));

const css = "a>b{color:red}@font-face{src:url(../media/a.woff2)}i{background:url('/b.png')}u{background:url(data:,x)}";
const inside = css.replace("../media/a.woff2", "/_next/static/media/a.woff2");
const link = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>';
const page = (payload: string) =>
	`<!DOCTYPE html><html><head><meta charSet="utf-8"/>${link}</head><body><script>self.__next_f.push([1,${JSON.stringify(payload)}])</script></body></html>`;

async function finish(source: string) {
	await mkdir(path.join(distDir, "static", "chunks"), { recursive: true });
	await writeFile(path.join(distDir, "static", "chunks", "a.css"), css);
	const stylesheets = await readStylesheets(distDir);
	return optimizePage(source, { framework: new Set(["1"]), stylesheets, cut: (css) => css, allowStatic: true });
}

test("a light page carries its stylesheet inside, with its hash in the policy", async () => {
	const { html, isStatic } = await finish(page('5:I[1,[],"default"]\n'));
	assert.equal(isStatic, true);
	assert.ok(html.includes(`<style>${inside}</style>`), html);
	assert.ok(!html.includes("<link"), html);
	const hash = createHash("sha256").update(inside).digest("base64");
	assert.ok(html.includes(`style-src 'sha256-${hash}';`), html);
});

test("a page with the framework keeps its link, as React looks for it", async () => {
	const { html, isStatic } = await finish(page('5:I[2,[],"default"]\n'));
	assert.equal(isStatic, false);
	assert.ok(html.includes(link), html);
	assert.ok(html.includes("style-src 'self';"), html);
});

test("a link to a stylesheet that isn't of the build stays", async () => {
	const { html } = await finish(page('5:I[1,[],"default"]\n').replace("a.css", "b.css"));
	assert.ok(html.includes("b.css"), html);
});

test("rules that React has put into the head stand in the same style", async () => {
	const rule = '<style data-precedence="image" data-href="c-1">.c-1{color:red}</style>';
	const { html } = await finish(page('5:I[1,[],"default"]\n').replace("</head>", `${rule}</head>`));
	assert.ok(html.includes(`<style>${inside}.c-1{color:red}</style></head>`), html);
	const hash = createHash("sha256").update(`${inside}.c-1{color:red}`).digest("base64");
	assert.ok(html.includes(`style-src 'sha256-${hash}';`), html);
});

test("rules that stand in the head come after those of files, and those of a text stay in their place", async () => {
	const [face, own] = ["<style>:root{--a:b}</style>", "<style>i{color:red}</style>"];
	const source = page('5:I[1,[],"default"]\n').replace("</head><body>", `${face}</head><body>${own}`);
	const { html } = await finish(source);
	assert.ok(html.includes(`<style>${inside}:root{--a:b}</style></head><body>${own}`), html);
});
