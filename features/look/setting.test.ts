import assert from "node:assert/strict";
import { test } from "node:test";
import { parseSite } from "@/lib/config/parse";
import { parseYaml } from "@/lib/utils/yaml";

const parse = (source: string) => parseSite(parseYaml(source));
const site = (source: string) => {
	const { site: parsed, diagnostics } = parse(source);
	assert.deepEqual(diagnostics, []);
	return parsed;
};

for (const [source, expected] of Object.entries({
	'colors: { accent: "#0A7D5A", paper: { light: ivory } }': { accent: { both: "#0a7d5a" }, paper: { light: "ivory" } },
	"colours:\n  ink:\n    dark: oklch(0.9 0 0)": { ink: { dark: "oklch(0.9 0 0)" } },
} as const)) {
	test(`parses ${JSON.stringify(source)}`, () => assert.deepEqual(site(source).colors, expected));
}

test("parses a width as a word, a number of characters or a length", () => {
	const widths = ["narrow", "Wide", "normal", "66", "80", "36rem", "40.5 rem"];
	const expected = [27, 38, undefined, undefined, 38.18, 36, 40.5];
	for (const [index, width] of widths.entries()) assert.equal(site(`width: ${width}`).width, expected[index], width);
});

for (const [source, expected] of [
	["colors: red", "2:1 `colors` must have `accent:`, `paper:` or `ink:` below it."],
	["colors: { accent: [red] }", "2:11 `colors.accent` must be a color, or have `light:` and `dark:` below it. Write"],
	["colors: { accent: rde }", "2:11 `colors.accent` is not a color: `rde`. Write"],
	["colors:\n  accent: #0a7", "3:3 `colors.accent` has no color. In YAML, ` #` begins a comment"],
	["colors: { accent: { light: '#0008' } }", "2:21 `colors.accent.light` is translucent: `#0008`."],
	["colors: { acent: red }", "2:11 Unknown setting `colors.acent`. Did you mean `accent`?"],
	["colors: { accent: { ligth: red } }", "2:21 Unknown setting `colors.accent.ligth`. Did you mean `light`?"],
	["fonts: serif", "2:1 `fonts` must have `headings:`, `text:` or `code:` below it."],
	["width: 300", "2:1 `width` must be narrow, normal, wide, a number of characters from 40 to 92,"],
] as const) {
	test(`reports ${JSON.stringify(source)}`, () => {
		const [first] = parse(`title: Q\n${source}`).diagnostics;
		const found = `${first?.line}:${first?.column} ${first?.message}`;
		assert.ok(found.startsWith(expected), found);
	});
}

test("keeps the valid parts of an invalid setting", () => {
	const { colors } = parse("colors: { accent: rde, ink: black, paper: { light: white, drak: black } }").site;
	assert.deepEqual(colors, { ink: { both: "black" }, paper: { light: "white" } });
});

test("warns of colors that are hard to read, at their position", () => {
	const [found] = parse("title: Q\ncolors:\n  accent:\n    light: yellow").diagnostics;
	assert.deepEqual([found?.rule, found?.severity, found?.line, found?.column], ["color-contrast", "warning", 4, 5]);
});
