import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { listLineChanges } from "./line-changes";

describe("listLineChanges", () => {
	for (const [title, before, after, expected] of [
		["a changed line", "a\nb\nc", "a\nB\nc", [[2, "b", "B"]]],
		["a removed line", "a\nb\nc", "a\nc", [[2, "b", undefined]]],
		["a new line", "a\nc", "a\nb\nc", [[2, undefined, "b"]]],
		["a new line at the end", "a\n", "a\nb\n", [[2, undefined, "b"]]],
		["a repeated line", "a\na\n", "a\na\na\n", [[3, undefined, "a"]]],
		[
			"a new, a changed and a removed line",
			"---\ntitle: A\ndraft: true\ntags: [a]\nend\n---",
			"---\ntitle: A\ndate: 1\ntags: [b]\n---",
			[
				[3, "draft: true", "date: 1"],
				[4, "tags: [a]", "tags: [b]"],
				[5, "end", undefined],
			],
		],
		["line ends of Windows", "a\r\nb\r\n", "a\r\nB\r\n", [[2, "b", "B"]]],
		["line ends of old Macs", "a\rb\r", "a\rB\r", [[2, "b", "B"]]],
		["nothing", "a\nb", "a\nb", []],
	] as const) {
		test(`finds ${title}`, () => {
			const found = listLineChanges(before, after).map(({ line, before, after }) => [line, before, after]);
			assert.deepEqual(found, expected);
		});
	}

	test("compares long texts in a moment", () => {
		const lines = Array.from({ length: 20_000 }, (_, index) => String(index));
		const changed = lines.with(0, "first").with(-1, "last");
		assert.equal(listLineChanges(lines.join("\n"), changed.join("\n")).length, 2);
		assert.equal(listLineChanges(lines.join("\n"), [...changed, "more"].join("\n")).length, 3);
	});
});
