import assert from "node:assert/strict";
import { test } from "node:test";
import { inlineSvg } from "./inline-svg";

const inline = (content: string, attributes = 'viewBox="0 0 8 8"') =>
	inlineSvg(
		`<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`,
		"logo",
	);

for (const [what, content, expected] of [
	["a drawing without colors", '<path d="M0 0h8"/>', '<path d="M0 0h8"/>'],
	[
		"a black drawing",
		'<path fill="#000" d="M0 0h8"/><path style="stroke:black; stroke-linecap: round; -inkscape-x: 1" d="M1 1"/>',
		'<path fill="currentColor" d="M0 0h8"/><path stroke="currentColor" stroke-linecap="round" d="M1 1"/>',
	],
	["a drawing in colors", '<path fill="red" d="M0 0"/>', '<path fill="red" d="M0 0"/>'],
	[
		"ids",
		'<defs><linearGradient id="a"><stop stop-color="red"/></linearGradient></defs><path id="b" fill="url(#a)" d="M0 0"/>',
		'<defs><linearGradient id="logo-a"><stop stop-color="red"/></linearGradient></defs><path fill="url(#logo-a)" d="M0 0"/>',
	],
	[
		"ids in quotes",
		`<clipPath id="a"/><clipPath id="b"/><path clip-path="url('#a')" d="M0 0"/><path style='clip-path:url("#b")' d="M1 1"/>`,
		'<clipPath id="logo-a"/><clipPath id="logo-b"/><path clip-path="url(#logo-a)" d="M0 0"/><path clip-path="url(#logo-b)" d="M1 1"/>',
	],
	[
		"what could run or concerns the page",
		'<title>A</title><path onclick="a()" class="wide" data-a="b" d="M0 0"/><use href="https://a.example/#b"/><script>a()</script>',
		'<path d="M0 0"/><use/>',
	],
] as const) {
	test(`inlines ${what}`, () => {
		const svg = inline(content);
		assert.equal(svg?.viewBox, "0 0 8 8");
		const sort = (attributes: string) => (attributes.match(/[\w-]+="[^"]*"/g) ?? []).sort().join(" ");
		const sorted = (html = "") =>
			html.replace(/<(\w+) ([^>]*?)(\/?)>/g, (_, tag, attributes, end) => `<${tag} ${sort(attributes)}${end}>`);
		assert.equal(sorted(svg?.content), sorted(`<g id="logo" fill="currentColor">${expected}</g>`));
	});
}

test("makes a view box of a size", () => {
	assert.equal(inline('<path d="M0 0"/>', 'width="12" height="9px"')?.viewBox, "0 0 12 9");
	assert.equal(inline('<path d="M0 0"/>', 'width="100%" height="100%"'), undefined);
});
for (const content of [
	"<style>path{fill:red}</style>",
	'<image href="a.png"/>',
	'<foreignObject width="9" height="9"><p>b</p></foreignObject>',
	'<g><path d="M0 0"/><filter id="a"/></g>',
	`<path d="${"M0 0".repeat(2000)}"/>`,
]) {
	test(`leaves ${content.slice(0, 40)} in its file`, () => assert.equal(inline(content), undefined));
}
