import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, listDiagnostics, md } from "@/lib/markdown/compile.support";

describe("VitePress", () => {
	for (const [name, source, expected] of [
		["has no table of contents", "A\n\n[[toc]]\n\n[TOC]\n\nB", "<p>A</p>\n<p>B</p>"],
		["keeps brackets in text", "A [[toc]]", "<p>A [[toc]]</p>"],
		["keeps links", "[TOC]\n\n[TOC]: /a", '<p><a href="/a">TOC</a></p>'],
	] as const) {
		test(name, async () => assert.equal(await html(md(source)), expected));
	}
	test("has tabs for groups of code", async () => {
		const { code, metadata } = await md("::: code-group\n```js [a.js]\n1\n```\n```ts\n2\n```\n:::");
		const names = metadata.components.map(({ name }) => name);
		assert.deepEqual(names, ["Tabs", "Tab", "CodeBlock", "Tab", "CodeBlock"]);
		assert.match(code, /label: "a\.js".*label: "ts"/s);
	});
	test("reports imported code", async () => {
		const compiled = md("A\n\n<<< @/a/b.js{2}");
		assert.equal(await html(compiled), "<p>A</p>");
		assert.deepEqual(await listDiagnostics(compiled), ["6:1 warning template-unknown"]);
	});
});

test("keeps a text that begins like an import", async () => {
	const text = `<<< a.${"1".repeat(300_000)}\nb`;
	assert.equal(await html(md(text)), `<p>${text.replaceAll("<", "&lt;")}</p>`);
});
