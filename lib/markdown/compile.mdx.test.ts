import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { html, listDiagnostics, mdx } from "./compile.support";

describe("MDX", () => {
	const cases: [name: string, source: string, expected: string][] = [
		[
			"evaluates expressions",
			"{2 ** 10} and {[1, 2].map((n) => <b key={n}>{n}</b>)}",
			"<p>1024 and <b>1</b><b>2</b></p>",
		],
		["accepts and removes HTML comments", "A <!-- x --> B\n\n<!-- more\nlines -->\n\nC", "<p>A  B</p>\n\n<p>C</p>"],
		["keeps comments in code", "`<!-- x -->`", "<p><code>&lt;!-- x --&gt;</code></p>"],
		[
			"renders shared components without an import",
			'<Callout type="tip">Hi **you**</Callout>',
			'<aside title="tip">Hi <strong>you</strong></aside>',
		],
		["renders the children of an unknown component", "<Chart.Line>kept</Chart.Line> <Nope/>", "kept"],
		["renders the children of an unknown member of a known component", "<Callout.Title>kept</Callout.Title>", "kept"],
		[
			"uses shared components for HTML tags",
			'<img src="./a.png" alt="A"/>',
			'<img src="/files/posts/hello/a.png" alt="A" data-first="true"/>',
		],
		["renders alerts", "> [!NOTE]\n> Hi.", '<aside title="note"><p>Hi.</p></aside>'],
	];
	for (const [name, source, expected] of cases) {
		test(name, async () => assert.equal(await html(mdx(source)), expected));
	}
	test("reports classes of Tailwind once, and no other classes", async () => {
		const other = '<div className="p-name h-entry wide text-muted col-md-6"><b class="rounded-corners">b</b></div>';
		assert.deepEqual(await listDiagnostics(mdx(other)), []);
		for (const name of ["-mx-2", "md:grid-cols-3", "flex bg-red-500", "w-[3rem]", "text-center"]) {
			const source = `<p className="${name}">a</p>\n\n<p className="${name}">b</p>`;
			assert.deepEqual(await listDiagnostics(mdx(source)), ["4:1 notice html-class"], name);
		}
	});
	for (const [name, source, expected] of [
		[
			"accepts styles and classes as in HTML",
			'<b style="color: red" class="k">x</b>',
			'<b style="color:red" class="k">x</b>',
		],
		["evaluates expressions in attributes of HTML tags", "<b title={`${1 + 1}`}>x</b>", '<b title="2">x</b>'],
		[
			"renders components inside expressions",
			'{[1, 2].map((i) => <Callout key={i} type="tip">{i}</Callout>)}',
			'<aside title="tip">1</aside><aside title="tip">2</aside>',
		],
		[
			"renders the children of unknown components inside expressions",
			"{[1].map((i) => <Nope key={i}>kept</Nope>)}",
			"kept",
		],
		["treats heading tags as headings", "Text\n\n<h1>One</h1>", '<p>Text</p>\n<h2 id="one">One</h2>'],
	] as const) {
		test(name, async () => assert.equal(await html(mdx(source)), expected));
	}
	test("reports the first of two rejected promises, and handles both", async () => {
		const failing = '{(async () => { throw new Error("x") })()}';
		assert.deepEqual(await listDiagnostics(mdx(`${failing}\n\n${failing}`)), ["4:1 error mdx-expression"]);
	});
	test("records the position of an unknown component inside an expression", async () => {
		const { metadata } = await mdx("Hi {[1].map((i) => <Nope key={i}/>)}");
		assert.deepEqual(metadata.components, [{ name: "Nope", line: 4, column: 20 }]);
	});
	for (const [source, position] of [
		["Fine.\n\nBad { {a: 1} }", "6:5"],
		["{new Date(0)}", "4:1"],
		["{() => 1}", "4:1"],
		['{Symbol("x")}', "4:1"],
		["Fine {1}.\n\n<br>x</br>", "6:1"],
		['{(async () => { throw new Error("x") })()}', "4:1"],
		["```js\n{foo}\n```\n\n`{foo}` {1 + foo}", "8:9"],
	] as const) {
		test(`reports at ${position} that ${source.split("\n").at(-1)} can't be rendered`, async () => {
			assert.deepEqual(await listDiagnostics(mdx(source)), [`${position} error mdx-expression`]);
		});
	}
	test("reports syntax errors with their position in the file, a code frame and advice", async () => {
		const [diagnostic, ...others] = (await mdx("Fine.\n\n1 <2 and so\n")).diagnostics;
		assert.deepEqual([diagnostic?.file, diagnostic?.line, diagnostic?.column], ["posts/hello/index.mdx", 6, 4]);
		assert.equal(diagnostic?.rule, "mdx-syntax");
		assert.match(diagnostic?.message ?? "", /Write `&lt;`/);
		assert.match(diagnostic?.frame ?? "", /^> 6 \| 1 <2 and so\n {4}\| {4}\^$/m);
		assert.deepEqual(others, []);
	});
	test("reports an unclosed tag at its opening tag, with advice", async () => {
		const compiled = mdx("Fine.\n\n<Callout>\n\nHi\n");
		assert.deepEqual(await listDiagnostics(compiled), ["6:1 warning mdx-syntax"]);
		assert.match((await compiled).diagnostics[0]?.message ?? "", /Close every tag/);
	});
	test("reports an expression that throws, at its position", async () => {
		assert.deepEqual(await listDiagnostics(mdx("Fine {1}.\n\nSum: {totl + 1}\n")), ["6:6 error mdx-expression"]);
	});
	test("reports all errors of a body, those of each block, and its components", async () => {
		const compiled = mdx("<Foo />\n\n1 <2 and so\n\nSome {brace\n\n<div>\n\n{one} {two}\n\n{one}\n\n<p>\n\n<Bar />\n");
		assert.deepEqual(await listDiagnostics(compiled), [
			"6:4 warning mdx-syntax",
			"8:12 warning mdx-syntax",
			"16:1 warning mdx-syntax",
			"10:1 warning mdx-syntax",
			"12:1 warning mdx-syntax",
		]);
		const { diagnostics, metadata } = await compiled;
		assert.match(diagnostics.at(-1)?.message ?? "", /one is not defined/);
		assert.match(diagnostics.at(-1)?.frame ?? "", /^> 12 \| \{one\} \{two\}$/m);
		assert.deepEqual(show(metadata.components, "name"), ["Foo", "Bar"]);
		assert.deepEqual(await listDiagnostics(mdx("{one}\n\n<img>x</img>\n\n{two}\n")), [
			"4:1 error mdx-expression",
			"6:1 error mdx-expression",
			"8:1 error mdx-expression",
		]);
	});
	test("reports nothing that only follows from an error", async () => {
		const inner = "<Foo>\n\n<Callout>\n\nText\n\n</Foo>\n";
		assert.deepEqual(await listDiagnostics(mdx(inner)), ["6:1 warning mdx-syntax"]);
		const declared = "export const a = {\n\n{a}\n";
		assert.equal((await listDiagnostics(mdx(declared))).length, 1);
	});
	test("reports an import that can't be resolved", async () => {
		assert.deepEqual(await listDiagnostics(mdx('import A from "./a"\n\nHi\n')), ["4:1 warning mdx-esm"]);
	});
});

test("keeps the spaces between tags on a line of their own", async () => {
	const keys = "<kbd>Ctrl</kbd> <kbd>C</kbd>";
	assert.equal(await html(mdx(`<Callout>\n\n${keys} {1}\n\n</Callout>`)), `<aside>${keys} 1</aside>`);
	assert.equal(await html(mdx(`<Callout>\n${keys}\n</Callout>`)), `<aside>${keys}</aside>`);
	assert.equal(await html(mdx(`> [!NOTE]\n> ${keys}<b>a</b>`)), `<aside title="note"><p>${keys}<b>a</b></p></aside>`);
	assert.equal(await html(mdx(`- ${keys}`)), `<ul>\n<li>\n<kbd>Ctrl</kbd>\n<kbd>C</kbd>\n</li>\n</ul>`);
});
