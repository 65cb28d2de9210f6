import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, listDiagnostics, md, mdx } from "@/lib/markdown/compile.support";

const SIZE = 65_536;
/** Repeats a text up to a size at which a parser that goes back for each character takes minutes. */
const fill = (text: string) => text.repeat(SIZE / text.length);

describe("reports input that the parser takes minutes for, and shows it as text", () => {
	for (const unit of [
		">",
		"> ",
		"1. ",
		"> - ",
		"[",
		"[]",
		"[a](",
		"![a](<",
		"**a*",
		"_a__ ",
		"` `` ",
		"<a ",
		"$x_1",
		":::note\n",
		"a\n=\n",
		"[^1]:",
		"\\):&",
		"a![b:a",
	]) {
		test(JSON.stringify(unit), async () => {
			const compiled = md(fill(unit));
			assert.match((await listDiagnostics(compiled)).join(), /^\d+:\d+ error markdown-syntax$/);
			const text = (await html(compiled)).replace(/<[^>]*>|\s/g, "").replace(/&(?:lt|gt|amp);/g, "?");
			assert.equal(text.length, fill(unit).replace(/\s/g, "").length);
		});
	}
});

for (const unit of [
	"a\n\n",
	"- a\n",
	"> a\n\n",
	"*a* b\n\n",
	"[a](b)\n\n",
	"| a | b |\n",
	"```\na\n```\n",
	"# a\n",
	"<b>a</b>\n",
]) {
	test(`limits the size of posts that are all ${JSON.stringify(unit)}, and loses nothing`, async () => {
		const text = unit.repeat(12_000);
		const compiled = md(text);
		const [diagnostic] = (await compiled).diagnostics;
		assert.match(diagnostic?.message ?? "", /^The text up to here has \d+ lines, blocks and inline elements, .* Split/);
		const shown = (await html(compiled))
			.replace(/<[^>]*>|\s/g, "")
			.replaceAll("&lt;", "<")
			.replaceAll("&gt;", ">");
		assert.equal(shown.length, text.replace(/\s/g, "").length);
	});
}

test("limits definitions", async () => {
	assert.match(
		(await listDiagnostics(md(`a\n: ${"b".repeat(80)}\n\n`.repeat(5001)))).join(),
		/^15005:1 error markdown-syntax$/,
	);
});

test("accepts posts of which each element is longer", async () => {
	const rows = "| 2026-11-27 | 1.25 | 37 | a few words on it |\n".repeat(1000);
	assert.deepEqual(await listDiagnostics(md(`| Day | Price | Number | Remark |\n| - | - | - | - |\n${rows}`)), []);
	const code = "const total = prices.reduce((sum, price) => sum + price, 0);\n".repeat(2000);
	assert.deepEqual(await listDiagnostics(md(`\`\`\`\n${code}\`\`\`\n\n${"Use `total` here.\n\n".repeat(2000)}`)), []);
});

test("limits MDX", async () => {
	assert.deepEqual(await listDiagnostics(mdx(fill("[]"))), [
		"4:2001 warning mdx-syntax",
		"4:2001 error markdown-syntax",
	]);
});

for (const [before, unit] of [
	["", "{{< a >}}"],
	["", "{% a %}"],
	["", "=={% a %}"],
	["", "{: .a}"],
	["", "{"],
	["{(", "}"],
	["{[", "{a: 1},"],
	["<A a={[", "{a: 1},"],
] as const) {
	test(`also limits ${before}${unit} in MDX`, async () => {
		assert.match((await listDiagnostics(mdx(before + fill(unit)))).join(), /^\d+:\d+ warning mdx-syntax/);
	});
}

test("counts each tag of a line in MDX, where it may be a block", async () => {
	const [diagnostic] = (await mdx("<br />".repeat(10_000))).diagnostics;
	assert.match(diagnostic?.message ?? "", /^The text up to here has 7000 lines, blocks and inline elements/);
	assert.deepEqual(await listDiagnostics(mdx("<br />".repeat(3000))), []);
});

test("accepts an expression with hundreds of objects in MDX", async () => {
	const objects = '{ date: "2026-11-27", value: 1.25 }, '.repeat(365);
	assert.deepEqual(await listDiagnostics(mdx(`<b title={[${objects}].length}>a</b>\n`)), []);
});

test("accepts components with many objects and expressions in MDX", async () => {
	const tags = "<b style={{ color: 'red' }} title={`a`}>{1}</b>\n\n".repeat(300);
	assert.deepEqual(
		await listDiagnostics(mdx(`export const data = ${JSON.stringify(Array(300).fill({ a: {} }))}\n\n${tags}`)),
		[],
	);
});

test("accepts long posts with much syntax in each paragraph", async () => {
	const paragraph = "**a** _b_ `c` [d](https://d.example) <i>e</i> ~~f~~ ".repeat(40);
	const list = "- **a word** `name` [a link](https://d.example)\n".repeat(200);
	const quotes = "> > > - 1. a\n".repeat(100);
	const table = `| a | b |\n| - | - |\n${"| **a word** | [b](c) `name` |\n".repeat(200)}`;
	const code = `\`\`\`\n${"[]*`<$".repeat(3000)}\n\`\`\``;
	const text = [paragraph, list, quotes, table, code, paragraph, "Title\n===\n\nText\n\n---"].join("\n\n");
	assert.deepEqual(await listDiagnostics(md(text)), []);
});

test("limits titles of links without an end", async () => {
	assert.match((await listDiagnostics(md('[a](b "c '.repeat(7000)))).join(), /^4:\d+ error markdown-syntax$/);
	assert.deepEqual(await listDiagnostics(md(`${'[a](/hello "c") '.repeat(500)}\n\n[a](/hello "c`)), []);
});
