import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { RULE_NAMES, RULES } from "./compare/rules";

test("the guide has every rule", () => {
	const guide = readFileSync("docs/guides/compare-sites.md", "utf8");
	const rows = RULE_NAMES.map((name) => `| \`${name}\` | ${RULES[name].severity} | ${RULES[name].description} |\n`);
	assert.deepEqual(
		rows.filter((row) => !guide.includes(row)),
		[],
	);
});
