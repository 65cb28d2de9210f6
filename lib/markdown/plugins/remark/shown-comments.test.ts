import assert from "node:assert/strict";
import { test } from "node:test";
import { listDiagnostics, md, mdx } from "@/lib/markdown/compile.support";

const TEMPLATE = "warning template-unknown";
const UNCLOSED = "warning html-unclosed";

for (const [body, ...expected] of [
	["A %%private%% b", `4:3 ${TEMPLATE}`],
	["%%\nprivate\n%%", `4:1 ${TEMPLATE}`],
	["# A\n\n%% private\n\n- *not* yet `a`\n\nuntil 2027%%", `6:1 ${TEMPLATE}`],
	["A\n\n%% private", `6:1 ${TEMPLATE}`],
	["%% private\n\n%% private %%", `4:1 ${TEMPLATE}`],
	["A\n[//]: # (private)", "5:1 notice text-unfinished"],
	["A\n\n[//]: # (private)"],
	["`<!- a` `%%b%%`\n\n```\n<!-- a\n%%b%%\n{# c #}\n```\n\n$$\n%%c%%\n$$\n\nand $x^2$"],
	["a %%, b %%"],
	["100%% sure, 50%% not, %d%%"],
	["%%time and %%timeit a"],
	["\\%%a%%"],
	["a --> b"],
	["a ‹!— private —> b", `4:3 ${UNCLOSED}`],
	["< !-- private -->", `4:1 ${UNCLOSED}`],
	["<!-- a <!-- b --> private -->", `4:27 ${UNCLOSED}`],
	["<!--\na\n<!-- truncate -->\nprivate\n-->", `8:1 ${UNCLOSED}`],
	["a <!-- b --> c --> d\nprivate -->\n\ne -->", `5:9 ${UNCLOSED}`],
	["<!--\n\na\n\n<!-- b -->\n\nprivate\n\n-->", `12:1 ${UNCLOSED}`],
	["{/* a {/* b */} private */}", `4:25 ${UNCLOSED}`],
	["<!-- a --> b --> c `-->`"],
] as const) {
	for (const [format, compile] of [
		["Markdown", md],
		["MDX", mdx],
	] as const)
		test(`reports comments that ${format} shows: ${body}`, async () =>
			assert.deepEqual(await listDiagnostics(compile(body)), expected));
}

for (const [body, ...expected] of [
	["A <!-- private\n\nb -->", `4:3 ${UNCLOSED}`],
	["# A <!-- private\n# b -->", `4:5 ${UNCLOSED}`],
	["| a |\n| - |\n| b <!-- c |\n| d --> |", `6:5 ${UNCLOSED}`],
	["> a <!-- b\n\nc -->", `4:5 ${UNCLOSED}`],
	["A\n[comment]: <> (private)", "5:1 notice text-unfinished"],
	["<!- private ->", `4:1 ${UNCLOSED}`],
	["<!— private —>", `4:1 ${UNCLOSED}`],
	["<! -- private -->", `4:1 ${UNCLOSED}`],
	["<-- private -->", `4:1 ${UNCLOSED}`],
	["{/_ private _/}", `4:1 ${UNCLOSED}`],
	["{ /* private */ }", `4:1 ${UNCLOSED}`],
	["a {/*b}, {//c} <-- d\n\n{/* truncate */}"],
	["{// private", `4:1 ${UNCLOSED}`],
	["{/* private */", `4:1 ${UNCLOSED}`],
	["A {# private #} b", `4:3 ${TEMPLATE}`],
	["{::comment}\nprivate\n{:/comment}", `4:1 ${TEMPLATE}`],
	["{{!-- private --}}", `4:1 ${TEMPLATE}`],
	["{{! private }}", `4:1 ${TEMPLATE}`],
	["a <%# private %>", `4:3 ${TEMPLATE}`],
	["\\<!-- a \\{# b #} &lt;!-- c\n\n# D {#e}\n\n# F {#g}\n\n{{!a}} {#} <!-- h --> <% i %>"],
] as const) {
	test(`reports comments that Markdown shows: ${body}`, async () =>
		assert.deepEqual(await listDiagnostics(md(body)), expected));
}
