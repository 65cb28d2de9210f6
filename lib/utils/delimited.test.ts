import assert from "node:assert/strict";
import { test } from "node:test";
import { findDelimited, removeComments } from "./delimited";

const PATTERN = /<!--([\s\S]*?)-->/g;

const TEXTS = ["", "a", "<!-- a -->", "a<!---->b", "<!-->", "<!-- <!-- a -->b--> <!--c", "a-->", "<!--a--><!--b\n-->"];
for (const text of TEXTS) {
	test(`finds the same as an expression in ${JSON.stringify(text)}`, () => {
		const expected = [...text.matchAll(PATTERN)].map(({ 0: match, 1: content, index }) => ({
			start: index,
			end: index + match.length,
			content,
		}));
		const found = [...findDelimited(text, /<!--/, /-->/)].map(({ start, end, content }) => ({ start, end, content }));
		assert.deepEqual(found, expected);
		assert.equal(removeComments(text), text.replace(PATTERN, ""));
	});
}

test("looks once for a mark that is missing", () => {
	const text = "<!--".repeat(250_000);
	assert.equal(removeComments(text), text);
});
