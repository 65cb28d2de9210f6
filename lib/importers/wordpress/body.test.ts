import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyToMarkdown, emptyBlocks } from "./body";

const image = (id: string, caption = "") => ({ id, url: `/u/${id}.png`, alt: `Alt ${id}`, caption, parent: "9" });
const markdown = (content: string) =>
	bodyToMarkdown(content, [image("1", "One"), image("2")], "9", "https://old.example").trim();

for (const [name, content, expected] of [
	["blank lines part paragraphs, others are breaks", "a\nb\n\nc", "a\\\nb\n\nc"],
	["tags in a line stay in it", "a <em>b</em>\n\n<strong>c</strong> d", "a *b*\n\n**c** d"],
	["blocks are none", "<h2>a</h2>\nb\n<ul>\n<li>c</li>\n<li>d</li>\n</ul>\ne", "## a\n\nb\n\n- c\n- d\n\ne"],
	["code keeps its lines", "<pre>a\n\n  b</pre>\n\nc", "```\na\n\n  b\n```\n\nc"],
	["the end of a teaser", "a\n\n<!--more-->\n\nb", "a\n\n<!-- more -->\n\nb"],
	[
		"blocks of the new editor",
		'<!-- wp:paragraph {"a":1} -->\n<p>a\nb</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list --><ul class="wp-block-list"><li>c</li></ul><!-- /wp:list -->',
		"a b\n\n- c",
	],
	[
		"a caption with its image",
		'[caption id="x" align="alignright" width="3"]<img src="/a.png" alt="A" /> Some <em>words</em>[/caption]',
		'<figure class="alignright"><img src="/a.png" alt="A"><figcaption>Some <em>words</em></figcaption></figure>',
	],
	[
		"a caption in an attribute",
		'[caption caption="Words"]<a href="/b"><img src="/a.png"></a>[/caption]',
		'<figure><a href="/b"><img src="/a.png"></a><figcaption>Words</figcaption></figure>',
	],
	["a gallery by ids", 'a [gallery ids="2"] b', "a\n\n![Alt 2](/u/2.png)\n\nb"],
	[
		"a gallery of what was added to the post",
		"[gallery]",
		'<figure><img src="/u/1.png" alt="Alt 1"><figcaption>One</figcaption></figure>\n\n![Alt 2](/u/2.png)',
	],
	["shortcodes in code and of plugins stay", "<code>[gallery]</code> [form 7]", "`[gallery]` \\[form 7]"],
	[
		"addresses of the old site are paths",
		'<a href="https://old.example/a/">b</a> <img src="http://old.example/c.png"> <a href="https://old.example.org/">d</a>',
		"[b](/a/) ![](/c.png) [d](https://old.example.org/)",
	],
	["nothing", "", ""],
] as const) {
	test(name, () => assert.equal(markdown(content), expected));
}

test("blocks that an export doesn't fill are named", () => {
	const content =
		'<!-- wp:heading {"a":1} --><h2>x</h2><!-- /wp:heading --><!-- wp:latest-posts {"b":2} /--><!-- wp:rss /-->';
	assert.deepEqual(emptyBlocks(content), ["latest-posts", "rss"]);
});

for (const hostile of ["[caption", "[caption]", "<pre>", "<!-- wp:", "<!--", "[embed]", "<a ", "\n \n"]) {
	test(`a text of ${JSON.stringify(hostile)} without end is converted`, () => {
		assert.equal(typeof markdown(hostile.repeat(20_000)), "string");
	});
}
