import assert from "node:assert/strict";
import { test } from "node:test";
import { findUnusedProperties } from "./unused-properties";

for (const [title, css, referenced, expected] of [
	["a property without a reference", ":root{--a:1px;--b:2px}p{top:var(--a)}", [], ["--b"]],
	["properties that only unused ones reference", ":root{--a:var(--b);--b:var(--c);--c:1px}", [], ["--a", "--b", "--c"]],
	["no property that a used one references", ":root{--a:1px;--b:calc(2*var(--a))}p{top:var(--b)}", [], []],
	["no property that the page references", ":root{--a:1px;--b:var(--a)}", ["--b"], []],
	["properties that reference each other", ":root{--a:var(--b);--b:var(--a)}", [], ["--a", "--b"]],
] as const) {
	test(`finds ${title}`, () => assert.deepEqual(findUnusedProperties(css, new Set(referenced)), expected));
}
