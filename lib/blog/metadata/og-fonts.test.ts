import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FONT_FAMILIES, fontPackage, getSubsetFile, listMissingFonts, readSubsets } from "@/lib/blog/metadata/og-fonts";

const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));

for (const family of FONT_FAMILIES) {
	const name = fontPackage(family.name);
	if (!(name in { ...dependencies, ...devDependencies })) continue;
	test(`finds the files and the licence of ${family.name}`, async () => {
		assert.equal(JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).license, "OFL-1.1");
		const subsets = new Set([...(await readSubsets(family.name)).values()].flat());
		assert.ok(subsets.size > 0);
		for (const subset of subsets) assert.ok(existsSync(getSubsetFile(family, subset)), subset);
	});
}

test("lists the missing fonts of a text", () => {
	assert.deepEqual(listMissingFonts("Ελληνικά, שלום, سلام, 漢字"), []);
	assert.deepEqual(listMissingFonts("தமிழ் ไทย"), ["@fontsource-variable/noto-serif-tamil"]);
});
