import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
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
	fc.assert(property, { seed: 1, numRuns: 1000 });
});

describe("parses a text in which nothing ends in a time that grows with its length", () => {
	for (const unit of ["`a``b", "$a$$b", "<!--", "<?a", "<![CDATA[", "<!a "]) {
		test(unit, () => {
			const start = process.cpuUsage();
			const { children } = parseWith(`a ${unit.repeat(120_000 / unit.length)}`, unclosedMarks, unclosedHtmlMarks);
			assert.equal(children.length, 1);
			// The square of the length takes longer.
			assert.ok(process.cpuUsage(start).user < 20_000_000);
		});
	}
});
