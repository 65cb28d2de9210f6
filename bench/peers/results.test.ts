import assert from "node:assert/strict";
import { test } from "node:test";
import { type Figures, listPending } from "@/bench/peers/results";

const figures: Figures = {
	date: "2026-12-01",
	node: "v24.0.0",
	versions: "astro 7.0.0",
	installed: 100,
	cold: "more than 20 minutes",
	edited: "more than 20 minutes",
	pages: "more than 20 minutes",
	development: "failed",
};

for (const { title, isAgain, expected } of [
	{ title: "a run goes on with the systems without results", isAgain: false, expected: ["hugo"] },
	{ title: "a run measures all again if asked", isAgain: true, expected: ["astro", "hugo"] },
])
	test(title, () => {
		assert.deepEqual(listPending(["astro", "hugo"], { systems: { astro: figures } }, isAgain), expected);
	});
