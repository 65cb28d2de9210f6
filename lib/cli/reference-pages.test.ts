import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readTokens } from "./reference-pages";

test("reads tokens with the comment above them, and none of a theme or a medium", () => {
	const css =
		"@theme static {\n\t--*: initial;\n\n\t--color-ink: black;\n\n\t/* The margin\n\t   of a page. */\n\t--gutter: clamp(\n\t\t1px,\n\t\t2px\n\t);\n}\n\n:root {\n\t--line: 1rem;\n}\n\n@media print {\n\t:root {\n\t\t--color-ink: navy;\n\t}\n}\n";
	assert.deepEqual(readTokens(css), [
		{ comment: undefined, tokens: [{ name: "--color-ink", value: "black" }] },
		{ comment: "The margin of a page.", tokens: [{ name: "--gutter", value: "clamp( 1px, 2px )" }] },
		{ comment: undefined, tokens: [{ name: "--line", value: "1rem" }] },
	]);
});

test("finds colors, sizes and the unit of space among the tokens of the blog", () => {
	const names = readTokens(readFileSync("app/styles/tokens.css", "utf8")).flatMap(({ tokens }) =>
		tokens.map(({ name }) => name),
	);
	for (const name of ["--color-paper", "--text-lg", "--font-serif", "--spacing", "--ratio"]) {
		assert.ok(names.includes(name), name);
	}
	assert.equal(new Set(names).size, names.length);
});
