import assert from "node:assert/strict";
import { test } from "node:test";
import { parseYaml } from "@/lib/utils/yaml";
import { parseSite } from "./parse";

const parse = (source: string) => parseSite(parseYaml(source));
const site = (source: string) => {
	const { site: parsed, diagnostics } = parse(source);
	assert.deepEqual(diagnostics, []);
	return parsed;
};

test("parses themes of code", () => {
	assert.deepEqual(site("codeTheme: Nord").codeTheme, { light: "nord", dark: "nord" });
	const { codeTheme } = site("codeTheme: { light: github-light, dark: GitHub Dark }");
	assert.deepEqual(codeTheme, { light: "github-light", dark: "github-dark" });
	assert.equal(site("codeTheme: built-in").codeTheme, undefined);
});

for (const [source, expected] of [["codeTheme: { light: nord }", "2:1 `codeTheme.dark` is missing"]] as const) {
	test(`reports ${JSON.stringify(source)}`, () => {
		const [first] = parse(`title: Q\n${source}`).diagnostics;
		const found = `${first?.line}:${first?.column} ${first?.message}`;
		assert.ok(found.startsWith(expected), found);
	});
}
