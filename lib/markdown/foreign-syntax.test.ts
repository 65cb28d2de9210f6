import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { listDiagnostics, md, mdx, text } from "./compile.support";
import { reportShortcodes } from "./foreign-syntax";

test("reports a merge that isn't resolved, outside of code", async () => {
	const conflict = "<<<<<<< HEAD\nold\n=======\nnew\n>>>>>>> b\n";
	for (const compiled of [md(`A\n\n${conflict}`), mdx(`A\n\n${conflict}`)])
		assert.ok((await listDiagnostics(compiled)).includes("6:1 error merge-conflict"));
	assert.deepEqual(await listDiagnostics(md(`\`\`\`\n${conflict}\`\`\`\n`)), []);
});

for (const [name, body, expected] of [
	["a gallery", 'a\n\n\\[gallery columns="2" ids="1,2"]\n\n[gallery ids="3"]', ["6:2 gallery"]],
	["one that stands alone", "[gallery]\n\n\\[playlist\\]", ["4:1 gallery", "6:1 playlist"]],
	["a caption around an image", '[caption id="a"]![b](b.png) c[/caption]', ["4:1 caption"]],
	[
		"one with a URL",
		"[embed]https://a.example[/embed] \\[youtube https\\://www\\.youtube.com/]",
		["4:25 embed", "4:35 youtube"],
	],
	[
		"those of plugins",
		'\\[contact-form-7 id="1"] [vc_row][vc_column width="1/1"]a[/vc_column]',
		["4:2 contact-form-7", "4:34 vc_column"],
	],
	[
		"those around texts for members",
		'\\[private]a[/private] [restrict paid="true"]b[/restrict] [mepr-active rules="1"]c',
		["4:12 private", "4:23 restrict", "4:58 mepr-active"],
	],
	["no words in brackets", "[video] and [audio], a [gallery] [code]\n\n- [embed]\n\n[table]: a", []],
	["no links", "[gallery](a.png) [code a=b](c) [video][1]\n\n[1]: d", []],
	[
		"those of other plugins",
		'[data-x a="b"] [note]c[/note] \\[my_toc]\n\n\\[my_toc]\n\n[b-a_ c="d" /]',
		["4:1 data-x", "4:23 note", "6:1 my_toc", "8:1 b-a_"],
	],
	["no attributes without quotes", "[products a] [a=https://b] [a b=c]", []],
	["no end without a start", "[/etc] and [/note]", []],
	[
		"none in code, comments and double brackets",
		'`[gallery ids="1"]` [[gallery ids="1"]] <!-- [gallery ids="1"] -->\n\n    [gallery ids="1"]',
		[],
	],
] as const) {
	test(`reports of shortcodes of WordPress: ${name}`, () => {
		const found = reportShortcodes({ file: "posts/a.md", body, bodyLine: 4 });
		assert.deepEqual(
			show(found, "line:column message").map((one) => one.replace(/`\[(.*)\]`.*/, "$1")),
			expected,
		);
		assert.ok(found.every(({ rule, severity }) => rule === "template-unknown" && severity === "warning"));
	});
}

test("reports a shortcode of WordPress in Markdown and MDX", async () => {
	const body = '[gallery ids="1"]';
	for (const compiled of [md(body), mdx(body), text(body)])
		assert.deepEqual(await listDiagnostics(compiled), ["4:1 warning template-unknown"]);
});

for (const unit of ["[gallery ", "[gallery a=", "[/code", "\\[", "<!-- [code a=b] -->", "[woocommerce_"]) {
	test(`reads a body of many ${JSON.stringify(unit)}`, () => {
		const body = unit.repeat(1_000_000 / unit.length);
		assert.deepEqual(reportShortcodes({ file: "posts/a.md", body, bodyLine: 1 }), []);
	});
}
