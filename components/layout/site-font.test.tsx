import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import type { Font } from "@/lib/images/fonts/font";
import { FALLBACK, SiteFont } from "./site-font";

const font = { file: "public/f.woff2", src: "/_next/static/media/f.01234567.woff2", hash: "01234567" };
const style = (font: Font, isAwaited = false) =>
	/<style>(.*)<\/style>/.exec(renderToStaticMarkup(<SiteFont font={font} isAwaited={isAwaited} />))?.[1] ?? "";

test("preloads the font, and puts it before the system's fonts", () => {
	const html = renderToStaticMarkup(<SiteFont font={font} isAwaited={false} />);
	assert.match(
		html,
		/^<link rel="preload" href="[^"]+\/f\.01234567\.woff2" as="font" crossorigin="" type="font\/woff2"\/>/i,
	);
	assert.equal(
		style(font),
		`@font-face{font-family:own;src:url("${font.src}");font-display:optional}:root{--font-serif:own,${FALLBACK}}`,
	);
});
test("shows a late font where it is awaited", () => {
	assert.match(style(font, true), /;font-display:swap}/);
});
test("declares the weights of a variable font", () => {
	assert.match(style({ ...font, weights: [200, 900] }), /;font-weight:200 900}/);
});
test("falls back to the fonts of tokens.css", () => {
	const tokens = readFileSync("app/styles/tokens.css", "utf8");
	assert.equal(/--font-serif: (.*);/.exec(tokens)?.[1]?.replaceAll(", ", ","), FALLBACK);
});
