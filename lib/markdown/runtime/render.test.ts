import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { components, html, md, mdx, text } from "@/lib/markdown/compile.support";
import { renderBody } from "./render";

const PropNames = (props: object) => createElement("b", null, Object.keys(props).join());

describe("an unknown component shows", () => {
	for (const [name, source, expected] of [
		["its children", "<Box>\n\nA *b*\n\n</Box>", "<p>A <em>b</em></p>"],
		["a title above its children", '<Box title="So">\n\nA\n\n</Box>', "<p><strong>So</strong></p><p>A</p>"],
		["texts", '<Quote text="A b" author="Ann" />', "<p>A b</p><p>Ann</p>"],
		[
			"an image and its caption",
			'<Photo src="/a.png" alt="A" caption="B" />',
			'<p><img src="/a.png" alt="A"/></p><p>B</p>',
		],
		["a link", '<Teaser href="/b" title="So" />', '<a href="/b"><strong>So</strong></a>'],
		["no link to a script", '<Teaser href="javascript:a" title="So" />', "<strong>So</strong>"],
		["lists", '<Plan steps={["Go", "Stop"]} />', "<ul><li>Go</li><li>Stop</li></ul>"],
		[
			"lists of objects",
			'<Faq questions={[{ question: "Why?", answer: "So." }, { id: 1 }]} />',
			"<ul><li><strong>Why?</strong> So.</li></ul>",
		],
		["elements in props", "<Hero text={<em>a</em>} />", "<em>a</em>"],
		[
			"words inside a paragraph",
			'A <Kbd label="Ctrl" /> <Hint text="b">c</Hint>',
			"<p>A <strong>Ctrl</strong> b c</p>",
		],
		[
			"no names for programs",
			'A <Icon name="check" size="2" /> <Icon name="A check" />',
			"<p>A  <strong>A check</strong></p>",
		],
	] as const) {
		test(name, async () => assert.equal(await html(mdx(source)), expected));
	}
});

describe("gives no component a `ref`, for which React throws on the server:", () => {
	const known = { Callout: PropNames, Posts: PropNames };
	for (const [compile, source, expected] of [
		[text, '<quire-callout ref="x" title="a">Text.</quire-callout>', "<b>title,children</b>"],
		[md, '<quire-callout ref="x" title="a">Text.</quire-callout>', "<b>title,children</b>"],
		[components, "<Posts ref='x' key='y' tag='a' />", "<b>tag</b>"],
		[mdx, "{[1].map((n) => <Callout ref={{}} key={n} title='a' />)}", "<b>title</b>"],
		[mdx, "<Callout {...{ ref: 'x', title: 'a' }} />", "<b>title</b>"],
		[mdx, "export const Own = (props) => <i>{Object.keys(props)}</i>\n\n<Own ref='x' a='b' />", "<i>a</i>"],
		[mdx, "<Unknown ref='x' title='a' />", "<strong>a</strong>"],
		[mdx, "{[1].map((n) => <p ref='x' key={n}>a</p>)}", "<p>a</p>"],
	] as const) {
		test(source, async () =>
			assert.equal(renderToStaticMarkup(renderBody(await compile(source), known)).trim(), expected),
		);
	}
});

describe("names that each object of JavaScript has are those of no tag or attribute:", () => {
	for (const [compile, source, expected] of [
		[md, "<quire-constructor>a</quire-constructor>", "<p><quire-constructor>a</quire-constructor></p>"],
		[md, "a\n{: constructor=x __proto__=y title=b}", '<p title="b">a</p>'],
		[md, "# a\n\n*b*{: constructor=x}", "<p><em>b</em></p>"],
		[mdx, '<p constructor="x" title="b">a</p>', '<p title="b">a</p>'],
		[mdx, '<p constructor={String(1)} __proto__="x" title="b">a</p>', '<p title="b">a</p>'],
	] as const) {
		test(source, async () => {
			const compiled = await compile(source);
			assert.deepEqual(compiled.diagnostics, []);
			assert.equal((await html(compile(source))).replace(/^<h\d.*<.h\d>\s*/, ""), expected);
		});
	}
});
