import assert from "node:assert/strict";
import { test } from "node:test";
import { suggestYamlRepairs } from "./yaml-repairs";

for (const [line, repaired] of [
	["a: @b", 'a: "@b"'],
	["- a b.c :@d", '- a b.c : "@d"'],
	["'a'\t: @b", "'a'\t: \"@b\""],
	["a\t : @b", 'a\t : "@b"'],
	["- @b", '- "@b"'],
	[`a${" ".repeat(1_000_000)}x`, `  a${" ".repeat(1_000_000)}x`],
] as const) {
	test(`repairs ${line.slice(0, 20)}`, () => assert.deepEqual(suggestYamlRepairs([line], 0).at(-1)?.lines, [repaired]));
}
