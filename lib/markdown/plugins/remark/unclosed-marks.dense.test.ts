import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseWith } from "./constructs.support";
import { unclosedHtmlMarks, unclosedMarks } from "./unclosed-marks";
// Its tests, with more or longer texts.
import "./unclosed-marks.test";

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
