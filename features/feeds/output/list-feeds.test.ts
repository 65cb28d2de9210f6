import assert from "node:assert/strict";
import { test } from "node:test";
import { paginateFeed } from "./list-feeds";

/** Returns the numbers from `length` to 1, newest first. */
const list = (length: number) => Array.from({ length }, (_, index) => length - index);

test("makes no archive of items that fit one document", () => {
	assert.deepEqual(paginateFeed([], 2), [{ items: [], older: undefined }]);
	assert.deepEqual(paginateFeed(list(2), 2), [{ items: [2, 1], older: undefined }]);
});

test("puts the newest items first, and all items into full documents of the archive", () => {
	assert.deepEqual(paginateFeed(list(5), 2), [
		{ items: [5, 4], older: 2 },
		{ items: [4, 3], archive: 2, older: 1 },
		{ items: [2, 1], archive: 1, older: undefined },
	]);
});

test("reaches every item, and never changes a document of the archive", () => {
	const known = new Map<number | undefined, readonly number[]>();
	for (let length = 0; length < 12; length += 1) {
		const pages = paginateFeed(list(length), 3);
		assert.deepEqual([...new Set(pages.flatMap(({ items }) => items))], list(length));
		for (const { archive, items } of pages.filter((page) => page.archive)) {
			assert.equal(items.length, 3);
			assert.deepEqual(items, known.get(archive) ?? items);
			known.set(archive, items);
		}
	}
	assert.equal(known.size, 3);
});
