import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { chooseEncoding, evaluateConditions, includesTag, isRangeCurrent, parseRange } from "./negotiate";

describe("chooseEncoding", () => {
	const both = { br: 1, gzip: 1 };
	for (const [accepted, available, expected] of [
		[undefined, both, undefined],
		["", both, undefined],
		["gzip, deflate, br, zstd", both, "br"],
		["br", { gzip: 1 }, undefined],
		["gzip;q=1.0, br;q=0.5", both, "gzip"],
		["br;q=0, gzip", both, "gzip"],
		["br; Q=0.001", both, "br"],
		["BR", both, "br"],
		["x-gzip", both, "gzip"],
		["*", both, "br"],
		["*;q=0", both, undefined],
		["br;q=0, *", both, "gzip"],
		["identity", both, undefined],
		["identity;q=0, gzip", both, "gzip"],
		["identity, gzip;q=0.5", both, undefined],
		["br;q=nonsense, gzip", both, "br"],
		["br;q=1.2.3, gzip", both, "gzip"],
		["brotli, gz", both, undefined],
		["gzip, br", {}, undefined],
	] as const) {
		test(`chooses ${expected ?? "none"} for ${JSON.stringify(accepted)} of ${Object.keys(available)}`, () => {
			assert.equal(chooseEncoding(accepted, available), expected);
		});
	}
});

describe("includesTag", () => {
	for (const [list, comparison, expected] of [
		['"a"', "weak", true],
		['W/"a"', "weak", true],
		['W/"a"', "strong", false],
		['"x", W/"y,z", "a"', "strong", true],
		['"x,"a"y"', "weak", false],
		["*", "strong", true],
		["a", "weak", false],
		["", "weak", false],
		['"a-br"', "weak", false],
	] as const) {
		test(`${expected ? "finds" : "doesn't find"} "a" in ${list} by ${comparison} comparison`, () => {
			assert.equal(includesTag(list, '"a"', comparison), expected);
		});
	}
});

describe("parseRange", () => {
	for (const [header, expected] of [
		["bytes=0-9", { start: 0, end: 9 }],
		["bytes=90-", { start: 90, end: 99 }],
		["bytes=90-500", { start: 90, end: 99 }],
		["bytes=-10", { start: 90, end: 99 }],
		["bytes=-500", { start: 0, end: 99 }],
		["bytes=100-", "unsatisfiable"],
		["bytes=-0", "unsatisfiable"],
		["bytes=9-2", undefined],
		["bytes=0-1,5-6", undefined],
		["bytes=-", undefined],
		["lines=0-9", undefined],
		["bytes=a-b", undefined],
		[undefined, undefined],
	] as const) {
		test(`reads ${header} of 100 bytes`, () => assert.deepEqual(parseRange(header, 100), expected));
	}
	test("of an empty file is never satisfiable", () => {
		assert.deepEqual(
			["bytes=0-", "bytes=-1"].map((header) => parseRange(header, 0)),
			["unsatisfiable", "unsatisfiable"],
		);
	});
});

describe("evaluateConditions", () => {
	const modified = "Mon, 09 Mar 2026 15:00:00 GMT";
	const before = "Mon, 09 Mar 2026 14:59:59 GMT";
	for (const [headers, expected] of [
		[{}, 200],
		[{ "if-none-match": '"a"' }, 304],
		[{ "if-none-match": 'W/"a"' }, 304],
		[{ "if-none-match": '"b"' }, 200],
		// A date is only looked at without tags.
		[{ "if-none-match": '"b"', "if-modified-since": modified }, 200],
		[{ "if-modified-since": modified }, 304],
		[{ "if-modified-since": before }, 200],
		[{ "if-modified-since": "yesterday" }, 200],
		[{ "if-match": '"a"' }, 200],
		[{ "if-match": 'W/"a"' }, 412],
		[{ "if-match": '"b"', "if-none-match": '"a"' }, 412],
		[{ "if-unmodified-since": modified }, 200],
		[{ "if-unmodified-since": before }, 412],
		[{ "if-unmodified-since": "yesterday" }, 200],
	] as const) {
		test(`gives ${expected} for ${JSON.stringify(headers)}`, () => {
			assert.equal(evaluateConditions(headers, { tag: '"a"', modified }), expected);
		});
	}
	test("ignores dates for a file without one", () => {
		assert.equal(evaluateConditions({ "if-modified-since": modified }, { tag: '"a"' }), 200);
	});
});

test("a range is sent only of the file that the client has a part of", () => {
	const current = { tag: '"a"', modified: "Mon, 09 Mar 2026 15:00:00 GMT" };
	assert.deepEqual(
		[undefined, '"a"', 'W/"a"', '"a-br"', current.modified, "Mon, 09 Mar 2026 15:00:01 GMT"].map((header) =>
			isRangeCurrent(header, current),
		),
		[true, true, false, false, true, false],
	);
});

test("reads a range with many spaces", () => {
	for (const header of [`bytes=${" ".repeat(1_000_000)}x`, `bytes=1-${" ".repeat(1_000_000)}x`])
		assert.equal(parseRange(header, 100), undefined);
	assert.deepEqual(parseRange("bytes= 1 - 5 ", 100), { start: 1, end: 5 });
});
