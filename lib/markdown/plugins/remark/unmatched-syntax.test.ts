import assert from "node:assert/strict";
import { test } from "node:test";
import { html, listDiagnostics, md, mdx } from "@/lib/markdown/compile.support";

const TABLE = "| a | b |\n| - | - |\n";

for (const [body, ...expected] of [
	["a[^b]", "4:2 warning footnote"],
	["a \\[^b] `[^c]`"],
	["[a][b]\n\n[b]: /c"],
	["> a\n> [b][c] [d][]", "5:3 warning link-label", "5:10 warning link-label"],
	["a[0][1] f(x)[0][1] \\[a][b] `[a][b]`"],
	["a ![b](my photo.jpg)\n[c](./my file.pdf)", "4:3 warning link-label", "5:1 warning link-label"],
	['![](photo (1).jpg) [a](b c.md "d")', "4:1 warning link-label", "4:20 warning link-label"],
	["![a](<my photo.jpg>) [b](b.md 'c d.md') f[0](a b.md) \\[a](b c.md) `[a](b c.md)` [x](see there) [y](a (b) c)"],
	[`${TABLE}| c | d |\n| e |`],
	[`${TABLE}| c | d | |\n`],
	[`${TABLE}| c | d | e |\n`, "6:9 warning table-row"],
	["```\na\n```\n\n~~~~ js\na\n~~~~~ \n\n    a"],
	["> ```\n> a\n> ```\n\n- ```\n  a\n  ```"],
	["```\na\n~~~\n``", "4:1 warning block-unclosed"],
	["- ```\n  a\n\nb", "4:3 warning block-unclosed"],
	["```", "4:1 warning block-unclosed"],
	[":::note\na\n:::\n\n::::note\n:::tip\na\n:::\n::::"],
	["::::note\n:::tip\na\n:::", "4:1 warning block-unclosed"],
] as const) {
	for (const [format, compile] of [
		["Markdown", md],
		["MDX", mdx],
	] as const)
		test(`reports what has no counterpart in ${format}: ${body}`, async () =>
			assert.deepEqual(await listDiagnostics(compile(body)), expected));
}

test("shows cells that Markdown would leave out", async () => {
	const table = await html(md(`${TABLE}| c | d | *e* || f |\n| g | h |`));
	assert.match(
		table,
		/<th>b<\/th><\/tr>.*<td>c<\/td><td>d \| <em>e<\/em> \| {2}\| f<\/td><\/tr><tr><td>g<\/td><td>h<\/td>/s,
	);
	assert.match(await html(md(`${TABLE}| | | e |`)), /<td><\/td><td> \| e<\/td>/);
});
