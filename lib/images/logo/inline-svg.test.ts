import assert from "node:assert/strict";
import { test } from "node:test";
import { inlineSvg } from "./inline-svg";

const inline = (content: string, attributes = 'viewBox="0 0 8 8"') =>
	inlineSvg(
		`<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`,
		"logo",
	);

for (const [what, content, expected] of [
	["a drawing without colors", '<path d="M0 0h8"/>', '<g id="logo" fill="currentColor"><path d="M0 0h8"/></g>'],
	[
		"a black drawing",
		'<path fill="#000" d="M0 0h8"/><path style="stroke:black; stroke-linecap: round; -inkscape-x: 1" d="M1 1"/>',
		'<g id="logo" fill="currentColor"><path fill="currentColor" d="M0 0h8"/><path stroke="currentColor" stroke-linecap="round" d="M1 1"/></g>',
	],
	[
		"a drawing in colors",
		'<path fill="red" d="M0 0"/>',
		'<g id="logo" fill="currentColor"><path fill="red" d="M0 0"/></g>',
	],
	[
		"ids",
		'<defs><linearGradient id="a"><stop stop-color="red"/></linearGradient></defs><path id="b" fill="url(#a)" d="M0 0"/>',
		'<g id="logo" fill="currentColor"><defs><linearGradient id="logo-a"><stop stop-color="red"/></linearGradient></defs><path fill="url(#logo-a)" d="M0 0"/></g>',
	],
	[
		"ids in quotes",
		`<clipPath id="a"/><clipPath id="b"/><path clip-path="url('#a')" d="M0 0"/><path style='clip-path:url("#b")' d="M1 1"/>`,
		'<g id="logo" fill="currentColor"><clipPath id="logo-a"/><clipPath id="logo-b"/><path clip-path="url(#logo-a)" d="M0 0"/><path clip-path="url(#logo-b)" d="M1 1"/></g>',
	],
	[
		"what could run or concerns the page",
		'<title>A</title><path onclick="a()" class="wide" data-a="b" d="M0 0"/><use href="https://a.example/#b"/>',
		'<g id="logo" fill="currentColor"><path d="M0 0"/><use/></g>',
	],
] as const) {
	test(`inlines ${what}`, () => {
		const svg = inline(content);
		assert.equal(svg?.viewBox, "0 0 8 8");
		const sorted = (html = "") =>
			html.replace(
				/<(\w+) ([^>]*?)(\/?)>/g,
				(_, tag, attributes: string, end) =>
					`<${tag} ${(attributes.match(/[\w-]+="[^"]*"/g) ?? []).sort().join(" ")}${end}>`,
			);
		assert.equal(sorted(svg?.content), sorted(expected));
	});
}

test("makes a view box of a size", () => {
	assert.equal(inline('<path d="M0 0"/>', 'width="12" height="9px"')?.viewBox, "0 0 12 9");
	assert.equal(inline('<path d="M0 0"/>', 'width="100%" height="100%"'), undefined);
});
for (const content of [
	"<style>path{fill:red}</style>",
	'<image href="a.png"/>',
	"<script>a()</script>",
	"<foreignObject><p>b</p></foreignObject>",
	'<g><path d="M0 0"/><filter id="a"/></g>',
	`<path d="${"M0 0".repeat(2000)}"/>`,
]) {
	test(`leaves ${content.slice(0, 40)} in its file`, () => assert.equal(inline(content), undefined));
}
