import assert from "node:assert/strict";
import { test } from "node:test";
import { findGrammar, isKnownLanguage } from "./languages";

test("finds one grammar for all names of a language", () => {
	assert.deepEqual(["ts", "typescript", "elisp", "text", "unknown", undefined].map(findGrammar), [
		"typescript",
		"typescript",
		"emacs-lisp",
		undefined,
		undefined,
		undefined,
	]);
	assert.deepEqual(["ts", "elisp", "text", "unknown"].map(isKnownLanguage), [true, true, true, false]);
});
