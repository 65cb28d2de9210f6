import assert from "node:assert/strict";
import { test } from "node:test";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { parseStatus } from "./status-html";

test("keeps text, links, line breaks and paragraphs", () => {
	assert.deepEqual(
		parseStatus('<p>Hi <a href="https://a.example/?b=1&amp;c" class="u">there <b>now</b></a>!<br />Bye</p>'),
		[
			{ text: "Hi " },
			{ link: "https://a.example/?b=1&c", text: "there now" },
			{ text: "!" },
			{ break: "line" },
			{ text: "Bye" },
			{ break: "paragraph" },
		],
	);
});
test("decodes entities once, and keeps unknown ones", () => {
	assert.deepEqual(parseStatus("&amp;lt; &#39;&#x1F600;&quot; &copy; &#x110000; &#0;"), [
		{ text: "&lt; '😀\" &copy; \ufffd \ufffd" },
	]);
});
for (const html of [
	"<script>alert(1)</script>",
	"<style>*{display:none}</style>",
	"<iframe srcdoc='<p>x'>x</iframe>",
	"<!-- <a href=https://a.example>x</a> -->",
	'<img src=x onerror="alert(1)">',
]) {
	test(`leaves out ${html}`, () => assert.deepEqual(parseStatus(html), []));
}
for (const href of ["javascript:alert(1)", "&#106;avascript:alert(1)", "data:text/html,x", "/blog", ""]) {
	test(`leaves out the link to ${href || "nothing"}, and keeps its text`, () =>
		assert.deepEqual(parseStatus(`<a href="${href}">x</a>`), [{ text: "x" }]));
}
test("keeps what only looks like a tag as text", () => {
	assert.equal(
		parseStatus("a < b <3 <p title='>'>c")
			.map((part) => ("text" in part ? part.text : ""))
			.join(""),
		"a < b <3 c",
	);
});
test("keeps the text of a link that is never closed", () => {
	assert.deepEqual(parseStatus("<a href=https://a.example>x"), [{ link: "https://a.example", text: "x" }]);
});

for (const unit of ["<a", "<a ", '<a "', "<!-- ", "<!", "a", "&"]) {
	test(`shows many ${unit}`, () => {
		const html = unit.repeat(usualOrFull(20_000, 200_000) / unit.length);
		assert.equal(typeof parseStatus(html).length, "number");
	});
}

test("shows a tag that doesn't end as text", () => {
	const html = `<a${"a".repeat(1_000_000)}`;
	assert.deepEqual(parseStatus(html), [{ text: "<" }, { text: html.slice(1) }]);
});
