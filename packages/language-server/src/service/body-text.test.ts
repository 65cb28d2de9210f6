import assert from "node:assert/strict";
import { test } from "node:test";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { findTags } from "./body-text";

test("reads tags of which no value ends", () => {
	for (const unit of ['<a b="', "<a b={", "<a b='x\n"]) {
		const count = usualOrFull(1_000, 20_000);
		const tags = [...findTags(unit.repeat(count))];
		assert.equal(tags.length, count, unit);
	}
});

test("reads values that end", () => {
	const [tag] = findTags(`<A b={{ c: [${"1, ".repeat(1000)}] }} d="${"e ".repeat(1000)}" f>`);
	assert.deepEqual([tag?.attributes.length, tag?.isOpen], [3, false]);
});
