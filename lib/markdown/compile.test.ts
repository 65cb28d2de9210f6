import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createElement, Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { compileBody } from "./compile";
import { renderBody } from "./render";

const write = (format: "md" | "mdx") => (body: string) =>
	compileBody({ file: `posts/hello/index.${format}`, format, title: "Hello", body, bodyLine: 4 });
const md = write("md");
const mdx = write("mdx");

const shown = {
	Callout: ({ type, children }: { type: string; children: ReactNode }) =>
		createElement("aside", { title: type }, children),
	CodeBlock: ({ html, ...props }: { html: string }) => createElement("pre", null, JSON.stringify(props), html),
	img: ({ priority, ...props }: { priority?: boolean }) => createElement("img", { ...props, "data-first": priority }),
};
async function html(compiled: ReturnType<typeof md>): Promise<string> {
	const page = renderToStaticMarkup(createElement(Fragment, null, renderBody(await compiled, shown)));
	return page.replace(/<link rel="preload"[^>]*>/g, "").trim();
}
async function places(compiled: ReturnType<typeof md>): Promise<string[]> {
	return (await compiled).problems.map(({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`);
}

describe("Markdown", () => {
	const cases: [name: string, source: string, expected: string][] = [
		[
			"raw HTML is kept",
			'A <kbd class="k">Q</kbd>.\n\n<p align="center">Mid</p>',
			'<p>A <kbd class="k">Q</kbd>.</p>\n<p align="center">Mid</p>',
		],
		["comments vanish", "A\n\n<!-- secret -->\n\nB <!-- x --> C", "<p>A</p>\n\n<p>B  C</p>"],
		["entities mean what they mean", "**&lt;1%** &nbsp;&copy;", "<p><strong>&lt;1%</strong> \u00a0©</p>"],
		["braces are text", "Use {curly} and <b>{x}</b>", "<p>Use {curly} and <b>{x}</b></p>"],
		[
			"strikethrough and autolinks",
			"~~no~~ https://a.example",
			'<p><del>no</del> <a href="https://a.example">https://a.example</a></p>',
		],
		[
			"task lists",
			"- [x] done",
			'<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" disabled="" checked=""/> done</li>\n</ul>',
		],
		[
			"tables align without styles",
			"| a |\n|--:|\n| 1 |",
			'<table><thead><tr><th align="right">a</th></tr></thead><tbody><tr><td align="right">1</td></tr></tbody></table>',
		],
		["alerts", "> [!WARNING]\n> Hot.\n>\n> Very.", '<aside title="warning"><p>Hot.</p><p>Very.</p></aside>'],
		["an unknown alert is a quotation", "> [!NOPE]\n> Hot.", "<blockquote>\n<p>[!NOPE]\nHot.</p>\n</blockquote>"],
		["styles written as text", '<b style="color: red">x</b>', '<p><b style="color:red">x</b></p>'],
		["styles that are no CSS are dropped", '<b style="color red; }{">x</b>', "<p><b>x</b></p>"],
		[
			"React's own words are no attributes",
			'<a ref="nofollow" key="k" children="no" href="/x">x</a>',
			'<p><a href="/x">x</a></p>',
		],
		["event attributes are dropped", '<b onclick="x()">y</b>', "<p><b>y</b></p>"],
	];
	for (const [name, source, expected] of cases) {
		test(name, async () => assert.equal(await html(md(source)), expected));
	}
	test("a dropped event attribute is reported", async () => {
		assert.deepEqual(await places(md('Hi <b onclick="x()">y</b>')), ["4:4 warning html-event"]);
	});
});

describe("MDX", () => {
	const cases: [name: string, source: string, expected: string][] = [
		["expressions work", "{2 ** 10} and {[1, 2].map((n) => <b key={n}>{n}</b>)}", "<p>1024 and <b>1</b><b>2</b></p>"],
		[
			"HTML comments are let through, and vanish",
			"A <!-- x --> B\n\n<!-- more\nlines -->\n\nC",
			"<p>A  B</p>\n\n<p>C</p>",
		],
		["comments in code stay", "`<!-- x -->`", "<p><code>&lt;!-- x --&gt;</code></p>"],
		[
			"shared components need no import",
			'<Callout type="tip">Hi **you**</Callout>',
			'<aside title="tip">Hi <strong>you</strong></aside>',
		],
		["an unknown component shows its children", "<Chart.Line>kept</Chart.Line> <Nope/>", "kept"],
		["a missing member of a known one as well", "<Callout.Title>kept</Callout.Title>", "kept"],
		[
			"tags written as HTML use shared components",
			'<img src="./a.png" alt="A"/>',
			'<img src="/files/posts/hello/a.png" alt="A" data-first="true"/>',
		],
		["alerts", "> [!NOTE]\n> Hi.", '<aside title="note"><p>Hi.</p></aside>'],
	];
	for (const [name, source, expected] of cases) {
		test(name, async () => assert.equal(await html(mdx(source)), expected));
	}
	for (const [name, source, expected] of [
		["styles and classes as in HTML", '<b style="color: red" class="k">x</b>', '<b style="color:red" class="k">x</b>'],
		["tags with expressions too", "<b title={`${1 + 1}`}>x</b>", '<b title="2">x</b>'],
		[
			"components inside expressions",
			'{[1, 2].map((i) => <Callout key={i} type="tip">{i}</Callout>)}',
			'<aside title="tip">1</aside><aside title="tip">2</aside>',
		],
		["unknown components inside expressions", "{[1].map((i) => <Nope key={i}>kept</Nope>)}", "kept"],
		["headings written as tags", "Text\n\n<h1>One</h1>", '<p>Text</p>\n<h2 id="one">One</h2>'],
		[
			"blocks leave the paragraph they were written in",
			'a <Callout type="tip">b</Callout> c',
			'<p>a </p><aside title="tip">b</aside><p> c</p>',
		],
	] as const) {
		test(name, async () => assert.equal(await html(mdx(source)), expected));
	}
	test("an unknown component inside an expression has its place", async () => {
		const { facts } = await mdx("Hi {[1].map((i) => <Nope key={i}/>)}");
		assert.deepEqual(facts.components, [{ name: "Nope", line: 4, column: 20 }]);
	});
	for (const [source, place] of [
		["Fine.\n\nBad { {a: 1} }", "6:5"],
		["{new Date(0)}", "4:1"],
		["{() => 1}", "4:1"],
		['{Symbol("x")}', "4:1"],
		["Fine {1}.\n\n<br>x</br>", "6:1"],
		['{(async () => { throw new Error("x") })()}', "4:1"],
		["```js\n{foo}\n```\n\n`{foo}` {1 + foo}", "8:9"],
	] as const) {
		test(`${source.split("\n").at(-1)} can't be drawn, and is an error at ${place}`, async () => {
			assert.deepEqual(await places(mdx(source)), [`${place} error mdx-expression`]);
		});
	}
	test("syntax errors have their place in the file, a frame and advice", async () => {
		const [problem, ...others] = (await mdx("Fine.\n\n1 <2 and so\n")).problems;
		assert.deepEqual([problem?.file, problem?.line, problem?.column], ["posts/hello/index.mdx", 6, 4]);
		assert.equal(problem?.rule, "mdx-syntax");
		assert.match(problem?.message ?? "", /Write `&lt;`/);
		assert.match(problem?.frame ?? "", /^> 6 \| 1 <2 and so\n {4}\| {4}\^$/m);
		assert.deepEqual(others, []);
	});
	test("an unclosed tag is shown where it opens, with advice", async () => {
		const compiled = mdx("Fine.\n\n<Callout>\n\nHi\n");
		assert.deepEqual(await places(compiled), ["6:1 error mdx-syntax"]);
		assert.match((await compiled).problems[0]?.message ?? "", /Close every tag/);
	});
	test("an expression that throws is an error at its place", async () => {
		assert.deepEqual(await places(mdx("Fine {1}.\n\nSum: {totl + 1}\n")), ["6:6 error mdx-expression"]);
	});
	test("import and export are reported", async () => {
		assert.deepEqual(await places(mdx('import A from "./a"\n\nHi\n')), ["4:1 warning mdx-esm"]);
	});
});

test("smart punctuation, where the owner wants it, spares code", async () => {
	const post = { file: "posts/a.md", format: "md", title: "T", body: `"It's" -- \`"x"\` ...`, bodyLine: 1 } as const;
	assert.equal(
		await html(compileBody(post, { smartPunctuation: true })),
		'<p>“It’s” — <code>"x"</code> …</p>'.replaceAll('"', "&quot;"),
	);
	assert.equal(await html(compileBody(post)), "<p>&quot;It&#x27;s&quot; -- <code>&quot;x&quot;</code> ...</p>");
});

describe("headings", () => {
	for (const [name, source, expected] of [
		[
			"one that opens the body goes, other first levels move down",
			"# Hello there\n\n# Two\n\n## Three",
			'<h2 id="two">Two</h2>\n<h2 id="three">Three</h2>',
		],
		["a second level that repeats the title goes as well", "## Hello\n\nText", "<p>Text</p>"],
		["raw HTML counts", "Text\n\n<h1>Two</h1>", '<p>Text</p>\n<h2 id="two">Two</h2>'],
		[
			"an untitled post's heading isn't shown twice, wherever it stands",
			"Intro.\n\n# Hello\n\nMore.",
			"<p>Intro.</p>\n\n<p>More.</p>",
		],
		["ids of the page's frame are taken", "## Content", '<h2 id="content-1">Content</h2>'],
		["signs alone have an id as well", "## 🎉", '<h2 id="section">🎉</h2>'],
		[
			"an id of one's own is kept, once",
			'<h2 id="X">A</h2>\n\n<h2 id="X">B</h2>',
			'<h2 id="X">A</h2>\n<h2 id="X-1">B</h2>',
		],
		["ids don't clash", "## A\n\n## A", '<h2 id="a">A</h2>\n<h2 id="a-1">A</h2>'],
	] as const) {
		test(name, async () => assert.equal(await html(md(source)), expected));
	}
	test("a first heading that isn't the title is told of", async () => {
		assert.deepEqual(await places(md("# Another\n\nText")), ["4:1 notice title-twice"]);
		assert.deepEqual(await places(md("# Hello\n\nText")), []);
	});
	test("footnote marks are no part of a heading's text", async () => {
		const { facts } = await md("## Head[^1]\n\n[^1]: Foot.");
		assert.deepEqual(facts.headings, [{ depth: 2, id: "head", text: "Head" }]);
	});
	test("the list has the ids of the page", async () => {
		const { facts } = await md("## Größe & `code`\n\n### Sub");
		assert.deepEqual(facts.headings, [
			{ depth: 2, id: "größe--code", text: "Größe & code" },
			{ depth: 3, id: "sub", text: "Sub" },
		]);
	});
});

describe("the lead", () => {
	for (const [name, format, source, expected] of [
		["ends at <!-- truncate -->", md, "One *two*.\n\n<!-- truncate -->\n\nThree.", "One two."],
		["ends at <!--truncate-->", md, "One.\n\n<!--truncate-->\n\nThree.", "One."],
		["ends at <!-- more -->", md, "One.\n\nTwo.\n\n<!-- more -->\n\nThree.", "One. Two."],
		["ends between a paragraph and a list", md, "One:\n<!-- truncate -->\n* two\n* three", "One:"],
		["ends inside a paragraph", md, "One <!--more--> two", "One"],
		[
			"leaves out headings and code, takes lists",
			md,
			"## H\n\nOne.\n\n- two\n\n```\nx\n```\n\n<!-- more -->\n",
			"One. two",
		],
		["ends at {/* truncate */}", mdx, "One.\n\n{/* truncate */}\n\nThree.", "One."],
		["ends at {/* truncate */} before a list", mdx, "One:\n{/* truncate */}\n* two", "One:"],
		["ends at an HTML comment in MDX", mdx, "One.\n\n<!-- truncate -->\n\nThree.", "One."],
		["ends at MDX's marker in Markdown", md, "One.\n\n{/* truncate */}\n\nTwo.", "One."],
		["ends between lines at MDX's marker in Markdown", md, "One:\n{/* more */}\n* two", "One:"],
		["takes the part of a list item", md, "- a\n- b <!-- more --> c", "a b"],
		["isn't there without a marker", md, "One.", undefined],
	] as const) {
		test(name, async () => {
			const compiled = format(source);
			assert.equal((await compiled).facts.lead, expected);
			assert.doesNotMatch(await html(compiled), /truncate|<!--|\/\*/);
		});
	}
});

describe("facts", () => {
	test("images and links with their places, files beside the post made absolute", async () => {
		const { facts } = await md(
			"![A](./a%20b.png) [r](r.pdf)\n\n![B](/img/b.png)\n\n[post](/blog/x) [rel](../y) <https://a.example>",
		);
		assert.deepEqual(
			facts.images.map(({ url, line, column }) => `${url} ${line}:${column}`),
			["/files/posts/hello/a%20b.png 4:1", "/img/b.png 6:1"],
		);
		assert.deepEqual(
			facts.links.map(({ url, line }) => `${url} ${line}`),
			["/files/posts/hello/r.pdf 4", "/blog/x 8", "../y 8", "https://a.example 8"],
		);
	});
	test("video, sound and what else a tag loads", async () => {
		const { facts } = await md('<video src="./a.mp4" poster="./p.png"></video>');
		assert.deepEqual(
			[facts.files.map(({ url }) => url), facts.images.map(({ url }) => url)],
			[["/files/posts/hello/a.mp4"], ["/files/posts/hello/p.png"]],
		);
	});
	test("every candidate of a source is made absolute", async () => {
		assert.match(
			await html(md('<picture><source srcset="./a.webp 1x, /b.webp 2x"></picture>')),
			/srcSet="\/files\/posts\/hello\/a.webp 1x, \/b.webp 2x"/,
		);
	});
	test("only the first image is marked", async () => {
		assert.equal((await html(md("![A](/a.png)\n\n![B](/b.png)"))).match(/data-first/g)?.length, 1);
	});
	test("no image of a body is the first of a page that opens with one", async () => {
		const post = {
			file: "posts/a.md",
			format: "md",
			title: "T",
			image: "/a.png",
			body: "![B](/b.png)",
			bodyLine: 1,
		} as const;
		assert.doesNotMatch(await html(compileBody(post)), /data-first/);
	});
	test("text and words without markup, code and footnote marks", async () => {
		const { facts } = await md("## One\n\nTwo *three*[^1].\n\n```js\nfour()\n```\n\n[^1]: Five.");
		assert.equal(facts.text, "One Two three. Footnotes Five.");
		assert.equal(facts.words, 5);
		assert.equal(facts.firstParagraph, "Two three.");
	});
	test("components with their places", async () => {
		const { facts } = await mdx("Hi\n\n<Chart.Line/>");
		assert.deepEqual(facts.components, [{ name: "Chart.Line", line: 6, column: 1 }]);
	});
});

describe("code", () => {
	test("is highlighted into classes, with its language and title", async () => {
		const page = await html(md('```ts title="a.ts" {2} showLineNumbers\nlet a\nlet b\n```'));
		assert.equal(
			page.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"'),
			'<pre>{"language":"ts","title":"a.ts","lineNumbers":1}' +
				'<span class="line"><span class="k">let</span> a</span>\n<span class="line mark"><span class="k">let</span> b</span></pre>',
		);
	});
	test("an unknown language is plain, and reported", async () => {
		const compiled = md("```nope\na < b & c\n```");
		assert.match((await compiled).code, /<span class=\\"line\\">a &lt; b &amp; c<\/span>/);
		assert.deepEqual(await places(compiled), ["4:1 warning code-language"]);
	});
	for (const language of ["constructor", "__proto__"]) {
		test(`"${language}" is no language, and harms no other block`, async () => {
			assert.deepEqual(await places(md(`\`\`\`${language}\nx\n\`\`\``)), ["4:1 warning code-language"]);
			assert.deepEqual(await places(md("```scss\na { b: c }\n```")), []);
		});
	}
	for (const language of ["", "text", "txt", "plaintext"]) {
		test(`"${language}" is plain on purpose`, async () =>
			assert.deepEqual(await places(md(`\`\`\`${language}\nx\n\`\`\``)), []));
	}
});
