import assert from "node:assert/strict";
import { test } from "node:test";
import { html, listDiagnostics } from "@/lib/markdown/compile.support";
import { md } from "@/packages/migrate/src/source-adapter.support";
// Its tests, with more or longer texts.
import "./preprocess.test";

const loop = (content: string) =>
	`{% assign list = "${"x,".repeat(9000)}" | split: "," %}\n\n{% for a in list %}${content}{% endfor %}`;

for (const [name, template] of [
	["a long condition in a loop", loop(`{% if ${"a == b or ".repeat(500)} c %}*x*{% endif %}`)],
	["many branches in a loop", loop(`{% if a == 0 %}${"{% elsif b %}".repeat(500)}*x*{% endif %}`)],
] as const) {
	test(`shows ${name} as it is written`, async () => {
		const compiled = md(template);
		assert.deepEqual(await listDiagnostics(compiled), ["6:1 warning template-limit"]);
		assert.match(await html(compiled), /^<p>\{% for a in list %\}.*<em>x<\/em>/s);
	});
}
