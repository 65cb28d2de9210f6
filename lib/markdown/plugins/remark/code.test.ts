import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, md, places } from "@/lib/markdown/compile.support";

describe("code", () => {
	test("is highlighted into classes, with its language and title", async () => {
		const page = await html(md('```ts title="a.ts" {2} showLineNumbers\nlet a\nlet b\n```'));
		assert.equal(
			page.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"'),
			'<pre>{"language":"ts","title":"a.ts","lineNumbers":1}' +
				'<span class="line"><span class="k">let</span> a</span>\n<span class="line mark"><span class="k">let</span> b</span></pre>',
		);
	});
	test("an unknown language is plain, and reported", async () => {
		const compiled = md("```nope\na < b & c\n```");
		assert.match((await compiled).code, /<span class=\\"line\\">a &lt; b &amp; c<\/span>/);
		assert.deepEqual(await places(compiled), ["4:1 warning code-language"]);
	});
	for (const language of ["constructor", "__proto__"]) {
		test(`"${language}" is no language, and harms no other block`, async () => {
			assert.deepEqual(await places(md(`\`\`\`${language}\nx\n\`\`\``)), ["4:1 warning code-language"]);
			assert.deepEqual(await places(md("```scss\na { b: c }\n```")), []);
		});
	}
	for (const language of ["", "text", "txt", "plaintext"]) {
		test(`"${language}" is plain on purpose`, async () =>
			assert.deepEqual(await places(md(`\`\`\`${language}\nx\n\`\`\``)), []));
	}
});
