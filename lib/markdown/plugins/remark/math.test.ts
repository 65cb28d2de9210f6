import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, md, mdx, places } from "@/lib/markdown/compile.support";

/** The page with every formula as its text, between one or two signs. */
const page = async (source: string, format = md) =>
	(await html(format(source))).replace(
		/<math( display="block")?[^>]*>.*?<annotation[^>]*>(.*?)<\/annotation>.*?<\/math>/gs,
		(_, block, tex) => (block ? `[[${tex}]]` : `[${tex}]`),
	);

describe("formulas", () => {
	for (const [name, source, expected] of [
		["in a line", "With $x^2$ and $\\beta$.", "<p>With [x^2] and [\\beta].</p>"],
		["in a block", "$$\nx^2\n$$", "[[x^2]]"],
		["in a block on one line", "$$x^2$$", "[[x^2]]"],
		[
			"in a block with text on the lines of its signs",
			"A\n\n$$ \\begin{aligned}\nx^2\n\\end{aligned} $$\n\nB",
			"<p>A</p>\n[[\\begin{aligned}\nx^2\n\\end{aligned}]]\n<p>B</p>",
		],
		["between two signs in a line", "With $$x^2$$ in it", "<p>With [x^2] in it</p>"],
		["beside sums of money", "$x^2$ costs $5 or $10, not 3$.", "<p>[x^2] costs $5 or $10, not 3$.</p>"],
		[
			"between MathJax' signs",
			"With \\\\(x^2\\\\) and\n\n\\\\[\n\\beta_{i}\n\\\\]",
			"<p>With [x^2] and</p>\n[[\\beta_{i}]]",
		],
		["between Hugo's signs", "With \\(x^2\\).", "<p>With [x^2].</p>"],
		["not between brackets that are escaped", "\\[a link\\](x), \\(snake_case\\)", "<p>[a link](x), (snake_case)</p>"],
		["in GitHub's blocks", "```math\nx^2\n```", "[[x^2]]"],
		["with braces", "$\\frac{1}{2}$ and $\\hat{x}_{i}$", "<p>[\\frac{1}{2}] and [\\hat{x}_{i}]</p>"],
		["not in code", "$x^2$ `$y^2$`", "<p>[x^2] <code>$y^2$</code></p>"],
		["that are none", "It's $5 and $10, $HOME and $PATH.", "<p>It&#x27;s $5 and $10, $HOME and $PATH.</p>"],
	] as const) {
		test(name, async () => {
			assert.equal(await page(source), expected);
			assert.equal(await page(source, mdx), expected);
		});
	}
	test("that can't be read stay, and are reported", async () => {
		assert.equal(await page("With $\\frac{1$ and $x^2$"), "<p>With <code>\\frac{1</code> and [x^2]</p>");
		assert.deepEqual(await places(md("With $\\frac{1$ and $x^2$")), ["4:6 warning math-syntax"]);
	});
	test("that can't be read are reported on the line of the file, below others", async () => {
		for (const format of [md, mdx])
			assert.deepEqual(await places(format("$$a_1\n=b$$\n\nA\n\n$\\frac{a$ x")), ["9:1 warning math-syntax"]);
	});
	test("are MathML, without attributes that the policy of a page would have to allow", async () => {
		const compiled = await html(
			md("$$\n\\hat{x}\n\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}\n\\begin{aligned} a &= b \\end{aligned}\n$$"),
		);
		assert.match(compiled, /<math[^>]*display="block"/);
		assert.doesNotMatch(compiled, / style=/);
	});
});
