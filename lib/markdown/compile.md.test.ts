import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileBody } from "./compile";
import { html, listDiagnostics, md } from "./compile.support";
import { NO_PAGE } from "./runtime/check-rendering";

describe("Markdown", () => {
	const cases: [name: string, source: string, expected: string][] = [
		[
			"keeps raw HTML",
			'A <kbd class="k">Q</kbd>.\n\n<p align="center">Mid</p>',
			'<p>A <kbd class="k">Q</kbd>.</p>\n<p align="center">Mid</p>',
		],
		["removes comments", "A\n\n<!-- secret -->\n\nB <!-- x --> C", "<p>A</p>\n\n<p>B  C</p>"],
		[
			"removes comments with comment signs inside",
			"A\n\n<!-- src/**/*.ts -->\n\nB <!-- */ x -->",
			"<p>A</p>\n\n<p>B </p>",
		],
		["decodes entities", "**&lt;1%** &nbsp;&copy;", "<p><strong>&lt;1%</strong> \u00a0©</p>"],
		["keeps braces as text", "Use {curly} and <b>{x}</b>", "<p>Use {curly} and <b>{x}</b></p>"],
		[
			"renders strikethrough and autolinks",
			"~~no~~ https://a.example",
			'<p><del>no</del> <a href="https://a.example" class="bare-url">https://a.example</a></p>',
		],
		[
			"renders task lists",
			"- [x] done",
			'<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" disabled="" checked=""/> done</li>\n</ul>',
		],
		[
			"aligns table cells by attribute, not by style",
			"| a |\n|--:|\n| 1 |",
			'<table><thead><tr><th align="right">a</th></tr></thead><tbody><tr><td align="right">1</td></tr></tbody></table>',
		],
		[
			"renders definition lists",
			"Term\n: What *it* means",
			"<dl>\n<dt>Term</dt>\n<dd>What <em>it</em> means\n</dd>\n</dl>",
		],
		["renders no definition list for a colon before a word", "A\n:b", "<p>A\n:b</p>"],
		["renders alerts", "> [!WARNING]\n> Hot.\n>\n> Very.", '<aside title="warning"><p>Hot.</p><p>Very.</p></aside>'],
		[
			"renders an unknown alert as a note with its name",
			"> [!NOPE]\n> Hot.",
			'<aside title="note"><p class="label"><strong>Nope</strong></p><p>Hot.</p></aside>',
		],
		["keeps styles", '<b style="color: red">x</b>', '<p><b style="color:red">x</b></p>'],
		["removes invalid styles", '<b style="color red; }{">x</b>', "<p><b>x</b></p>"],
		[
			"removes attributes with the names of React's special props",
			'<a ref="nofollow" key="k" children="no" href="/x">x</a>',
			'<p><a href="/x">x</a></p>',
		],
		["removes event attributes", '<b onclick="x()">y</b>', "<p><b>y</b></p>"],
	];
	for (const [name, source, expected] of cases) {
		test(name, async () => assert.equal(await html(md(source)), expected));
	}
	test("removes scripts with a warning, unless the owner allows them", async () => {
		const body = "Hi\n\n<script>a()</script>\n\nYou";
		assert.deepEqual(await listDiagnostics(md(body)), ["6:1 warning html-script"]);
		assert.equal(await html(md(body)), "<p>Hi</p>\n\n<p>You</p>");
		const post = { file: "posts/a.md", format: "md", trust: "code", title: "T", body, bodyLine: 1 } as const;
		assert.match(await html(compileBody(post, { scripts: true })), /<script>a\(\)<\/script>/);
	});
	test("reports invalid tag names, and keeps their content", async () => {
		const compiled = md('<p>a <f$b c"d="e">f</f$b> <b g$h="i" class="j">k</b></p>');
		assert.equal(await html(compiled), '<p>a f <b class="j">k</b></p>');
		assert.deepEqual(await listDiagnostics(compiled), ["4:6 warning html-tag"]);
	});
	test("reports a removed event attribute", async () => {
		assert.deepEqual(await listDiagnostics(md('Hi <b onclick="x()">y</b>')), ["4:4 warning html-event"]);
	});
});

test("applies smart punctuation if it is enabled, except in code", async () => {
	const post = {
		file: "posts/a.md",
		format: "md",
		trust: "code",
		title: "T",
		body: `"It's" -- \`"x"\` ...`,
		bodyLine: 1,
	} as const;
	assert.equal(
		await html(compileBody(post, { smartPunctuation: true })),
		'<p>“It’s” — <code>"x"</code> …</p>'.replaceAll('"', "&quot;"),
	);
	assert.equal(await html(compileBody(post)), "<p>&quot;It&#x27;s&quot; -- <code>&quot;x&quot;</code> ...</p>");
});

test("crosses out text between single tildes, unless they are left to a plugin", async () => {
	const post = {
		file: "posts/a.md",
		format: "md",
		trust: "code",
		title: "T",
		body: "H~2~ ~~a~~",
		bodyLine: 1,
	} as const;
	assert.equal(await html(compileBody(post)), "<p>H<del>2</del> <del>a</del></p>");
	assert.equal(await html(compileBody(post, { singleTilde: false })), "<p>H~2~ <del>a</del></p>");
});

test("shows a body that can't be rendered as plain text, with an error", async () => {
	const file = { file: "posts/a.md", format: "md", trust: "code", title: "T", bodyLine: 4 } as const;
	const li = () => {
		throw new Error("no");
	};
	const loadPage = async () => ({ ...NO_PAGE, components: { li } });
	const post = { ...file, body: "    *Kept* <b>a</b>\n1. b\0" };
	const compiled = compileBody(post, { loadPage });
	assert.deepEqual(await listDiagnostics(compiled), ["4:1 error markdown-syntax"]);
	assert.equal(await html(compiled), "<p>*Kept* &lt;b&gt;a&lt;/b&gt;\n1. b\uFFFD</p>");
});
