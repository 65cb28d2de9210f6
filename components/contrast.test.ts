import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { readTokens } from "@/components/contrast.support";
import { DEFAULT_TOKENS, THEMES, type Theme } from "@/lib/config/look/palette";
import { contrast } from "@/lib/utils/color/oklch";

const tokens = readTokens(readFileSync("app/styles/tokens.css", "utf8"));
const backgrounds = ["paper", "tint"];
const lineBackgrounds = ["line-mark", "line-add", "line-del"];
const code = [...tokens.keys()].filter((name) => name.startsWith("code-"));
const text = ["muted", "accent", "note", "tip", "important", "warning", "caution", ...code];

test("repeats the colors of tokens.css for images and the manifest", () => {
	assert.deepEqual(Object.fromEntries(tokens), DEFAULT_TOKENS);
});

for (const theme of THEMES) {
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
