import assert from "node:assert/strict";
import { test } from "node:test";
import { findMojibake } from "./mojibake";

for (const [text, meant] of [
	["FranÃ§ois", ["ç"]],
	["donâ€™t", ["’"]],
	["ðŸ˜€ and Ã©", ["😀", "é"]],
	["François, ÃO, Ângela, naïve, “quoted” – 20 °C, São Paulo, Â", []],
	["日本語 Ελληνικά", []],
] as const) {
	test(`finds what was decoded twice in ${text}`, () => {
		assert.deepEqual(
			findMojibake(text).map((one) => one.meant),
			meant,
		);
	});
}

test("tells the position", () => {
	assert.deepEqual(findMojibake("Mr FranÃ§ois"), [{ index: 7, found: "Ã§", meant: "ç" }]);
});
