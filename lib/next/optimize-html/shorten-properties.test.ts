import assert from "node:assert/strict";
import { test } from "node:test";
import { planProperties } from "./shorten-properties";

for (const [title, css, fixed, expected, unused] of [
	[
		"replaces a property that is referenced once by its value",
		":root{--one:1px;--two:calc(2*var(--one))}p{top:var(--two)}",
		[],
		":root{--one:1px;--two:calc(2*1px)}p{top:calc(2*1px)}",
		["--one", "--two"],
	],
	[
		"shortens the names of other properties",
		":root{--one:1px}p{top:var(--one);left:var(--one,0)}",
		[],
		":root{--a:1px}p{top:var(--a);left:var(--a,0)}",
		[],
	],
	[
		"keeps names that something else uses",
		":root{--one:1px;--two:2px}p{top:var(--one)}i{top:var(--two);left:var(--two)}",
		["--one", "--a"],
		":root{--one:1px;--b:2px}p{top:var(--one)}i{top:var(--b);left:var(--b)}",
		[],
	],
	[
		"doesn't count references from properties without any",
		":root{--one:1px;--two:var(--one);--three:var(--two)}p{top:var(--one)}",
		[],
		":root{--one:1px;--two:1px;--three:var(--two)}p{top:1px}",
		["--one", "--two", "--three"],
	],
	[
		"keeps properties that differ between elements or media",
		":root{--one:1px;--two:2px}@media print{:root{--one:2px}}.x{--two:3px}p{top:var(--one);left:var(--two)}",
		[],
		":root{--a:1px;--b:2px}@media print{:root{--a:2px}}.x{--b:3px}p{top:var(--a);left:var(--b)}",
		[],
	],
	[
		"keeps properties that are only set in some media, or whose value differs between elements",
		":root{--two:var(--three)}@media print{:root{--one:2px}}.x{--three:3px}p{top:var(--one);left:var(--two)}",
		[],
		":root{--b:var(--c)}@media print{:root{--a:2px}}.x{--c:3px}p{top:var(--a);left:var(--b)}",
		[],
	],
] as const) {
	test(title, () => {
		const names = new Set<string>(fixed);
		const plan = planProperties(css, (name) => names.has(name));
		assert.deepEqual({ css: plan.shorten(css), unused: plan.unused }, { css: expected, unused });
	});
}
