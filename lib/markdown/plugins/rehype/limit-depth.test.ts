import assert from "node:assert/strict";
import { test } from "node:test";
import { html, md, mdx } from "@/lib/markdown/compile.support";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";

const nest = (opening: string, closing: string, depth: number) => `${opening.repeat(depth)}1${closing.repeat(depth)}`;

for (const [name, compile, body] of [
	["tags in Markdown", md, "<b>".repeat(usualOrFull(600, 6600))],
	["tags in MDX", mdx, nest("<b>", "</b>", usualOrFull(300, 1200))],
	["blocks in MDX", mdx, nest("<ul><li>", "</li></ul>", usualOrFull(150, 1000))],
	["tags in an expression", mdx, `{${nest("<b>", "</b>", 1000)}}`],
	["unclosed tags in MDX", mdx, "<b>".repeat(usualOrFull(300, 1200))],
	["lists in an expression", mdx, `{${nest("[", "]", usualOrFull(1100, 2000))}}`],
] as const) {
	test(`reports deeply nested ${name} and shows the text`, async () => {
		const compiled = compile(`Before\n\n${body}\n\nAfter`);
		assert.ok((await compiled).diagnostics.length > 0);
		const page = await html(compiled);
		assert.match(page, /Before[\s\S]*After/);
	});
}

test("compiles a hundred elements inside each other", async () => {
	const body = `${"<b>".repeat(100)}x${"</b>".repeat(100)}`;
	assert.equal((await mdx(body)).diagnostics.length, 0);
});
