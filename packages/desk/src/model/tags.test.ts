import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { slugKey } from "@/lib/utils/slug";
import { findSimilarTags, listUsedTags } from "./tags";

/** Returns the groups of similar tags among some spellings, each used once. */
function similar(...spellings: string[]): string[][] {
	const labels = new Map<string, string>();
	for (const spelling of spellings) labels.set(slugKey(spelling), labels.get(slugKey(spelling)) ?? spelling);
	const written = new Map(spellings.map((spelling, index) => [`${index}.md`, [spelling]]));
	const tags = listUsedTags(written, (spelling) => labels.get(slugKey(spelling)) ?? spelling);
	return findSimilarTags(tags).map((group) => group.flatMap((tag) => tag.spellings.map(({ text }) => text)).sort());
}

describe("findSimilarTags", () => {
	for (const [spellings, expected] of [
		[["Ghost", "ghost"], [["Ghost", "ghost"]]],
		[["nextjs", "next-js", "Next.js"], [["Next.js", "next-js", "nextjs"]]],
		[["tag", "tags"], [["tag", "tags"]]],
		[["library", "libraries"], [["libraries", "library"]]],
		[["javascript", "javascirpt"], [["javascirpt", "javascript"]]],
		[["accessibility", "accesibility", "accessibilty"], [["accesibility", "accessibility", "accessibilty"]]],
		[["css", "cms"], []],
		[["java", "javascript"], []],
		[["vue2", "vue3"], []],
		[["es2020", "es2021"], []],
		[["photos", "physics"], []],
		[["C", "C++", "C#"], []],
	] as const) {
		test(`finds ${expected.length === 0 ? "nothing" : "all"} in ${spellings.join(", ")}`, () => {
			assert.deepEqual(similar(...spellings), expected);
		});
	}
});

test("counts the posts of each tag, and the files of each spelling", () => {
	const written = new Map([
		["a.md", ["CSS", "css"]],
		["b.md", ["css"]],
		["c.md", ["Art"]],
	]);
	assert.deepEqual(
		listUsedTags(written, (spelling) => (spelling === "css" ? "CSS" : spelling)),
		[
			{ label: "Art", count: 1, spellings: [{ text: "Art", files: ["c.md"] }] },
			{
				label: "CSS",
				count: 2,
				spellings: [
					{ text: "css", files: ["a.md", "b.md"] },
					{ text: "CSS", files: ["a.md"] },
				],
			},
		],
	);
});
