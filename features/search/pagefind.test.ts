import assert from "node:assert/strict";
import { test } from "node:test";
import { buildPagefindIndex } from "./pagefind";
import type { SearchRecord } from "./record";

const records: SearchRecord[] = Array.from({ length: 250 }, (_, number) => ({
	url: `/blog/${number}`,
	content: `Words of post ${number}, ${"more ".repeat(number % 7)}`,
	meta: { title: `Post ${number}` },
	filters: { tag: [`tag ${number % 5}`], year: ["2024"] },
	language: "en",
}));

test("builds the same bytes from the same records, also at the same time", async () => {
	const [one, other] = await Promise.all([buildPagefindIndex(records), buildPagefindIndex(records)]);
	assert.deepEqual(one, other);
});

test("keeps only the files that a browser loads", async () => {
	const kinds = new Set([...(await buildPagefindIndex(records)).keys()].map((path) => path.replace(/en_\w+/, "…")));
	assert.deepEqual([...kinds].sort(), [
		"filter/….pf_filter",
		"fragment/….pf_fragment",
		"index/….pf_index",
		"pagefind-entry.json",
		"pagefind.….pf_meta",
		"wasm.en.pagefind",
	]);
});

test("builds an index without records", async () => {
	assert.ok((await buildPagefindIndex([])).has("pagefind-entry.json"));
});

test("builds an index of texts with half a character", async () => {
	const half = "\uD83D";
	const record = { url: "/blog/half", content: half, meta: { title: half }, filters: {}, language: "en" };
	assert.ok((await buildPagefindIndex([record])).has("pagefind-entry.json"));
});
