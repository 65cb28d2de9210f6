import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeControls, print, printError, printErrorLines, printLines } from "./print";

/** A name that ends a line, begins workflow commands, colors a terminal, names a link in it and reorders text. */
const HOSTILE =
	"a\n::error::b##[c]###VSO[d]\r\u001b[31m\u009b\u0007\u007f\u2028\u2029\u061c\u202e\u2069\tü 👩\u200d👧 ## #[";
const ESCAPED =
	"a\\u000a::error::b#\\u0023[c]##\\u0023VSO[d]\\u000d\\u001b[31m\\u009b\\u0007\\u007f\\u2028\\u2029\\u061c\\u202e\\u2069\tü 👩\u200d👧 ## #[";

test("escapes commands and all control characters but tabs", () => {
	assert.equal(escapeControls(HOSTILE), ESCAPED);
});

test("prints nothing that a terminal or the log of a service follows", (t) => {
	const printed: string[] = [];
	for (const method of ["log", "error"] as const)
		t.mock.method(console, method, (...texts: string[]) => void printed.push(`${method} ${texts.join(" ")}`));
	print(HOSTILE);
	printLines(`${escapeControls(HOSTILE)}\n\u001b]0;title\u0007##[e]`);
	printError(HOSTILE, Object.assign(new Error("\u001b[2J"), { stack: "Error: \u001b[2J\n    at a" }));
	printErrorLines("a\r\n\u001b[2J");
	assert.deepEqual(printed, [
		`log ${ESCAPED}`,
		`log ${ESCAPED}\n\\u001b]0;title\\u0007#\\u0023[e]`,
		`error ${ESCAPED} Error: \\u001b[2J\n    at a`,
		"error a\\u000d\n\\u001b[2J",
	]);
});
