import assert from "node:assert/strict";
import { test } from "node:test";
import { md, mdx } from "@/lib/markdown/compile.support";

test("lists the anchors of headings, ids, named anchors and footnotes", async () => {
	const body = '## A heading\n\n### B {#own}\n\n<p id="c">C <a name="d"></a></p>\n\nE[^1]\n\n[^1]: F';
	const { anchors } = (await md(body)).metadata;
	assert.deepEqual(anchors, ["a-heading", "own", "c", "d", "fnref-1", "footnote-label", "fn-1"]);
});
for (const [name, body] of [
	["an id is computed", "<p id={`a${Date.now()}`}>A</p>"],
	[
		"attributes are spread or computed",
		"export const all = {id: 'a'}\n\n<p {...all} id='b'>A</p>\n\n{[1].map((id) => <p id={id} key={id}>A</p>)}",
	],
	["an owner's component may render some", "<Chart />"],
] as const) {
	test(`lists no anchors if ${name}`, async () => {
		assert.equal((await mdx(body)).metadata.anchors, undefined);
	});
}
