import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { scanTags } from "./scan";

describe("finds tags", () => {
	for (const [source, expected] of [
		["{% a b %} {{ c }} {# d #}", ["tag a b", "output  c", "comment  d"]],
		["{{ '{{' }} {{ \"}}\" }}", ["output  '{{'", 'output  "}}"']],
		["{% not closed {% a %}", ["tag a "]],
		["## A {#id} and {#b} #}", []],
		["{{< hugo >}} {{% x %}}", []],
	] as const) {
		test(`in ${source}`, () => assert.deepEqual(show(scanTags(source), "kind name args"), expected));
	}
	for (const source of ["{%", "{{", "{#", "{% a", "{{ '", "{%- if ", '{{ "a']) {
		test(`no tag in many ${source} without an end`, () => {
			assert.deepEqual(scanTags(source.repeat(100_000)), []);
		});
	}
});
