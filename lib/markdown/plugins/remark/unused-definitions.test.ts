import assert from "node:assert/strict";
import { test } from "node:test";
import { html, listDiagnostics, md, mdx } from "@/lib/markdown/compile.support";

for (const [body, ...expected] of [
	["a[^b]\n\n[^b]: c"],
	["a[^b]\n\n[^b]: c[^d]\n\n[^d]: e[^b]"],
	["a\n\n[^c]: d", "6:1 warning footnote"],
	["a[^b]\n\n[^b]: c\n\n[^b]: d", "8:1 warning footnote"],
	["[^a]: b[^a]", "4:1 warning footnote"],
	["[^a]: b\n\n[^c]: d[^a]", "6:1 warning footnote"],
	["[^a]: b[^c]\n\n[^c]: d[^a]", "4:1 warning footnote"],
	["[a]: b", "4:1 warning link-label"],
	["[Ada]: No.\n[Bea]: Yes", "4:1 warning link-label", "5:1 warning link-label"],
	["[a]\n\n[a]: b"],
	["![a][]\n\n[a]: b"],
	['[a]: /b\n[c]: d/e\n[f]: g.example "h"\n[i]: mailto:j\n[k]: #\n[l]: m@n.example'],
	["[//]: # (a)\n[comment]: <> (b)\n\nc"],
] as const) {
	for (const [format, compile] of [
		["Markdown", md],
		["MDX", mdx],
	] as const)
		test(`reports what nothing refers to in ${format}: ${body}`, async () =>
			assert.deepEqual(await listDiagnostics(compile(body)), expected));
}

for (const [body, expected] of [
	["a\n\n[^b]: c *d*\n\n    e", "<p>a</p>\n<p>[^b]: c <em>d</em></p>\n<p>e</p>"],
	["a\n\n[^b]: - c", "<p>a</p>\n<p>[^b]: </p>\n<ul>\n<li>c</li>\n</ul>"],
	["[^a]: b[^a]", "<p>[^a]: b[^a]</p>"],
	['> [Ada]: Yes\n> [Bea]: <c d> "e"', '<blockquote>\n<p>[Ada]: Yes</p>\n<p>[Bea]: &lt;c d&gt; "e"</p>\n</blockquote>'],
] as const) {
	test(`shows it: ${body}`, async () => assert.equal((await html(md(body))).replaceAll("&quot;", '"'), expected));
}

test("keeps footnotes that are read from one that is shown", async () => {
	const page = await html(md("[^a]: b[^c]\n\n[^c]: d[^a]"));
	assert.match(page, /^<p>\[\^a\]: b<sup>.*<li[^>]*>\s*<p>d\[\^a\]/s);
});
