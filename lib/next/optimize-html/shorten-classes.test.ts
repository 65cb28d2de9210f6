import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "@/lib/utils/edits";
import { parseHtmlPage } from "@/lib/utils/html-page";
import { createClassShortener } from "./shorten-classes";

function shorten(css: string, body: string, scripts = "") {
	const page = parseHtmlPage(`<body>${body}`);
	const result = createClassShortener(scripts)(css, page);
	return [result.css, applyEdits(page.html, result.edits).replace("<body>", "")];
}

test("replaces each set of utilities by one class", () => {
	const css = ".card{top:0}@layer utilities{.mt-1{top:0}.flex{top:2px}.md\\:p-0\\.5:hover{top:1px}}";
	const body =
		'<p class="card mt-1 md:p-0.5"><i class="md:p-0.5 flex"></i><i class="flex md:p-0.5"></i><b class="card">';
	assert.deepEqual(shorten(css, body), [
		".card{top:0}@layer utilities{.a{top:0}.b{top:2px}:is(.a,.b):hover{top:1px}}",
		'<p class="card a"><i class="b"></i><i class="b"></i><b class="card">',
	]);
});

test("lists the classes of a utility that several sets have", () => {
	const css = "@layer utilities{.one-1{top:0}.two-2{top:1px}:is(.two-2>*){top:2px}}";
	assert.deepEqual(shorten(css, '<p class="one-1 two-2"><i class="two-2">'), [
		"@layer utilities{.a{top:0}.a,.b{top:1px}:is(:is(.a,.b)>*){top:2px}}",
		'<p class="a"><i class="b">',
	]);
});

test("doesn't use names that are in the page or in its styles", () => {
	const css = ".b{top:0}@layer utilities{.mt-1{top:0}}";
	assert.deepEqual(shorten(css, '<p class="mt-1 a">')[1], '<p class="a c">');
});

test("keeps names in scripts, in noscript and in other styles", () => {
	const css = ".five-5{top:0}@layer utilities{.one-1{top:0}.two-2{top:0}.three-3{top:0}.four-4{top:0}.five-5{top:0}}";
	const body =
		'<p class="one-1 two-2 three-3 four-4 five-5"><noscript><i class="two-2"></i></noscript><style>.three-3{top:0}</style>' +
		"<script>four-4</script>";
	assert.deepEqual(shorten(css, body, 'e.className="one-1"'), [css, body]);
});

test("changes nothing without utilities", () => {
	assert.deepEqual(shorten(".mt-1{top:0}", '<p class="mt-1">'), [".mt-1{top:0}", '<p class="mt-1">']);
});
