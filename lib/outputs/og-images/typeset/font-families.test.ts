import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FONT_FAMILIES, getSubsetFile, readSubsets } from "./font-families";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));

for (const family of FONT_FAMILIES) {
	test(`finds the files and the licence of ${family.name}`, async () => {
		const name = `@fontsource-variable/${family.name}`;
		assert.ok(name in dependencies);
		assert.equal(JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).license, "OFL-1.1");
		const subsets = new Set([...(await readSubsets(family.name)).values()].flat());
		assert.ok(subsets.size > 0);
		for (const subset of subsets) assert.ok(existsSync(getSubsetFile(family, subset)), subset);
	});
}
