import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { scanTags } from "./scan";

describe("finds tags", () => {
	for (const [source, expected] of [
		["{% a b %} {{ c }} {# d #}", ["tag a b", "output  c", "comment  d"]],
		["{{ '{{' }} {{ \"}}\" }}", ["output  '{{'", 'output  "}}"']],
		["{% not closed {% a %}", ["tag a "]],
		["## A {#id} and {#b} #}", []],
		["{{< hugo >}} {{% x %}}", []],
	] as const) {
		test(`in ${source}`, () =>
			assert.deepEqual(
				scanTags(source).map(({ kind, name, args }) => `${kind} ${name} ${args}`),
				expected,
			));
	}
	for (const source of ["{%", "{{", "{#", "{% a", "{{ '", "{%- if ", '{{ "a']) {
		test(`in linear time in many ${source}`, () => {
			const time = (size: number) => {
				const text = source.repeat(size / source.length);
				const start = performance.now();
				scanTags(text);
				return performance.now() - start;
			};
			time(10_000);
			assert.ok(time(400_000) < 100 * Math.max(time(10_000), 10), "is not linear");
		});
	}
});
