import assert from "node:assert/strict";
import { test } from "node:test";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { findDynamicBlocks } from "./blocks";
import { bodyToMarkdown } from "./body";

const image = (id: string, caption = "") => ({ id, url: `/u/${id}.png`, alt: `Alt ${id}`, caption, parent: "9" });
const markdown = (content: string) =>
	bodyToMarkdown(
		content,
		[image("1", "One"), image("2"), { ...image("3"), url: "/u/3.mp3" }],
		"9",
		"https://old.example",
	).trim();

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
		'<Gallery>\n\n<Figure src="/u/1.png" alt="Alt 1">One</Figure>\n\n![Alt 2](/u/2.png)\n\n</Gallery>',
	],
	...[
		"https://www.youtube.com/watch?v=jNQXAC9IVRw&amp;t=3",
		"[youtube https://youtu.be/jNQXAC9IVRw]",
		"[youtube=https://www.youtube.com/watch?v=jNQXAC9IVRw&amp;w=640]",
		'[youtube id="jNQXAC9IVRw"]',
		"[youtube]jNQXAC9IVRw[/youtube]",
		"[embed width='5']https://www.youtube.com/watch?v=jNQXAC9IVRw[/embed]",
		"<!-- wp:paragraph --><p>https://www.youtube.com/watch?v=jNQXAC9IVRw</p><!-- /wp:paragraph -->",
		'<iframe width="5" src="//www.youtube.com/embed/jNQXAC9IVRw?rel=0"></iframe>',
		'<!-- wp:embed {"a":1} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/jNQXAC9IVRw\n</div></figure><!-- /wp:embed -->',
	].map((source) => [`a video of YouTube in ${source}`, source, '<YouTube id="jNQXAC9IVRw" />'] as const),
	[
		"an embed, and its caption below",
		'<figure class="wp-block-embed"><div>https://a.example/1</div><figcaption>A <b>b</b></figcaption></figure>',
		'<Embed url="https://a.example/1" />\n\nA **b**',
	],
	[
		"URLs alone on a line",
		"a\nhttps://a.example/?b=1&amp;c=2\nb",
		'a\n\n<Embed url="https://a.example/?b=1&c=2" />\n\nb',
	],
	[
		"no URL within a sentence",
		"a https://a.example\n\n<a href='https://a.example'>b</a>",
		"a https\\://a.example\n\n[b](https://a.example)",
	],
	["the URL of a page of the site to a link", "https://old.example/a/", "[https://old.example/a/](/a/)"],
	[
		"the URL of a file to a player",
		"https://a.example/b.mp3",
		'<div><audio controls src="https://a.example/b.mp3"></audio></div>',
	],
	[
		"ids of services",
		"[vimeo 1 w=5]\n[tweet 2]",
		'<Embed url="https://vimeo.com/1" />\n\n<Embed url="https://x.com/i/status/2" />',
	],
	[
		"a shortcode before one with an end",
		"[vimeo 1] [vimeo]2[/vimeo]",
		'<Embed url="https://vimeo.com/1" />\n\n<Embed url="https://vimeo.com/2" />',
	],
	["a playlist to players", "[playlist ids='3']", '<div><audio controls src="/u/3.mp3"></audio></div>'],
	[
		"code in shortcodes",
		'[code lang="js"]\na\n\n[gallery] &lt; b\n[/code] [php]c[/php] [code]d',
		"```js\na\n\n[gallery] < b\n```\n\n```php\nc\n```\n\n\\[code]d",
	],
	[
		"the language of code in an attribute, a class or the comment of its block",
		'<pre class="wp-block-code"><code lang="js" class="language-js line-numbers"><span>a</span><br>b</code></pre><pre class="brush: css; title: ;">c</pre><!-- wp:syntaxhighlighter/code {"language":"php"} -->\n<pre class="wp-block-syntaxhighlighter-code">d</pre>',
		"```js\na\nb\n```\n\n```css\nc\n```\n\n```php\nd\n```",
	],
	[
		"a gallery of the block editor with its captions",
		'<figure class="wp-block-gallery is-cropped"><figure class="wp-block-image"><img src="/a.png" alt="A"></figure><figure><img src="/b.png"><figcaption>B</figcaption></figure><figcaption>All</figcaption></figure>',
		'<Gallery>\n\n![A](/a.png)\n\n<Figure src="/b.png" alt="">B</Figure>\n\n</Gallery>\n\nAll',
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

for (const hostile of [
	"[caption",
	"[caption]",
	"<pre>",
	"<!-- wp:",
	"<!--",
	"[embed]",
	"[vimeo ",
	"[code]",
	"https://a.example\n",
	"<a ",
	"\n \n",
]) {
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
