import assert from "node:assert/strict";
import { test } from "node:test";
import { normalizeNames } from "./normalize";

const uses = (...names: string[]) => names.map((name) => ({ name, isPublic: true }));
const unified = (...args: Parameters<typeof normalizeNames>) => [...normalizeNames(...args).values()];

test("the most used spelling is shown, and the first one makes the address", () => {
	assert.deepEqual(unified(uses("next-js", "Next.js", "next js", "Next.js")), [{ label: "Next.js", slug: "next-js" }]);
});
test("of equally used spellings the first one is shown", () => {
	assert.deepEqual(unified(uses("Go", "go", "C")), [
		{ label: "Go", slug: "go" },
		{ label: "C", slug: "c" },
	]);
});
test("spellings that readers don't see have no say", () => {
	const hidden = { name: "next-js", isPublic: false };
	assert.deepEqual(unified([hidden, hidden, ...uses("Next.js")]), [{ label: "Next.js", slug: "nextjs" }]);
	assert.deepEqual(unified([hidden]), [{ label: "next-js", slug: "next-js" }]);
});
