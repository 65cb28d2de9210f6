import assert from "node:assert/strict";
import { test } from "node:test";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { bodyToMarkdown, findDynamicBlocks } from "./body";

const image = (id: string, caption = "") => ({ id, url: `/u/${id}.png`, alt: `Alt ${id}`, caption, parent: "9" });
const markdown = (content: string) =>
	bodyToMarkdown(content, [image("1", "One"), image("2")], "9", "https://old.example").trim();

for (const [name, content, expected] of [
	["blank lines to paragraphs, and other line ends to breaks", "a\nb\n\nc", "a\\\nb\n\nc"],
	["inline tags in their line", "a <em>b</em>\n\n<strong>c</strong> d", "a *b*\n\n**c** d"],
	[
		"block tags without paragraphs around them",
		"<h2>a</h2>\nb\n<ul>\n<li>c</li>\n<li>d</li>\n</ul>\ne",
		"## a\n\nb\n\n- c\n- d\n\ne",
	],
	["code with its lines", "<pre>a\n\n  b</pre>\n\nc", "```\na\n\n  b\n```\n\nc"],
	["the truncate marker", "a\n\n<!--more-->\n\nb", "a\n\n<!-- more -->\n\nb"],
	[
		"blocks of the block editor",
		'<!-- wp:paragraph {"a":1} -->\n<p>a\nb</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list --><ul class="wp-block-list"><li>c</li></ul><!-- /wp:list -->',
		"a b\n\n- c",
	],
	[
		"no blocks that are hidden, or for subscribers only",
		'<!-- wp:group {"metadata":{"name":"x","blockVisibility":false}} --><div><!-- wp:group --><p>a</p><!-- /wp:group --><p>b</p></div><!-- /wp:group --><!-- wp:rss {"metadata":{"blockVisibility":false}} /--><!-- wp:premium-content/subscriber-view --><p>c</p><!-- /wp:premium-content/subscriber-view --><!-- wp:paragraph {"metadata":{"blockVisibility":true}} --><p>d</p><!-- /wp:paragraph -->',
		"d",
	],
	[
		"nothing after a hidden block without an end",
		'<p>a</p><!-- wp:group {"metadata":{"blockVisibility":false}} --><p>b</p><!-- wp:group --><!-- /wp:group -->',
		"a",
	],
	[
		"converts a caption with its image",
		'[caption id="x" align="alignright" width="3"]<img src="/a.png" alt="A" /> Some <em>words</em>[/caption]',
		'<figure class="alignright"><img src="/a.png" alt="A"><figcaption>Some <em>words</em></figcaption></figure>',
	],
	[
		"converts a caption in an attribute",
		'[caption caption="Words"]<a href="/b"><img src="/a.png"></a>[/caption]',
		'<figure><a href="/b"><img src="/a.png"></a><figcaption>Words</figcaption></figure>',
	],
	["converts a gallery with ids", 'a [gallery ids="2"] b', "a\n\n![Alt 2](/u/2.png)\n\nb"],
	[
		"a gallery of the images attached to the post",
		"[gallery]",
		'<figure><img src="/u/1.png" alt="Alt 1"><figcaption>One</figcaption></figure>\n\n![Alt 2](/u/2.png)',
	],
	["no shortcodes in code or of plugins", "<code>[gallery]</code> [form 7]", "`[gallery]` \\[form 7]"],
	[
		"URLs of the old site to paths",
		'<a href="https://old.example/a/">b</a> <img src="http://old.example/c.png"> <a href="https://old.example.org/">d</a>',
		"[b](/a/) ![](/c.png) [d](https://old.example.org/)",
	],
	["an empty body", "", ""],
] as const) {
	test(`converts ${name}`, () => assert.equal(markdown(content), expected));
}

test("names blocks without content in the export", () => {
	const content =
		'<!-- wp:heading {"a":1} --><h2>x</h2><!-- /wp:heading --><!-- wp:latest-posts {"b":2} /--><!-- wp:rss /-->';
	assert.deepEqual(findDynamicBlocks(content), ["latest-posts", "rss"]);
});

for (const hostile of ["[caption", "[caption]", "<pre>", "<!-- wp:", "<!--", "[embed]", "<a ", "\n \n"]) {
	test(`converts long repetitions of ${JSON.stringify(hostile)}`, () => {
		assert.equal(typeof markdown(hostile.repeat(usualOrFull(2_000, 20_000))), "string");
	});
}

for (const [comment, names] of [
	['<!-- wp:a/b {"c":1} /-->', ["a/b"]],
	["<!-- wp:a/-->", ["a"]],
	["<!-- wp:a -->", []],
	[`<!-- wp:${"a".repeat(1_000_000)} -->`, []],
] as const) {
	test(`finds the dynamic block of ${comment.slice(0, 30)}`, () => assert.deepEqual(findDynamicBlocks(comment), names));
}
