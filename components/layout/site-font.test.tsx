import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { FALLBACK, SiteFont } from "./site-font";

const font = { file: "public/f.woff2", src: "/_next/static/media/f.01234567.woff2", hash: "01234567" };
const style = (font: Parameters<typeof SiteFont>[0]["font"]) =>
	/<style>(.*)<\/style>/.exec(renderToStaticMarkup(<SiteFont font={font} />))?.[1] ?? "";

test("a font is loaded ahead, and stands before the system's", () => {
	const html = renderToStaticMarkup(<SiteFont font={font} />);
	assert.match(
		html,
		/^<link rel="preload" href="[^"]+\/f\.01234567\.woff2" as="font" crossorigin="" type="font\/woff2"\/>/i,
	);
	assert.equal(
		style(font),
		`@font-face{font-family:own;src:url("${font.src}");font-display:optional}:root{--serif:own,${FALLBACK}}`,
	);
});
test("a variable font has its own bold", () => {
	assert.match(style({ ...font, weights: [200, 900] }), /;font-weight:200 900}/);
});
test("what stands in for a font is what stands there without one", () => {
	const tokens = readFileSync("app/styles/tokens.css", "utf8");
	assert.equal(/--serif: (.*);/.exec(tokens)?.[1]?.replaceAll(", ", ","), FALLBACK);
});
