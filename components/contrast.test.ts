import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { contrast, hexOf, readTokens, type Theme } from "@/components/contrast.support";
import { PAGE_COLORS } from "@/lib/metadata/colors";

const tokens = readTokens(readFileSync("app/styles/tokens.css", "utf8"));
const themes: Theme[] = ["light", "dark"];
const backgrounds = ["paper", "tint"];
const lineBackgrounds = ["line-mark", "line-add", "line-del"];
const code = [...tokens.keys()].filter((name) => name.startsWith("code-"));
const text = ["muted", "accent", "note", "tip", "important", "warning", "caution", ...code];

test("computes known contrast ratios", () => {
	assert.equal(contrast([1, 0, 0], [0, 0, 0]).toFixed(1), "21.0");
	assert.equal(contrast([0.628, 0.2577, 29.23], [1, 0, 0]).toFixed(1), "4.0");
});

test("repeats the colour of the paper where oklch() is not understood", () => {
	for (const theme of themes) assert.equal(hexOf(tokens.get("paper")?.[theme] ?? [0, 0, 0]), PAGE_COLORS[theme]);
});

test("reads every code colour of tokens.css", () => {
	assert.equal(code.length, 11);
});

for (const theme of themes) {
	for (const background of backgrounds) {
		test(`ink on ${background} is at least 7:1, ${theme}`, () => assertContrast("ink", background, theme, 7));
		for (const name of text) {
			test(`${name} on ${background} is at least 4.5:1, ${theme}`, () => assertContrast(name, background, theme, 4.5));
		}
	}
	for (const background of lineBackgrounds) {
		for (const name of code) {
			test(`${name} on ${background} is at least 4.5:1, ${theme}`, () => assertContrast(name, background, theme, 4.5));
		}
	}
}

function assertContrast(name: string, background: string, theme: Theme, minimum: number) {
	const color = tokens.get(name)?.[theme];
	const backgroundColor = tokens.get(background)?.[theme];
	assert.ok(color && backgroundColor, `${name} and ${background} are tokens`);
	const ratio = contrast(color, backgroundColor);
	assert.ok(ratio >= minimum, `--${name} on --${background} (${theme}) is ${ratio.toFixed(2)}, needs ${minimum}`);
}
