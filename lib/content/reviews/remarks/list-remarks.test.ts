import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatRemarks, formatRemarksPatch } from "./list-remarks";
import { applyPatch, quote, remarksFile, SOURCE } from "./remarks.support";
import { parseRemarksFile } from "./remarks-file";

describe("formatRemarks", () => {
	test("shows the place of each passage, the remark and who wrote it", () => {
		const file = remarksFile(
			[
				{ remark: "A good read." },
				{ quote: quote("another item"), remark: "Which one?\nAnd why?", time: "2026-11-27T02:47:41.603Z" },
				{ quote: quote("The quokka nest"), remark: "A longer title?" },
				{ quote: quote("Nothing like that any more"), remark: "Gone." },
			],
			"Ann",
		);
		assert.equal(
			formatRemarks({ file: "posts/nest.md", source: SOURCE, format: "md" }, file),
			`posts/nest.md the whole draft
  A good read.
  — Ann

posts/nest.md:12:3 “another item”
  Which one?
  And why?
  — Ann, 2026-11-27

posts/nest.md:2:8 “The quokka nest”
  A longer title?
  — Ann

posts/nest.md “Nothing like that any more” (the draft no longer has this passage)
  Gone.
  — Ann`,
		);
	});
});

describe("formatRemarksPatch", () => {
	test("inserts each remark before the block of its passage", () => {
		const patch = formatRemarksPatch(
			{ file: "posts/nest.md", source: SOURCE, format: "md" },
			remarksFile([{ quote: quote("Remember this"), remark: "Why?" }]),
		);
		assert.equal(
			patch,
			[
				"--- a/posts/nest.md",
				"+++ b/posts/nest.md",
				"@@ -24,6 +24,8 @@",
				" | - | - |",
				" | 1 | 2 |",
				" ",
				"+<!-- Remark on “Remember this”: Why? -->",
				"+",
				" :::note",
				" Remember *this*.",
				" :::",
				"",
			].join("\n"),
		);
	});

	test("adds to a post that has only front matter", () => {
		for (const source of ["---\ntitle: T\n---", "---\ntitle: T\n---\n", "---\ntitle: T\n---\n\n"]) {
			const patch = formatRemarksPatch({ file: "a.md", source, format: "md" }, remarksFile([{ remark: "Write!" }]));
			assert.match(applyPatch("a.md", source, patch), /^---\ntitle: T\n---\n\n<!-- Remark: Write! -->\n/);
		}
	});

	test("is empty without remarks", () => {
		assert.equal(formatRemarksPatch({ file: "a.md", source: SOURCE, format: "md" }, remarksFile([])), "");
	});
});

describe("parseRemarksFile", () => {
	test("reads what a page lets reviewers download", () => {
		const file = remarksFile([{ quote: quote("a"), remark: "b", time: "2026-11-27T02:47:41.603Z" }], "Ann");
		assert.deepEqual(parseRemarksFile(JSON.stringify(file)), file);
	});

	test("reads no other file", () => {
		for (const text of ["", "{}", "[]", '{"format":"quire-remarks","version":2}']) {
			assert.equal(parseRemarksFile(text), undefined, text);
		}
	});

	test("removes characters that a terminal obeys", () => {
		const file = remarksFile([{ remark: "one\u001b[31m\r\ntwo\u202e" }], "A\u0007nn");
		const { remarks, reviewer } = parseRemarksFile(JSON.stringify(file)) ?? {};
		assert.deepEqual([remarks?.[0]?.remark, reviewer], ["one[31m\ntwo", "Ann"]);
	});
});
