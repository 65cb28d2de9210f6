import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { readTokens } from "@/components/contrast.support";
import { DEFAULT_TOKENS, THEMES, type Theme } from "@/features/look/palette";
import { contrast } from "@/lib/utils/color/oklch";

const tokens = readTokens(readFileSync("app/styles/tokens.css", "utf8"));
const code = [...tokens.keys()].filter((name) => name.startsWith("code-"));
const text = ["muted", "accent", "note", "tip", "important", "warning", "caution", ...code];

test("repeats the colors of tokens.css for images and the manifest", () => {
	assert.deepEqual(Object.fromEntries(tokens), DEFAULT_TOKENS);
});

for (const theme of THEMES) {
	for (const [names, backgrounds, minimum] of [
		[["ink"], ["paper", "tint"], 7],
		[text, ["paper", "tint"], 4.5],
		[code, ["line-mark", "line-add", "line-del"], 4.5],
	] as const) {
		test(`${names.join(", ")} on ${backgrounds.join(", ")} is at least ${minimum}:1, ${theme}`, () => {
			for (const background of backgrounds) for (const name of names) assertContrast(name, background, theme, minimum);
		});
	}
}

function assertContrast(name: string, background: string, theme: Theme, minimum: number) {
	const color = tokens.get(name)?.[theme];
	const backgroundColor = tokens.get(background)?.[theme];
	assert.ok(color && backgroundColor, `${name} and ${background} are tokens`);
	const ratio = contrast(color, backgroundColor);
	assert.ok(ratio >= minimum, `--${name} on --${background} (${theme}) is ${ratio.toFixed(2)}, needs ${minimum}`);
}
