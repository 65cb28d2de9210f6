import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, md } from "@/lib/markdown/compile.support";

describe("attribute lists", () => {
	for (const [name, source, expected] of [
		["on a paragraph", "A *b*\n{: .lead #one}", '<p id="one" class="lead">A <em>b</em></p>'],
		["before a paragraph", "{: .lead }\nA", '<p class="lead">A</p>'],
		["after a blank line, on the next block", "A\n\n{: .x}\nB", '<p>A</p>\n<p class="x">B</p>'],
		["on a list", "- a\n- b\n{: .x}", '<ul class="x">\n<li>a</li>\n<li>b</li>\n</ul>'],
		[
			"on a table",
			"| a |\n|---|\n| 1 |\n{: .x}",
			'<table class="x"><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
		],
		["on a block quote", "> a\n{: .x}", '<blockquote class="x">\n<p>a</p>\n</blockquote>'],
		[
			"on a link",
			'[a](/b){:target="_blank" rel="nofollow"} c',
			'<p><a href="/b" target="_blank" rel="nofollow">a</a> c</p>',
		],
		["on emphasis", "*a*{: .x}b", '<p><em class="x">a</em>b</p>'],
		[
			"on an image",
			'![a](/b.png){: width="40" .left}',
			'<p><img src="/b.png" alt="a" width="40" class="left" data-first="true"/></p>',
		],
		["on a heading", "## A\n{: .no_toc #b}", '<h2 id="b" class="no_toc">A</h2>'],
		["in the syntax of Goldmark", "A\n{.x #y}", '<p id="y" class="x">A</p>'],
		["that request a table of contents", "* TOC\n{:toc}\n\nA", "<p>A</p>"],
		["that set options", "{::options toc_levels='2' /}\n\nA\n\n{:x: .y}", "<p>A</p>"],
		["that make a block quote an admonition", "> A\n{: .prompt-warning }", '<aside title="warning"><p>A</p></aside>'],
		["that make a paragraph an admonition", "{: .note }\nA", '<aside title="note"><p>A</p></aside>'],
		["on code", '```js\na\n```\n{: file="a.js" }', '<pre>{"language":"js","title":"a.js"}a</pre>'],
		["with disallowed attributes", "A\n{: onclick='x()'}", "<p>A</p>"],
	] as const) {
		test(name, async () => {
			const page = (await html(md(source))).replaceAll("&quot;", '"').replace(/&lt;\/?span.*?&gt;/g, "");
			assert.equal(page, expected);
		});
	}
	for (const [source, expected] of [
		["A {1} and {x: 1}", "<p>A {1} and {x: 1}</p>"],
		["{#if x}", "<p>{#if x}</p>"],
		["A\n\n{#each a}\nB\n{/each}", "<p>A</p>\n<p>{#each a}\nB\n{/each}</p>"],
		["A\n{x}", "<p>A\n{x}</p>"],
		["`*a*{: .x}`", "<p><code>*a*{: .x}</code></p>"],
		["a {:uri=>1}", "<p>a {:uri=&gt;1}</p>"],
	] as const) {
		test(`keeps ${source} as text`, async () => assert.equal(await html(md(source)), expected));
	}
});
