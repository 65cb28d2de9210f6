import assert from "node:assert/strict";
import { test } from "node:test";
import { countWorkers } from "./count-workers";

for (const [pages, posts, processors, memory, expected, because] of [
	[399, 300, 2, 16_000, 1, "few pages"],
	[400, 300, 2, 16_000, 2, "enough pages for two"],
	[1500, 1000, 2, 16_000, 2, "two processors"],
	[1500, 1000, 16, 16_000, 4, "no more than four"],
	[1500, 1000, 2, 1800, 1, "memory for one"],
	[1500, 1000, 2, 500, 1, "never none"],
	[4500, 3000, 4, 3000, 2, "memory for two"],
	[15_000, 10_000, 2, 19_000, 2, "memory for more than the processors"],
	[3, 10_000, 2, 19_000, 1, "few changed pages of many posts"],
] as const)
	test(`${expected} of Next's workers render ${pages} pages of ${posts} posts, with ${processors} processors and ${memory} MB: ${because}`, () =>
		assert.equal(countWorkers({ pages, posts, processors, memory }), expected));
