import assert from "node:assert/strict";
import { test } from "node:test";
import { compileBody } from "@/lib/markdown/compile";
import { html, listDiagnostics, md, mdx, text } from "@/lib/markdown/compile.support";
import { show } from "@/lib/utils/show.support";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";

const TEXT = "\n\n## Next";
const SHOWN = '\n<h2 id="next">Next</h2>';

/** Tests the output of a Markdown body that is followed by text, and its diagnostics; `html-unclosed` is the default rule. */
function shows(body: string, expected: string, ...diagnostics: string[]): void {
	test(`reads ${body}`, async () => {
		const compiled = md(body + TEXT);
		assert.equal(await html(compiled), expected + SHOWN);
		assert.deepEqual(
			show((await compiled).diagnostics, "line:column rule"),
			diagnostics.map((one) => (one.includes(" ") ? one : `${one} html-unclosed`)),
		);
	});
}

shows("a Promise<string> b", "<p>a Promise&lt;string&gt; b</p>", "4:10");
shows("a\n<T> b <your-name>", "<p>a\n&lt;T&gt; b &lt;your-name&gt;</p>", "5:1", "5:7");
shows("the <template> tag", "<p>the &lt;template&gt; tag</p>", "4:5");
shows("the <td> and the <body>", "<p>the &lt;td&gt; and the &lt;body&gt;</p>", "4:5", "4:18");
shows("<select>", "<p>&lt;select&gt;</p>", "4:1");

// Without the slash, HTML would take what follows as their content.
shows('<video src="https://a.example/b.mp4" />', '<video src="https://a.example/b.mp4"></video>');
shows("a <i class='b'/> c", '<p>a <i class="b"></i> c</p>');
shows('<a name="b"/>', '<a name="b"></a>');
shows('<video src="https://a.example/b.mp4">', '<video src="https://a.example/b.mp4"></video>', "4:1");

shows("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>");
shows("<table><tr><td>a</table>", "<table><tbody><tr><td>a</td></tr></tbody></table>");
shows('<svg><path d="M0 0"/></svg>', '<p><svg><path d="M0 0"></path></svg></p>');
shows("<my-tag>a</my-tag> <video>b</video>", "<p><my-tag>a</my-tag> <video>b</video></p>");
shows("a<br>b<hr>", "<p>a<br/>b</p><hr/><p></p>");

shows("a <template> and </template>", "<p>a &lt;template&gt; and &lt;/template&gt;</p>", "4:3 html-tag");
shows("<template>\n<b>a</b>\n</template>", "<b>a</b>\n", "4:1 html-tag");
shows('a <template id="b">c</template>', "<p>a c</p>", "4:3 html-tag");
shows("a <?php echo '<b>'; ?> b", "<p>a &lt;?php echo &#x27;&lt;b&gt;&#x27;; ?&gt; b</p>", "4:3 html-tag");
shows("a <![CDATA[b > c]]> d", "<p>a &lt;![CDATA[b &gt; c]]&gt; d</p>", "4:3 html-tag");
shows("<![CDATA[a\n\nb]]>", "<p>&lt;![CDATA[a\n\nb]]&gt;</p>", "4:1 html-tag");
shows("a <!ELEMENT b> c", "<p>a &lt;!ELEMENT b&gt; c</p>", "4:3 html-tag");
shows("a</string> b</p> c", "<p>a&lt;/string&gt; b</p> c<p></p>", "4:2");
shows("<?xml version='1.0'?>\n\na", "<p>a</p>");

test("leaves other tags open, and reports them", async () => {
	const compiled = md("a <b>b\n\n<details>\n\nc");
	assert.equal(await html(compiled), "<p>a <b>b</b></p><b>\n<details>\n<p>c</p></details></b>");
	assert.deepEqual(await listDiagnostics(compiled), ["4:3 warning html-unclosed", "6:1 warning html-unclosed"]);
});

test("reports a comment without an end, and a style that takes the rest of the text", async () => {
	assert.deepEqual(await listDiagnostics(md("a\n\n<!-- b\n\nc")), ["6:1 warning html-unclosed"]);
	const style = md("<style>\n.a{} <template>\n\n## b");
	assert.equal(await html(style), "<p>&lt;style&gt;\n.a{} &lt;template&gt;\n\n## b</p>");
	assert.deepEqual(await listDiagnostics(style), ["4:1 warning html-unclosed", "5:6 warning html-unclosed"]);
});

test("shows a tag without its end as text", async () => {
	const compiled = md('<b>a</b>\n<div title="<b>\n\nc');
	assert.equal(await html(compiled), "<p><b>a</b></p>\n<p>&lt;div title=&quot;&lt;b&gt;</p>\n<p>c</p>");
});

test("shows type parameters of a body that isn't MDX as text", async () => {
	const compiled = mdx("A Map<String, T> and a List<T>, <Foo>a</Foo>");
	assert.equal(await html(compiled), "<p>A Map&lt;String, T&gt; and a List&lt;T&gt;, a</p>");
	assert.deepEqual((await listDiagnostics(compiled)).slice(0, 1), ["4:13 warning mdx-syntax"]);
});

test("shows the text after a component without an end, and doesn't nest many of them", async () => {
	const post = { file: "posts/a.mdx", format: "mdx", trust: "text", title: "T", bodyLine: 1 } as const;
	const compiled = compileBody({ ...post, body: "<Callout> a" });
	assert.equal(await html(compiled), "<p> a</p>");
	assert.deepEqual(await listDiagnostics(compiled), ["1:1 warning html-unclosed"]);
	assert.equal(await html(compileBody({ ...post, body: `${"<Callout>".repeat(1800)}a` })), "<p>a</p>");
});

test("reports components of a body that is Markdown, each once", async () => {
	const compiled = text("a\n\n<Card>\n\n*b* <Chart /> <Chart />\n\n</Card> <IMG SRC='c.png'/> <Center>d</Center>");
	assert.match(await html(compiled), /<card>\n<p><em>b<\/em> <chart><\/chart> <chart><\/chart><\/p>/);
	const found = show((await compiled).diagnostics, "line:column rule message").filter((one) => /component/.test(one));
	const expected = [/^6:1 component-unknown <Card> is left out/, /^8:5 component-unknown <Chart> is left out/];
	assert.equal(found.length, expected.length);
	for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? "", pattern);
	const file = { file: "posts/a.markdown", format: "md", trust: "code", title: "T", bodyLine: 1 } as const;
	assert.deepEqual(await listDiagnostics(compileBody({ ...file, body: "a <Chart b='c' /> List<Row> `<Other/>`" })), [
		"1:3 warning component-unknown",
		"1:23 warning html-unclosed",
	]);
});

test("refuses more elements than are parsed in a short time", async () => {
	const [diagnostic] = (await md(`a\n\n<div>${"<p>".repeat(usualOrFull(6000, 20_000))}</div>`)).diagnostics;
	assert.match(diagnostic?.message ?? "", /^More than \d+ HTML elements are in the post/);
	assert.deepEqual([diagnostic?.rule, diagnostic?.line], ["markdown-syntax", 6]);
	const table = `<table>${`<tr>${"<td>1</td>".repeat(10)}</tr>`.repeat(500)}</table>`;
	assert.deepEqual(await listDiagnostics(md(table)), []);
});
