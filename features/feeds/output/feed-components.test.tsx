import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { toHtml } from "hast-util-to-html";
import { type ReactNode, useState } from "react";
import { testContext } from "@/components/mdx/context.support";
import { componentNames, feedComponents } from "@/features/components";
import { createUrlResolver, toHast } from "@/lib/blog/body-forms/render-tree";
import { sanitizeTree } from "@/lib/blog/body-forms/sanitize";
import { md, mdx } from "@/lib/markdown/compile.support";
import { renderBody } from "@/lib/markdown/runtime/render";

const { components, plain } = feedComponents(testContext());
const own = {
	async Poem({ by, children }: { by: string; children: ReactNode }) {
		return (
			<blockquote className="poem" data-by={await by}>
				{children}
			</blockquote>
		);
	},
	Counter() {
		const [count] = useState(3);
		return (
			<button type="button" onClick={() => undefined}>
				{count} times
			</button>
		);
	},
	Raw: ({ html }: { html: string }) => <div dangerouslySetInnerHTML={{ __html: html }} />,
};
const resolve = createUrlResolver({ url: "https://q.example" }, { path: "/blog/hello" });

async function feed(compiled: ReturnType<typeof md>): Promise<string> {
	const body = renderBody(await compiled, { ...components, ...own });
	return toHtml(sanitizeTree(await toHast(body, plain), { resolve })).trim();
}

const raw = (html: string) => mdx(`<Raw html={${JSON.stringify(html)}} />`);

const MARKDOWN = {
	"text as it was written": [
		"## A *heading*\n\nOne **two** `three`.",
		"<h2>A <em>heading</em></h2>\n<p>One <strong>two</strong> <code>three</code>.</p>",
	],
	"full URLs": [
		"[a](/b) [c](#d) [e](mailto:f@g.example) [h](//i.example/j) ![k](https://l.example/m.png)",
		'<p><a href="https://q.example/b">a</a> <a href="https://q.example/blog/hello#d">c</a> <a href="mailto:f@g.example">e</a> <a href="https://i.example/j">h</a> <img src="https://l.example/m.png" alt="k"></p>',
	],
	"the alignment of cells without a style sheet": [
		"| a |\n| -: |\n| 1 |",
		'<table><thead><tr><th align="right">a</th></tr></thead><tbody><tr><td align="right">1</td></tr></tbody></table>',
	],
	"the alternative text of a missing image": ["![A view](./missing.png)", "<p>A view</p>"],
	"code unchanged, with its title and language": [
		'```ts title="a.ts" showLineNumbers {1}\nif (a < b) {\n\n\tx = "`";\n}\n```',
		'<figure><figcaption>a.ts</figcaption><pre><code class="language-ts">if (a &#x3C; b) {\n\n\tx = "`";\n}</code></pre></figure>',
	],
	"a callout with the name of its type": [
		"> [!WARNING]\n> Mind *this*.",
		"<blockquote><p><strong>Warning</strong></p><p>Mind <em>this</em>.</p></blockquote>",
	],
	"an iframe as a link": [
		'<iframe src="/map" title="Map" onload="x()"></iframe>',
		'<a href="https://q.example/map">Map</a>',
	],
	"task lists with the state of each task": ["- [x] a\n- [ ] b", "<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>"],
	"footnotes with links in both directions": [
		"A.[^n]\n\n[^n]: B.",
		'<p>A.<sup><a href="https://q.example/blog/hello#fn-n" id="fnref-n">1</a></sup></p>\n<section><h2>Footnotes</h2>\n<ol>\n<li id="fn-n">\n<p>B. <a href="https://q.example/blog/hello#fnref-n" aria-label="Back to reference 1">↩</a></p>\n</li>\n</ol>\n</section>',
	],
	"audio and video with full URLs": [
		'<video src="/a.mp4" poster="/a.jpg" controls autoplay></video>\n\n<audio controls><source src="/b.mp3" type="audio/mpeg"></audio>',
		'<p><video src="https://q.example/a.mp4" poster="https://q.example/a.jpg" controls></video></p>\n<p><audio controls><source src="https://q.example/b.mp3" type="audio/mpeg"></audio></p>',
	],
	"inline SVG": [
		'<svg viewBox="0 0 9 9" class="x" onclick="y()"><title>T</title><path d="M0 0h9"/></svg>',
		'<p><svg viewBox="0 0 9 9"><title>T</title><path d="M0 0h9"></path></svg></p>',
	],
};
const MDX = {
	"a callout with its title": [
		'<Callout title="So">\nYes.\n</Callout>',
		"<blockquote><p><strong>Note · So</strong></p><p>Yes.</p></blockquote>",
	],
	"tabs one after the other": [
		'<Tabs>\n<Tab label="A">\n1\n</Tab>\n<Tab>\n2\n</Tab>\n</Tabs>',
		"<section><p><strong>A</strong></p><p>1</p></section><section><p><strong>Tab 2</strong></p><p>2</p></section>",
	],
	details: ['<Details summary="Why?">\nSo.\n</Details>', "<details><summary>Why?</summary><p>So.</p></details>"],
	"a figure": [
		'<Figure src="https://l.example/m.png" alt="M" width="80px">With *words*.</Figure>',
		'<figure><img src="https://l.example/m.png" width="80" alt="M"><figcaption>With <em>words</em>.</figcaption></figure>',
	],
	"a video as a link": [
		'<YouTube id="abcdefghijk" title="V" />',
		'<p><a href="https://www.youtube.com/watch?v=abcdefghijk">V</a></p>',
	],
	"the values of expressions": ["{1 + 1} and {[1, 2].map((n) => <b key={n}>{n}</b>)}", "<p>2 and <b>1</b><b>2</b></p>"],
	"an author's component": ['<Poem by="Ada">\nRoses\n</Poem>', "<blockquote><p>Roses</p></blockquote>"],
	"a component with state in its initial state": ["Pressed <Counter />.", "<p>Pressed 3 times.</p>"],
};

describe("a body for feeds has", () => {
	for (const [format, cases] of [
		[md, MARKDOWN],
		[mdx, MDX],
	] as const) {
		for (const [name, [source = "", expected]] of Object.entries(cases))
			test(name, async () => assert.equal(await feed(format(source)), expected));
	}
});

describe("feeds have the HTML of a component", () => {
	for (const [html, expected] of Object.entries({
		'<p style="color:red" class="a" data-b="c" onclick="d()" tabindex="0">e</p>': "<p>e</p>",
		"<script>a()</script><style>b{}</style><noscript>c</noscript><template>d</template>e": "e",
		'<form action="/a"><label>b <select><option>c</option></select></label><textarea>d</textarea></form>': "b cd",
		'<a href="javascript:a()">b</a><a href=" JAVA\nSCRIPT:a()">c</a><a href="data:text/html,x">d</a>':
			"<a>b</a><a>c</a><a>d</a>",
		'<img src="data:image/gif;base64,AA" alt="b"><img alt="c">': '<img src="data:image/gif;base64,AA" alt="b">c',
		'<img src="a.png" srcset="a.png 1x, /b.png 2x" sizes="9px" alt="">':
			'<img src="https://q.example/blog/a.png" srcset="https://q.example/blog/a.png 1x, https://q.example/b.png 2x" sizes="9px" alt="">',
		'<object data="a.swf"><param name="b">c</object><embed src="d">': "",
		"a\u0000\u0001\u000b\ufffeb": "ab",
		"<!-- a -->b": "b",
	})) {
		test(`${JSON.stringify(html)} as ${expected || "nothing"}`, async () =>
			assert.equal(await feed(raw(html)), expected === "" ? "<div></div>" : `<div>${expected}</div>`));
	}
});

test("every shared component has a form for feeds", () => {
	const shared = componentNames.filter((name) => plain.has(components[name]) || typeof components[name] === "string");
	assert.deepEqual(shared, componentNames);
});
