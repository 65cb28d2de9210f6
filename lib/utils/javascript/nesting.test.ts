import assert from "node:assert/strict";
import { test } from "node:test";
import { measureNesting } from "./nesting";

const nest = (before: string, inner: string, after: string, times: number) =>
	before.repeat(times) + inner + after.repeat(times);

for (const [what, before, after, max] of [
	["templates", "`${", "}`", 199],
	["brackets", "(", ")", 199],
	["arrays, with brackets in text", "[')]}', ", "]", 199],
	["objects", "{a: /[)]/, b: ", "}", 180],
	["functions", "(function () { return ", "})", 66],
	["tags", "<b>don't) ", "</b>", 199],
	["tags in expressions", "<b>{", "}</b>", 99],
	["prefixes", "- ", "", 1999],
	["words", "typeof ", "", 1999],
	["conditions", "a ? b : ", "", 999],
	["assignments", "a = ", "", 1999],
	["arrow functions", "a => ", "", 1999],
] as const) {
	test(`accepts ${max} ${what} inside each other, and not many more`, () => {
		assert.equal(measureNesting(nest(before, "1", after, max)).isTooDeep, false);
		assert.equal(measureNesting(nest(before, "1", after, max * 2)).isTooDeep, true);
	});
}

test("accepts any number of siblings, whatever their text contains", () => {
	const rows = "{ a: '((((', b: `[[[[${1 + 2}`, c: <b title='{{'>([ don't <i /></b>, d: -1 / 2 }, ".repeat(1000);
	assert.deepEqual(measureNesting(`[${rows}]`), { isTooDeep: false, end: rows.length + 2 });
});

test("stops where the JavaScript ends", () => {
	const code = "export const a = [1]\n\nThat's ";
	assert.equal(measureNesting(`${code}${"(".repeat(500)}`).end <= code.length, true);
});
