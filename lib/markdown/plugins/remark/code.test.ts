import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileWithoutColors, html, listDiagnostics, md } from "@/lib/markdown/compile.support";

describe("code blocks", () => {
	test("are highlighted with classes, and have their language and title", async () => {
		const page = await html(md('```ts title="a.ts" {2} showLineNumbers\nlet a\nlet b\n```'));
		assert.equal(
			page.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"'),
			'<pre>{"language":"ts","title":"a.ts","lineNumbers":1}' +
				'<span class="line"><span class="k">let</span> a</span>\n<span class="line mark"><span class="k">let</span> b</span></pre>',
		);
	});
	test("of an unknown language are not highlighted, but reported", async () => {
		const compiled = md("```nope\na < b & c\n```");
		assert.match((await compiled).code, /<span class=\\"line\\">a &lt; b &amp; c<\/span>/);
		assert.deepEqual(await listDiagnostics(compiled), ["4:1 warning code-language"]);
	});
	for (const language of ["constructor", "__proto__"]) {
		test(`of the language "${language}" are reported, and do not affect others`, async () => {
			assert.deepEqual(await listDiagnostics(md(`\`\`\`${language}\nx\n\`\`\``)), ["4:1 warning code-language"]);
			assert.deepEqual(await listDiagnostics(md("```scss\na { b: c }\n```")), []);
		});
	}
	test("without lines are reported if there is a text on the line of the fence", async () => {
		assert.deepEqual(await listDiagnostics(md("A\n\n```js let a = 1\n```")), ["6:1 warning code-empty"]);
		for (const body of ["```js\n```", '```js title="a"\nlet a\n```', "```js let a ```"])
			assert.deepEqual(await listDiagnostics(md(body)), []);
	});
	test("that took too long before are shown as text, and reported", async () => {
		const compiled = compileWithoutColors("```js\nlet a\n```\n\n```text\nb\n```");
		assert.deepEqual(await listDiagnostics(compiled), ["4:1 warning code-limit"]);
		assert.doesNotMatch((await compiled).code, /class=\\"k\\"/);
	});
	for (const language of ["", "text", "txt", "plaintext"]) {
		test(`of the language "${language}" are not reported`, async () =>
			assert.deepEqual(await listDiagnostics(md(`\`\`\`${language}\nx\n\`\`\``)), []));
	}
});
