import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { contrast, hexOf, readTokens, type Theme } from "@/components/contrast.support";
import { PAGE_COLORS } from "@/lib/metadata/colors";
import { COLOURS } from "@/lib/outputs/og-images/draw/colors";

const tokens = readTokens(readFileSync("app/styles/tokens.css", "utf8"));
const themes: Theme[] = ["light", "dark"];
const grounds = ["paper", "tint"];
const lines = ["line-mark", "line-add", "line-del"];
const code = [...tokens.keys()].filter((name) => name.startsWith("code-"));
const text = ["muted", "accent", "note", "tip", "important", "warning", "caution", ...code];

test("the formula gives the known ratios", () => {
	assert.equal(contrast([1, 0, 0], [0, 0, 0]).toFixed(1), "21.0");
	assert.equal(contrast([0.628, 0.2577, 29.23], [1, 0, 0]).toFixed(1), "4.0");
});

test("what knows no oklch() has the colour of the paper as well", () => {
	for (const theme of themes) assert.equal(hexOf(tokens.get("paper")?.[theme] ?? [0, 0, 0]), PAGE_COLORS[theme]);
});

test("the file of tokens is read whole", () => {
	assert.equal(code.length, 11);
});

for (const [name, color] of Object.entries(COLOURS)) {
	test(`${name} of share images is the site's`, () => {
		assert.equal(color, hexOf(tokens.get(name)?.light ?? assert.fail()));
	});
}

for (const theme of themes) {
	for (const ground of grounds) {
		test(`ink on ${ground} is at least 7:1, ${theme}`, () => assertContrast("ink", ground, theme, 7));
		for (const name of text) {
			test(`${name} on ${ground} is at least 4.5:1, ${theme}`, () => assertContrast(name, ground, theme, 4.5));
		}
	}
	for (const ground of lines) {
		for (const name of code) {
			test(`${name} on ${ground} is at least 4.5:1, ${theme}`, () => assertContrast(name, ground, theme, 4.5));
		}
	}
}

function assertContrast(name: string, ground: string, theme: Theme, least: number) {
	const color = tokens.get(name)?.[theme];
	const under = tokens.get(ground)?.[theme];
	assert.ok(color && under, `${name} and ${ground} are tokens`);
	const ratio = contrast(color, under);
	assert.ok(ratio >= least, `--${name} on --${ground} (${theme}) is ${ratio.toFixed(2)}, needs ${least}`);
}
