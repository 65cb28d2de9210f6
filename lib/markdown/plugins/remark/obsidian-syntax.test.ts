import assert from "node:assert/strict";
import { test } from "node:test";
import { listDiagnostics, md, mdx } from "@/lib/markdown/compile.support";

for (const [body, ...expected] of [
	["A [[note]], [[Other note|it]]", "4:3 warning template-unknown"],
	["![[a b.png]] and ![[c]]", "4:1 warning template-unknown"],
	["- ![[a]]\n- see [[Nötiz#part]]s", "5:7 warning template-unknown", "4:3 warning template-unknown"],
	["`[[a]]`\n\n```\n[[a]]\n```\n\n$$\n[[a, b]]\n$$\n\nand $[[a]]$, $x^2$"],
	["[[a]](/b) [[1]](/c) [[d]]\n\n[d]: /e"],
	["x[[name]] [[1]] [[1, 2]] if [[ -f x ]] [[:alnum:]] [[$x]] \\[[a]] \\[\\[b]] [[a]"],
] as const) {
	for (const [format, compile] of [
		["Markdown", md],
		["MDX", mdx],
	] as const)
		test(`reports syntax of Obsidian in ${format}: ${body}`, async () =>
			assert.deepEqual(await listDiagnostics(compile(body)), expected));
}
