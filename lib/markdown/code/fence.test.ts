import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFence } from "./fence";

const cases: [lang: string | null, meta: string | null, expected: Partial<ReturnType<typeof parseFence>>][] = [
	[null, null, { language: undefined, isDiff: false }],
	["TS", null, { language: "ts" }],
	["ts", 'title="lib/a b.ts"', { title: "lib/a b.ts" }],
	["js{1,3-5}", null, { language: "js", marked: new Set([1, 3, 4, 5]) }],
	["js", "{2} showLineNumbers", { marked: new Set([2]), lineNumbers: 1 }],
	["js", "showLineNumbers{7}", { marked: new Set(), lineNumbers: 7 }],
	["js", "showLineNumbers=3 {4}", { marked: new Set([4]), lineNumbers: 3 }],
	["rust=", null, { language: "rust", lineNumbers: 1 }],
	["js=7", null, { language: "js", lineNumbers: 7 }],
	["js/2,4", null, { language: "js" }],
	["diff", null, { language: "diff", isDiff: true }],
	["ts", "diff", { language: "ts", isDiff: true }],
	["ts", 'title="diff {3}"', { title: "diff {3}", isDiff: false, marked: new Set() }],
	["js:title=a.js", null, { language: "js", title: "a.js" }],
	["js:lib/a.js", null, { language: "js", title: "lib/a.js" }],
	["diff-js:a.js", null, { language: "js", title: "a.js", isDiff: true }],
	["diff", "title=”a.gradle”", { language: "diff", title: "a.gradle" }],
	["go", '{hl_lines=[1,"3-5"],linenostart=199}', { marked: new Set([1, 3, 4, 5]), lineNumbers: 199 }],
	["go", "{linenos=table,hl_lines=[8]}", { marked: new Set([8]), lineNumbers: 1 }],
	["go", '{linenos=inline hl_lines="2-3 5"}', { marked: new Set([2, 3, 5]), lineNumbers: 1 }],
	[
		"rust,linenos,hl_lines=1",
		"3-5,linenostart=20,name=a.rs",
		{ language: "rust", title: "a.rs", marked: new Set([1, 3, 4, 5]), lineNumbers: 20 },
	],
	["js", "{numberLines: true}", { lineNumbers: 1, marked: new Set() }],
	["js", "{numberLines: 5}", { lineNumbers: 5, marked: new Set() }],
	["js", "showLineNumbers=false", { lineNumbers: undefined }],
	["js", "{1} ins={3} del={4-5}", { marked: new Set([1]), added: new Set([3]), removed: new Set([4, 5]) }],
];
for (const [lang, meta, expected] of cases) {
	test(`parses ${[lang, meta].filter(Boolean).join(" ") || "a fence without a language"}`, () => {
		const fence = parseFence(lang, meta);
		for (const [key, value] of Object.entries(expected)) assert.deepEqual(fence[key as keyof typeof fence], value, key);
	});
}

test("reads an info string with a long run", () => {
	const marked = new Set<number>();
	assert.deepEqual(parseFence("js", `{1${" ".repeat(1_000_000)}}`).marked, new Set([1]));
	for (const unit of ["hl_lines=[a ", "hl_lines={a ", " title=“", " ins={1"])
		assert.deepEqual(parseFence("js", unit.repeat(100_000)).marked, marked, unit);
});
