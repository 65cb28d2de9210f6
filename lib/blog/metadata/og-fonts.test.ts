import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FONT_FAMILIES, fontPackage, getSubsetFile, listMissingFonts, readSubsets } from "@/lib/blog/metadata/og-fonts";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

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
	assert.deepEqual(listMissingFonts("Ελληνικά, שלום, سلام, 漢字", "en"), []);
	assert.deepEqual(listMissingFonts("தமிழ் ไทย", "en"), ["@fontsource-variable/noto-serif-tamil"]);
});

for (const [text, language, ...families] of [
	["漢字", "zh", "noto-serif-sc"],
	["漢字", "zh-Hant", "noto-serif-tc"],
	["漢字", "ja", "noto-serif-jp"],
	["漢字とかな", "en", "noto-serif-jp"],
	["漢字", "en", "noto-serif-sc"],
	["한글", "en", "noto-serif-kr"],
	["한글", "zh", "noto-serif-kr"],
	["한글と漢字", "ja", "noto-serif-jp", "noto-serif-kr"],
	["한글 漢字", "ko", "noto-serif-kr"],
] as const) {
	test(`${text} in a blog in ${language} needs ${families.join(" and ")}, which not every blog installs`, () => {
		const project = process.cwd();
		process.chdir(createTemporaryFolder());
		try {
			assert.deepEqual(
				listMissingFonts(text, language),
				families.map((name) => `@fontsource-variable/${name}`),
			);
			assert.deepEqual(listMissingFonts("سلام, Ελληνικά", language), []);
		} finally {
			process.chdir(project);
		}
	});
}
