import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, listDiagnostics, md, mdx } from "@/lib/markdown/compile.support";

const renderMath = async (source: string, format = md) =>
	(await html(format(source))).replace(
		/<math( display="block")?[^>]*>.*?<annotation[^>]*>(.*?)<\/annotation>.*?<\/math>/gs,
		(_, block, tex) => (block ? `[[${tex}]]` : `[${tex}]`),
	);

describe("math", () => {
	for (const [name, source, expected] of [
		["inline", "With $x^2$ and $\\beta$.", "<p>With [x^2] and [\\beta].</p>"],
		["in a block", "$$\nx^2\n$$", "[[x^2]]"],
		["in a block on one line", "$$x^2$$", "[[x^2]]"],
		[
			"in a block with text beside the delimiters",
			"A\n\n$$ \\begin{aligned}\nx^2\n\\end{aligned} $$\n\nB",
			"<p>A</p>\n[[\\begin{aligned}\nx^2\n\\end{aligned}]]\n<p>B</p>",
		],
		["between double dollar signs inline", "With $$x^2$$ in it", "<p>With [x^2] in it</p>"],
		["beside amounts of money", "$x^2$ costs $5 or $10, not 3$.", "<p>[x^2] costs $5 or $10, not 3$.</p>"],
		[
			"in the delimiters of MathJax",
			"With \\\\(x^2\\\\) and\n\n\\\\[\n\\beta_{i}\n\\\\]",
			"<p>With [x^2] and</p>\n[[\\beta_{i}]]",
		],
		["in the delimiters of Hugo", "With \\(x^2\\).", "<p>With [x^2].</p>"],
		["without touching escaped brackets", "\\[a link\\](x), \\(snake_case\\)", "<p>[a link](x), (snake_case)</p>"],
		["in a code block with the language math", "```math\nx^2\n```", "[[x^2]]"],
		["with braces", "$\\frac{1}{2}$ and $\\hat{x}_{i}$", "<p>[\\frac{1}{2}] and [\\hat{x}_{i}]</p>"],
		["without touching code", "$x^2$ `$y^2$`", "<p>[x^2] <code>$y^2$</code></p>"],
		[
			"without touching amounts of money and variables",
			"It's $5 and $10, $HOME and $PATH.",
			"<p>It&#x27;s $5 and $10, $HOME and $PATH.</p>",
		],
	] as const) {
		test(`is rendered ${name}`, async () => {
			assert.equal(await renderMath(source), expected);
			assert.equal(await renderMath(source, mdx), expected);
		});
	}
	test("that is invalid is shown as code and reported", async () => {
		assert.equal(await renderMath("With $\\frac{1$ and $x^2$"), "<p>With <code>\\frac{1</code> and [x^2]</p>");
		assert.deepEqual(await listDiagnostics(md("With $\\frac{1$ and $x^2$")), ["4:6 warning math-syntax"]);
	});
	test("that is invalid is reported on its line of the file, even after other math", async () => {
		for (const format of [md, mdx])
			assert.deepEqual(await listDiagnostics(format("$$a_1\n=b$$\n\nA\n\n$\\frac{a$ x")), ["9:1 warning math-syntax"]);
	});
	test("is rendered as MathML without style attributes, which the policy blocks", async () => {
		const compiled = await html(
			md("$$\n\\hat{x}\n\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}\n\\begin{aligned} a &= b \\end{aligned}\n$$"),
		);
		assert.match(compiled, /<math[^>]*display="block"/);
		assert.doesNotMatch(compiled, / style=/);
		assert.match(compiled, /class="[^"]*tml-accent"/);
	});
});
