import assert from "node:assert/strict";
import { test } from "node:test";
import { html, md, mdx } from "@/lib/markdown/compile.support";

for (const [name, compile, body] of [
	["tags in Markdown", md, "<b>".repeat(6600)],
	["tags in MDX", mdx, `${"<b>".repeat(1200)}x${"</b>".repeat(1200)}`],
	["blocks in MDX", mdx, `${"<ul><li>".repeat(1000)}x${"</li></ul>".repeat(1000)}`],
	["tags in an expression", mdx, `{${"<b>".repeat(1000)}x${"</b>".repeat(1000)}}`],
	["unclosed tags in MDX", mdx, "<b>".repeat(1200)],
	["lists in an expression", mdx, `{${"[".repeat(2000)}1${"]".repeat(2000)}}`],
] as const) {
	test(`reports deeply nested ${name} and shows the text`, async () => {
		const { diagnostics } = await compile(`Before\n\n${body}\n\nAfter`);
		assert.ok(diagnostics.length > 0);
		const page = await html(compile(`Before\n\n${body}\n\nAfter`));
		assert.match(page, /Before[\s\S]*After/);
	});
}

test("compiles a hundred elements inside each other", async () => {
	const body = `${"<b>".repeat(100)}x${"</b>".repeat(100)}`;
	assert.equal((await mdx(body)).diagnostics.length, 0);
});
