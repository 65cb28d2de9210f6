import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { parseWith } from "./constructs.support";
import { unclosedHtmlMarks, unclosedMarks } from "./unclosed-marks";

const PIECES = "` `` ``` $ $$ < > <!-- --> <! <!a <? ?> <![CDATA[ ]]> <b> </b> a - \\ \\` \\$ * [ ](b) | \\| \\<".split(
	" ",
);

test("parses any text as before", () => {
	const piece = fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(" ", "\n", "\n\n", "\n| - |\n"));
	const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
	const property = fc.property(text, (one) =>
		assert.deepEqual(parseWith(one, unclosedMarks, unclosedHtmlMarks), parseWith(one)),
	);
	fc.assert(property, { seed: 1, numRuns: usualOrFull(100, 1000) });
});

for (const unit of ["`a``b", "$a$$b", "<!--", "<?a", "<![CDATA[", "<!a "]) {
	test(`parses a text with ${unit} in which nothing ends`, () => {
		const text = `a ${unit.repeat(200)}`;
		assert.deepEqual(parseWith(text, unclosedMarks, unclosedHtmlMarks), parseWith(text));
	});
}
