import assert from "node:assert/strict";
import { test } from "node:test";
import type { Root } from "hast";
import { html, md, mdx } from "@/lib/markdown/compile.support";
import { emoji } from "./emoji";

for (const [source, expected] of [
	["Done! :tada:", "<p>Done! 🎉</p>"],
	[":+1: and :-1:, (:100:).", "<p>👍 and 👎, (💯).</p>"],
	["## :rocket: Up", '<h2 id="-up">🚀 Up</h2>'],
	[":sparkles::tada:", "<p>:sparkles::tada:</p>"],
	["at 12:30:45, a:b:c, std::vector::size, x:tada:y", "<p>at 12:30:45, a:b:c, std::vector::size, x:tada:y</p>"],
	[":nobody: knows :constructor:", "<p>:nobody: knows :constructor:</p>"],
	["`:tada:`", "<p><code>:tada:</code></p>"],
	[
		"<https://a.example/:tada:/>",
		'<p><a href="https://a.example/:tada:/" class="bare-url">https://a.example/:tada:/</a></p>',
	],
] as const) {
	test(`renders ${source}`, async () => {
		assert.equal(await html(md(source)), expected);
		assert.equal(await html(mdx(source)), expected);
	});
}

for (const character of ["a", "1", ":"]) {
	test(`keeps a text of many "${character}"`, async () => {
		const text = `: :${character.repeat(1_000_000)}`;
		const tree: Root = { type: "root", children: [{ type: "text", value: text }] };
		await emoji()(tree);
		assert.deepEqual(tree.children, [{ type: "text", value: text }]);
	});
}
