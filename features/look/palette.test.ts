import assert from "node:assert/strict";
import { test } from "node:test";
import { minContrast, toHex } from "@/lib/utils/color/oklch";
import { show } from "@/lib/utils/show.support";
import { adviseOnColors, createPalette, DEFAULT_TOKENS, paletteCss, THEMES, type Token, tokenHex } from "./palette";
import type { SiteColors } from "./setting";

const TEXT = Object.keys(DEFAULT_TOKENS).filter((token) => !/^(paper|tint|rule|line-)/.test(token)) as Token[];

test("keeps the default colors without the setting", () => {
	assert.equal(tokenHex(undefined, "paper", "light"), "#fbfaf7");
	assert.equal(tokenHex(undefined, "paper", "dark"), "#161310");
	assert.equal(tokenHex(undefined, "accent", "light"), "#ab3415");
	assert.equal(paletteCss({}), "");
});

test("shows an accent for both themes as it is where it is readable, and otherwise lighter or darker", () => {
	const teal = createPalette({ accent: { both: "#0a7d5a" } });
	assert.deepEqual(teal.written.accent, { light: "#0a7d5a" });
	assert.equal(toHex(teal.light.accent), "#0a7d5a");
	assert.ok(teal.dark.accent[0] > teal.light.accent[0]);
	assert.ok(Math.abs(teal.dark.accent[2] - teal.light.accent[2]) < 3);
	const grey = createPalette({ accent: { both: "#808080" } });
	assert.deepEqual(Object.keys(grey.written.accent ?? {}), ["dark"]);
});

test("shows a paper for both themes in the theme of its lightness", () => {
	const ivory = createPalette({ paper: { both: "#fff8e7" } });
	assert.equal(toHex(ivory.light.paper), "#fff8e7");
	assert.ok(ivory.dark.paper[0] < 0.3);
	const navy = createPalette({ paper: { both: "#101830" } });
	assert.equal(toHex(navy.dark.paper), "#101830");
	assert.ok(navy.light.paper[0] > 0.9);
});

test("writes the owner's notation, and leaves colors alone that don't change", () => {
	const css = paletteCss({ accent: { light: "teal", dark: "hsl(160 60% 60%)" } });
	assert.match(css, /--color-accent:light-dark\(teal,hsl\(160 60% 60%\)\)/);
	assert.doesNotMatch(css, /--color-(paper|ink|note|code-string)/);
	assert.match(css, /--color-code-keyword:/);
});

test("leaves the surfaces of readers who prefer more contrast", () => {
	const css = paletteCss({ paper: { both: "ivory" }, accent: { light: "teal" } });
	const [outside = "", inside = ""] = css.split("@media not (prefers-contrast:more){");
	assert.match(outside, /--color-accent:/);
	assert.doesNotMatch(outside, /--color-paper/);
	assert.match(inside, /^html:root\{--color-paper:light-dark\(ivory,/);
});

for (const [what, colors] of [
	["an accent", { accent: { both: "#7c3aed" } }],
	["a pale paper", { paper: { both: "#f3e9d2" } }],
	["a dark paper in both themes", { paper: { light: "#222831", dark: "#0b0d10" } }],
	["a paper of a strong colour", { paper: { light: "#ffd9c7", dark: "#3a0f2b" }, accent: { both: "#a3123a" } }],
	["ink alone", { ink: { both: "#1b2a49" } }],
	["all", { paper: { both: "#f0f4ef" }, ink: { both: "#20302a" }, accent: { both: "#2f6f4f" } }],
] satisfies [string, SiteColors][]) {
	test(`makes readable colors from ${what}`, () => {
		const palette = createPalette(colors);
		assert.deepEqual(adviseOnColors(colors), []);
		for (const theme of THEMES) {
			const { [theme]: tokens } = palette;
			for (const token of TEXT) {
				const ratio = minContrast(tokens[token], [tokens.paper, tokens.tint]);
				assert.ok(ratio >= 4.5, `${token} in ${theme}: ${ratio.toFixed(2)}`);
			}
			for (const token of TEXT.filter((name) => name.startsWith("code-"))) {
				const ratio = minContrast(tokens[token], [tokens["line-mark"], tokens["line-add"], tokens["line-del"]]);
				assert.ok(ratio >= 4.5, `${token} on lines in ${theme}: ${ratio.toFixed(2)}`);
			}
		}
	});
}

test("advises on text that is hard to read, and names the nearest readable color", () => {
	const colors: SiteColors = { accent: { light: "#e8a33d" }, ink: { dark: "#555" } };
	const advice = adviseOnColors(colors);
	assert.deepEqual(show(advice, "path"), ["ink,dark", "accent,light"]);
	const { message = "" } = advice[1] ?? {};
	assert.match(
		message,
		/^`colors\.accent\.light` \(#e8a33d\) has a contrast of 1\.9\d?:1 on the paper of the light theme \(#fbfaf7\) and on its tint; text needs 4\.5:1\./,
	);
	const nearest = /"(#[0-9a-f]{6})"/.exec(message)?.[1] ?? "";
	assert.deepEqual(adviseOnColors({ accent: { light: nearest } }), []);
	assert.match(paletteCss(colors), /--color-accent:light-dark\(#e8a33d,/);
});
