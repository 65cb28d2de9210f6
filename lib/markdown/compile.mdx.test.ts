import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, mdx, places } from "./compile.support";

describe("MDX", () => {
	const cases: [name: string, source: string, expected: string][] = [
		["expressions work", "{2 ** 10} and {[1, 2].map((n) => <b key={n}>{n}</b>)}", "<p>1024 and <b>1</b><b>2</b></p>"],
		[
			"HTML comments are let through, and vanish",
			"A <!-- x --> B\n\n<!-- more\nlines -->\n\nC",
			"<p>A  B</p>\n\n<p>C</p>",
		],
		["comments in code stay", "`<!-- x -->`", "<p><code>&lt;!-- x --&gt;</code></p>"],
		[
			"shared components need no import",
			'<Callout type="tip">Hi **you**</Callout>',
			'<aside title="tip">Hi <strong>you</strong></aside>',
		],
		["an unknown component shows its children", "<Chart.Line>kept</Chart.Line> <Nope/>", "kept"],
		["a missing member of a known one as well", "<Callout.Title>kept</Callout.Title>", "kept"],
		[
			"tags written as HTML use shared components",
			'<img src="./a.png" alt="A"/>',
			'<img src="/files/posts/hello/a.png" alt="A" data-first="true"/>',
		],
		["alerts", "> [!NOTE]\n> Hi.", '<aside title="note"><p>Hi.</p></aside>'],
	];
	for (const [name, source, expected] of cases) {
		test(name, async () => assert.equal(await html(mdx(source)), expected));
	}
	for (const [name, source, expected] of [
		["styles and classes as in HTML", '<b style="color: red" class="k">x</b>', '<b style="color:red" class="k">x</b>'],
		["tags with expressions too", "<b title={`${1 + 1}`}>x</b>", '<b title="2">x</b>'],
		[
			"components inside expressions",
			'{[1, 2].map((i) => <Callout key={i} type="tip">{i}</Callout>)}',
			'<aside title="tip">1</aside><aside title="tip">2</aside>',
		],
		["unknown components inside expressions", "{[1].map((i) => <Nope key={i}>kept</Nope>)}", "kept"],
		["headings written as tags", "Text\n\n<h1>One</h1>", '<p>Text</p>\n<h2 id="one">One</h2>'],
		[
			"blocks leave the paragraph they were written in",
			'a <Callout type="tip">b</Callout> c',
			'<p>a </p><aside title="tip">b</aside><p> c</p>',
		],
	] as const) {
		test(name, async () => assert.equal(await html(mdx(source)), expected));
	}
	test("of two promises that fail, one is told of and none goes unhandled", async () => {
		const failing = '{(async () => { throw new Error("x") })()}';
		assert.deepEqual(await places(mdx(`${failing}\n\n${failing}`)), ["4:1 error mdx-expression"]);
	});
	test("an unknown component inside an expression has its place", async () => {
		const { metadata } = await mdx("Hi {[1].map((i) => <Nope key={i}/>)}");
		assert.deepEqual(metadata.components, [{ name: "Nope", line: 4, column: 20 }]);
	});
	for (const [source, place] of [
		["Fine.\n\nBad { {a: 1} }", "6:5"],
		["{new Date(0)}", "4:1"],
		["{() => 1}", "4:1"],
		['{Symbol("x")}', "4:1"],
		["Fine {1}.\n\n<br>x</br>", "6:1"],
		['{(async () => { throw new Error("x") })()}', "4:1"],
		["```js\n{foo}\n```\n\n`{foo}` {1 + foo}", "8:9"],
	] as const) {
		test(`${source.split("\n").at(-1)} can't be drawn, and is an error at ${place}`, async () => {
			assert.deepEqual(await places(mdx(source)), [`${place} error mdx-expression`]);
		});
	}
	test("syntax errors have their place in the file, a frame and advice", async () => {
		const [diagnostic, ...others] = (await mdx("Fine.\n\n1 <2 and so\n")).diagnostics;
		assert.deepEqual([diagnostic?.file, diagnostic?.line, diagnostic?.column], ["posts/hello/index.mdx", 6, 4]);
		assert.equal(diagnostic?.rule, "mdx-syntax");
		assert.match(diagnostic?.message ?? "", /Write `&lt;`/);
		assert.match(diagnostic?.frame ?? "", /^> 6 \| 1 <2 and so\n {4}\| {4}\^$/m);
		assert.deepEqual(others, []);
	});
	test("an unclosed tag is shown where it opens, with advice", async () => {
		const compiled = mdx("Fine.\n\n<Callout>\n\nHi\n");
		assert.deepEqual(await places(compiled), ["6:1 warning mdx-syntax"]);
		assert.match((await compiled).diagnostics[0]?.message ?? "", /Close every tag/);
	});
	test("an expression that throws is an error at its place", async () => {
		assert.deepEqual(await places(mdx("Fine {1}.\n\nSum: {totl + 1}\n")), ["6:6 error mdx-expression"]);
	});
	test("import and export are reported", async () => {
		assert.deepEqual(await places(mdx('import A from "./a"\n\nHi\n')), ["4:1 warning mdx-esm"]);
	});
});
