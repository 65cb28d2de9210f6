import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import type { Font, SiteFonts } from "@/features/look/fonts/fonts";
import { DEFAULT_WIDTH, FONT_STACKS } from "@/features/look/setting";
import { testSite } from "@/lib/content/post.support";
import { SiteStyles } from "./site-styles";

const font: Font = { file: "public/f.woff2", src: "/_next/static/media/f.01234567.woff2", hash: "01234567" };
const other: Font = { ...font, src: "/_next/static/media/g.01234567.woff2" };
const SERIF = FONT_STACKS.serif;

const render = (chosen: SiteFonts["chosen"], settings = "", isAwaited = false) =>
	renderToStaticMarkup(<SiteStyles site={testSite(settings)} fonts={{ chosen, issues: [] }} isAwaited={isAwaited} />);
const style = (...args: Parameters<typeof render>) =>
	/<style>(.*)<\/style>/.exec(render(...args))?.[1]?.replaceAll("&quot;", '"') ?? "";

test("renders nothing without settings", () => assert.equal(render({}), ""));
test("preloads the font of the text, and puts it before the system's fonts", () => {
	assert.match(
		render({ text: { file: font } }),
		/^<link rel="preload" href="[^"]+\/f\.01234567\.woff2" as="font" crossorigin="" type="font\/woff2"\/>/i,
	);
	assert.equal(
		style({ text: { file: font } }),
		`@font-face{font-family:own;src:url("${font.src}");font-display:optional}:root{--font-serif:own,${SERIF}}`,
	);
});
test("shows a late font where it is awaited", () => {
	assert.match(style({ text: { file: font } }, "", true), /;font-display:swap}/);
});
test("declares the weights of a variable font", () => {
	assert.match(style({ text: { file: { ...font, weights: [200, 900] } } }), /;font-weight:200 900}/);
});
test("sets fonts of headings, text and code, and preloads those of the first view", () => {
	const chosen = { text: { family: FONT_STACKS.sans }, headings: { file: font }, code: { file: other } };
	const html = render(chosen);
	assert.equal(html.match(/<link/g)?.length, 1);
	assert.match(html, /<link rel="preload" href="[^"]+\/f\./);
	const css = style(chosen);
	assert.match(css, /:root\{--font-serif:system-ui,sans-serif\}/);
	assert.match(css, /header>\.name\{font-family:own,var\(--font-serif\)\}/);
	assert.match(css, /:root\{--font-mono:own2,ui-monospace,/);
});
test("declares a file once that is for text and headings", () => {
	const css = style({ text: { file: font }, headings: { file: font } });
	assert.equal(css.match(/@font-face/g)?.length, 1);
	assert.match(css, /\{font-family:own,var\(--font-serif\)\}/);
});
test("sets the width of lines and the owner's colors", () => {
	assert.equal(style({}, "width: 38rem"), "html:root{--container-measure:38rem}");
	assert.match(style({}, "colors: { accent: teal }"), /^html:root\{--color-accent:light-dark\(teal,oklch\(/);
});
test("has the fonts and the width of tokens.css", () => {
	const tokens = readFileSync("app/styles/tokens.css", "utf8");
	for (const [kind, stack] of Object.entries(FONT_STACKS)) {
		assert.equal(new RegExp(`--font-${kind}: (.*);`).exec(tokens)?.[1]?.replaceAll(", ", ","), stack);
	}
	assert.match(tokens, new RegExp(`--container-measure: ${DEFAULT_WIDTH}rem;`));
});
