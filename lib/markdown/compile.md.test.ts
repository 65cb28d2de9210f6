import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileBody } from "./compile";
import { html, md, places } from "./compile.support";

describe("Markdown", () => {
	const cases: [name: string, source: string, expected: string][] = [
		[
			"raw HTML is kept",
			'A <kbd class="k">Q</kbd>.\n\n<p align="center">Mid</p>',
			'<p>A <kbd class="k">Q</kbd>.</p>\n<p align="center">Mid</p>',
		],
		["comments vanish", "A\n\n<!-- secret -->\n\nB <!-- x --> C", "<p>A</p>\n\n<p>B  C</p>"],
		["comments vanish whatever is in them", "A\n\n<!-- src/**/*.ts -->\n\nB <!-- */ x -->", "<p>A</p>\n\n<p>B </p>"],
		["entities mean what they mean", "**&lt;1%** &nbsp;&copy;", "<p><strong>&lt;1%</strong> \u00a0©</p>"],
		["braces are text", "Use {curly} and <b>{x}</b>", "<p>Use {curly} and <b>{x}</b></p>"],
		[
			"strikethrough and autolinks",
			"~~no~~ https://a.example",
			'<p><del>no</del> <a href="https://a.example">https://a.example</a></p>',
		],
		[
			"task lists",
			"- [x] done",
			'<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" disabled="" checked=""/> done</li>\n</ul>',
		],
		[
			"tables align without styles",
			"| a |\n|--:|\n| 1 |",
			'<table><thead><tr><th align="right">a</th></tr></thead><tbody><tr><td align="right">1</td></tr></tbody></table>',
		],
		[
			"Markdown in HTML that says so",
			'<div class="a" markdown="1">\nHi *you*\n</div>\n<p markdown="span">*b*</p>',
			'<div class="a">\n<p>Hi <em>you</em></p>\n</div>\n<p>*b*</p>',
		],
		["lists of terms", "Term\n: What *it* means", "<dl>\n<dt>Term</dt>\n<dd>What <em>it</em> means\n</dd>\n</dl>"],
		["a colon before a word is no such list", "A\n:b", "<p>A\n:b</p>"],
		["alerts", "> [!WARNING]\n> Hot.\n>\n> Very.", '<aside title="warning"><p>Hot.</p><p>Very.</p></aside>'],
		["an unknown alert is a quotation", "> [!NOPE]\n> Hot.", "<blockquote>\n<p>[!NOPE]\nHot.</p>\n</blockquote>"],
		["styles written as text", '<b style="color: red">x</b>', '<p><b style="color:red">x</b></p>'],
		["styles that are no CSS are dropped", '<b style="color red; }{">x</b>', "<p><b>x</b></p>"],
		[
			"React's own words are no attributes",
			'<a ref="nofollow" key="k" children="no" href="/x">x</a>',
			'<p><a href="/x">x</a></p>',
		],
		["event attributes are dropped", '<b onclick="x()">y</b>', "<p><b>y</b></p>"],
	];
	for (const [name, source, expected] of cases) {
		test(name, async () => assert.equal(await html(md(source)), expected));
	}
	test("a script is dropped with a warning, unless the owner allows it", async () => {
		const body = "Hi\n\n<script>a()</script>\n\nYou";
		assert.deepEqual(await places(md(body)), ["6:1 warning html-script"]);
		assert.equal(await html(md(body)), "<p>Hi</p>\n\n<p>You</p>");
		const post = { file: "posts/a.md", format: "md", title: "T", body, bodyLine: 1 } as const;
		assert.match(await html(compileBody(post, { scripts: true })), /<script>a\(\)<\/script>/);
	});
	test("what is no tag is reported, and what is inside it stays", async () => {
		const compiled = md('<p>a <f$b c"d="e">f</f$b> <b g$h="i" class="j">k</b></p>');
		assert.equal(await html(compiled), '<p>a f <b class="j">k</b></p>');
		assert.deepEqual(await places(compiled), ["4:6 warning html-tag"]);
	});
	test("a dropped event attribute is reported", async () => {
		assert.deepEqual(await places(md('Hi <b onclick="x()">y</b>')), ["4:4 warning html-event"]);
	});
});

test("smart punctuation, where the owner wants it, spares code", async () => {
	const post = { file: "posts/a.md", format: "md", title: "T", body: `"It's" -- \`"x"\` ...`, bodyLine: 1 } as const;
	assert.equal(
		await html(compileBody(post, { smartPunctuation: true })),
		'<p>“It’s” — <code>"x"</code> …</p>'.replaceAll('"', "&quot;"),
	);
	assert.equal(await html(compileBody(post)), "<p>&quot;It&#x27;s&quot; -- <code>&quot;x&quot;</code> ...</p>");
});
