import assert from "node:assert/strict";
import { test } from "node:test";
import { comparePages } from "@/packages/prove/src/prove.support";

const intro = "<p>The first paragraph has enough words to know this page again, wherever it is now.</p>";

for (const [title, old, now] of [
	["other markup", `${intro}<p>One <b>two</b> three.</p>`, `${intro}<div><span>One two</span> three.</div>`],
	[
		"kinds of quotes, dashes, dots and spaces",
		`${intro}<p>"It's" a -- b... c\u00A0d</p>`,
		`${intro}<p>“It’s” a – b… c d</p>`,
	],
	["words in a menu of the new page", `${intro}<p>3 min read</p>`, `<nav><p>3 min read</p></nav>${intro}`],
	["the title as a heading", intro, `<h1>A title</h1>${intro}`],
	[
		"symbols that link to their heading",
		`<h2 id="x">Part <a href="#x" class="hash-link">#</a></h2>${intro}`,
		`<h2 id="x"><a href="#x">Part</a></h2>${intro}`,
	],
	["levels of all headings", `<h2>One</h2><h3>Two</h3>${intro}`, `<h3>One</h3><h4>Two</h4>${intro}`],
	[
		"line numbers of code",
		`${intro}<pre><code>a\n  b\n</code></pre>`,
		`${intro}<table><tr><td class="gutter"><pre>1\n2\n</pre></td><td class="code"><pre>a\n  b</pre></td></tr></table>`,
	],
	[
		"lines of code as elements",
		`${intro}<pre><code>a\nb</code></pre>`,
		`${intro}<pre><code><span class="line">a</span><span class="line">b</span></code></pre>`,
	],
	[
		"lines of code with line breaks",
		`${intro}<pre>a\n\nb</pre>`,
		`${intro}<pre><code><span class="token-line">a<br></span><span class="token-line"><br></span><span class="token-line">b<br></span></code></pre>`,
	],
	[
		"the language and a button of code",
		`${intro}<pre>a b</pre>`,
		`${intro}<figure><figcaption>ruby</figcaption><button>Copy</button><pre>a b</pre></figure>`,
	],
	["lists of tags", `${intro}<ul class="tags"><li><a href="/tags/a">a</a></ul>`, intro],
	[
		"a table of contents",
		`${intro}<h2 id="x">Part</h2>`,
		`<ul><li><a href="#x">Part</a></ul>${intro}<h2 id="x">Part</h2>`,
	],
	["an image of 1 pixel", `${intro}<img src="https://count.example/a.gif" width="1" height="1">`, intro],
	[
		"hidden text and scripts",
		`${intro}<script>let a</script><p hidden>x</p><span class="sr-only">y</span><noscript>z</noscript>`,
		intro,
	],
	[
		"formulas by other programs",
		`${intro}<p>\\(a^2\\)</p>`,
		`${intro}<p><math><msup><mi>a</mi><mn>2</mn></msup></math></p>`,
	],
	["comments", `${intro}<section id="comments"><article><p>I like it.</p></article></section>`, intro],
] as const) {
	test(`${title}: no difference`, async () => assert.deepEqual(await comparePages(old, now), []));
}

for (const [title, old, now, expected] of [
	[
		"a lost word",
		`${intro}<p>It is not red.</p>`,
		`${intro}<p>It is red.</p>`,
		['text-lost: Lost: "not", after "it is now. It is".'],
	],
	[
		"added words",
		`${intro}<p>One two.</p>`,
		`${intro}<p>One big fat two.</p>`,
		['text-added: Added: "big fat", after "wherever it is now. One".'],
	],
	[
		"syntax that wasn't converted",
		`${intro}<p>One two.</p>`,
		`${intro}<p>One **two**.</p>`,
		[
			'text-added: Added: "* *", after "wherever it is now. One".',
			'text-added: Added: "* *", after "now. One * * two".',
		],
	],
	[
		"a paragraph in another place",
		`<h2>X</h2><p>A sentence of five words.</p>${intro}`,
		`<h2>X</h2>${intro}<p>A sentence of five words.</p>`,
		['text-moved: In another place: "A sentence of five words.", at the beginning, below "X".'],
	],
	["a lost heading", `<h2>Part one</h2>${intro}`, intro, ['heading-lost: The heading "Part one" is missing.']],
	[
		"a heading that is a paragraph",
		`<h2>Part one</h2>${intro}`,
		`<p>Part one</p>${intro}`,
		['heading-lost: The heading "Part one" is missing.'],
	],
	[
		"one heading of another level",
		`<h2>A1</h2><h2>B1</h2><h2>C1</h2>${intro}`,
		`<h2>A1</h2><h3>B1</h3><h2>C1</h2>${intro}`,
		['heading-level: Other levels than the headings around: "B1" (2 → 3).'],
	],
	["lost code", `${intro}<pre>let a = 1</pre>`, intro, ['code-lost: The code block "let a = 1" is missing.']],
	[
		"changed code",
		`${intro}<pre>let a\n  = "x"</pre>`,
		`${intro}<pre>let a\n  = “x”</pre>`,
		['code-changed: The code block "let a" differs: line 2 was "  = "x"", now it is "  = “x”".'],
	],
	[
		"a changed table",
		`${intro}<table><tr><th>a<th>b<tr><td>1<td>2</table>`,
		`${intro}<table><tr><th>a<th>b<tr><td>1<td>3</table>`,
		['table-changed: The table "a, b" has other cells: "2" is "3" (row 2, column 2).'],
	],
	[
		"a lost link",
		`${intro}<p><a href="https://x.example/">x</a></p>`,
		`${intro}<p>x</p>`,
		['link-lost: The link "x" to https://x.example/ is missing.'],
	],
	["lost formulas", `${intro}<p>$$a$$</p>`, intro, ["formulas-lost: The page had 1 formulas, now it has 0."]],
] as const) {
	test(`reports ${title}`, async () => assert.deepEqual(await comparePages(old, now), expected));
}

const date = (value: string) => `<title>A title</title><meta property="article:published_time" content="${value}">`;

for (const [title, old, now, expected] of [
	[
		"titles with the name of the site",
		"<title>A title | Old</title>",
		"<title>New: x</title><meta property='og:title' content='A title | Old'>",
		[],
	],
	["the same moment in another time zone", date("2024-05-04T23:00:00Z"), date("2024-05-05T01:00:00+02:00"), []],
	["the same day with another time", date("2024-05-04T08:00:00+02:00"), date("2024-05-04"), []],
	[
		"another title",
		"<title>A title</title>",
		"<title>B title</title>",
		['title-changed: The title was "A title", now it is "B title".'],
	],
	[
		"another date",
		date("2024-05-04"),
		date("2024-05-06"),
		["date-changed: The date was 2024-05-04, now it is 2024-05-06."],
	],
	[
		"no date",
		date("2024-05-04"),
		"<title>A title</title>",
		["date-changed: The page had the date 2024-05-04, now it has none."],
	],
	[
		"a page that search engines may not list",
		"",
		'<meta name="robots" content="noindex">',
		["noindex-added: The new page asks search engines not to list it."],
	],
	[
		"another canonical address",
		'<link rel="canonical" href="https://x.example/a">',
		'<link rel="canonical" href="https://y.example/other">',
		["canonical-changed: The canonical address is https://y.example/other instead of /a."],
	],
	[
		"the canonical address of an article that appeared elsewhere",
		'<link rel="canonical" href="https://first.example/one">',
		"",
		["canonical-changed: The canonical address was https://first.example/one, now it is none."],
	],
	[
		"canonical addresses on another host",
		'<link rel="canonical" href="https://x.example/a">',
		'<link rel="canonical" href="https://y.example/a">',
		[],
	],
	[
		"a cut description",
		'<meta name="description" content="One two three four five.">',
		'<meta name="description" content="One two three…">',
		[],
	],
	[
		"authors",
		'<meta name="author" content="Ada">',
		'<meta name="author" content="Bob">',
		["authors-changed: The page doesn't name Ada, but Bob."],
	],
] as const) {
	test(`compares ${title}`, async () => assert.deepEqual(await comparePages(intro, intro, old, now), expected));
}
