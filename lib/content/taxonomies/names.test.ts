import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { compareByName, normalizeNames } from "./names";

const uses = (...names: string[]) => names.map((name) => ({ name, isPublic: true }));
const unified = (...args: Parameters<typeof normalizeNames>) => [...normalizeNames(...args).values()];

test("takes the label from the most used spelling, and the slug from the first", () => {
	assert.deepEqual(unified(uses("next-js", "Next.js", "next js", "Next.js")), [{ label: "Next.js", slug: "next-js" }]);
});
test("takes the label from the first of equally used spellings", () => {
	assert.deepEqual(show(unified(uses("Go", "go", "C")), "label slug"), ["Go go", "C c"]);
});
test("ignores spellings of hidden posts", () => {
	const hidden = { name: "next-js", isPublic: false };
	assert.deepEqual(unified([hidden, hidden, ...uses("Next.js")]), [{ label: "Next.js", slug: "nextjs" }]);
	assert.deepEqual(unified([hidden]), [{ label: "next-js", slug: "next-js" }]);
});

const sorted = (language: string, ...names: string[]) => names.sort(compareByName(language, (name) => name));

test("sorts names by the rules of a language, ignoring case and leading signs", () => {
	const expected = ["?", "Alex Z", "alexandra b", "mdx", ".NET", "Óscar", "v9", "v10", "Zoe"];
	assert.deepEqual(sorted("en", ...expected.toReversed()), expected);
	assert.deepEqual(sorted("sv", "ö", "z"), ["z", "ö"]);
	assert.deepEqual(sorted("de", "z", "ö"), ["ö", "z"]);
});
