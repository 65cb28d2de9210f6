import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, listDiagnostics } from "@/lib/markdown/compile.support";
import { md } from "@/packages/migrate/src/source-adapter.support";

describe("VitePress", () => {
	for (const [name, source, expected] of [
		["has no table of contents", "A\n\n[[toc]]\n\n[TOC]\n\nB", "<p>A</p>\n<p>B</p>"],
		["keeps brackets in text", "A [[toc]]", "<p>A [[toc]]</p>"],
		["keeps links", "[TOC]\n\n[TOC]: /a", '<p><a href="/a">TOC</a></p>'],
	] as const) {
		test(name, async () => assert.equal(await html(md(source)), expected));
	}
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
