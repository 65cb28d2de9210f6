import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestService } from "./language-service.support";

const HEAD = "---\ntitle: Draft\ndate: 2026-06-01\n";
const BODY = `${HEAD}---\n\n`;

/** A text, the label of a completion, and the text after it. `|` is the cursor. */
type Case = readonly [name: string, text: string, label: string, completed: string, file?: string];

/** Tests completions in texts that begin with `head`. */
function testCompletions(title: string, cases: readonly Case[], head = ""): void {
	test(title, async (t) => {
		const { accept } = createTestService();
		for (const [name, text, label, completed, file] of cases) {
			await t.test(name, async () => assert.equal(await accept(head + text, label, file), head + completed));
		}
	});
}

const IN_BODY: readonly Case[] = [
	["a link by the title of a post", "See [it](hello|).", "Hello world", "See [it](/blog/hello|)."],
	["a link by a path", "[a](/blog/sec|", "The second one", "[a](/blog/second|"],
	["the rest of a finished link", "[a](/blog/se|cnd) b", "The second one", "[a](/blog/second|) b"],
	["a link before other text", "[a](|and more", "Third", "[a](/blog/third|and more"],
	["a link with a title", '[a](/ab|ot "Title")', "About", '[a](/about| "Title")'],
	["a link around an image", "[![A](/img/square.svg)](hel|)", "Hello world", "[![A](/img/square.svg)](/blog/hello|)"],
	[
		"a link in a text that is no MDX",
		"<Callout>\n\nA { b [x](hel|",
		"Hello world",
		"<Callout>\n\nA { b [x](/blog/hello|",
	],
	["a definition", "See [it][1].\n\n[1]: hel|", "Hello world", "See [it][1].\n\n[1]: /blog/hello|"],
	["the heading of another post", "[a](/blog/hello#fir|)", "First steps", "[a](/blog/hello#first-steps|)"],
	["a heading with an id of its own", "[a](./2026-05-04-hello.md#|)", "Näxt steps", "[a](./2026-05-04-hello.md#next|)"],
	[
		"a heading of this text",
		"[a](#|)\n\n# Draft\n\n## One *two*\n\n```sh\n# no heading\n```\n",
		"One two",
		"[a](#one-two|)\n\n# Draft\n\n## One *two*\n\n```sh\n# no heading\n```\n",
	],
	["a file", "[a](repo|)", "report.pdf", "[a](/report.pdf|)"],
	["an image beside the post", "![a](|)", "Hills.svg", "![a](./Hills.svg|)", "posts/third/index.md"],
	["an image in public", "![a](squ|)", "square.svg", "![a](/img/square.svg|)"],
	["the language of code", "```pyth|", "python", "```python|"],
	["a block between colons", ":::no|\n\nText", "note", ":::note\n|\n:::\n\nText"],
	["a callout of GitHub", "> [!wa|", "WARNING", "> [!WARNING]|"],
	["a component with content", "<Call|", "Callout", "<Callout>\n\n|\n\n</Callout>"],
	["a component in a line", "Text <You|", "YouTube", "Text <YouTube | />"],
	[
		"the name of a component that is there",
		"<Cal|\n  type='tip'>\n",
		"Callout",
		"<Callout>\n\n|\n\n</Callout>\n  type='tip'>\n",
	],
	["a closing tag", "<Tabs>\n<Tab>\n\n</|", "/Tab", "<Tabs>\n<Tab>\n\n</Tab>|"],
	["a prop", "<Callout ti|>", "title", '<Callout title="|">'],
	["a flag", "<Details | summary='a'>", "open", "<Details open| summary='a'>"],
	["the value of a prop", '<Callout type="w|">', "warning", '<Callout type="warning|">'],
	[
		"the value of a prop that is there",
		'<Callout type="|tip" title="a">',
		"danger",
		'<Callout type="danger|" title="a">',
	],
	["the image of a component", '<Figure src="squ|" />', "square.svg", '<Figure src="/img/square.svg|" />'],
	["a link of HTML", '<a href="hel|">', "Hello world", '<a href="/blog/hello|">'],
	["a prop of the owner's component", "<Poem |", "author", '<Poem author="|"'],
	["a number of the owner's component", "<Poem\n  li|", "lines", "<Poem\n  lines={|}"],
	["a value of the owner's component", '<Poem mood="|" />', "sad", '<Poem mood="sad|" />'],
];

testCompletions("completes what is being written in the body", IN_BODY, BODY);

const IN_FRONT_MATTER: readonly Case[] = [
	["a key", "---\ntit|\n---\n", "title", "---\ntitle: |\n---\n"],
	[
		"a key below a blank line and a comment",
		"\n<!-- A -->\n---\ntitle: A\ndra|\n---\n",
		"draft",
		"\n<!-- A -->\n---\ntitle: A\ndraft: |\n---\n",
	],
	["a key before any other", "---\n|\n---\n", "date", "---\ndate: |\n---\n"],
	["a key in front matter that isn't closed", "---\ntitle: A\ndra|", "draft", "---\ntitle: A\ndraft: |"],
	["a key that has a value", "---\ndes|cripton: Text\n---\n", "description", "---\ndescription|: Text\n---\n"],
	["another spelling of a key", "---\nlast|\n---\n", "lastmod", "---\nlastmod: |\n---\n"],
	["a key in TOML", "+++\ndra|\n+++\n", "draft", "+++\ndraft = |\n+++\n"],
	["true or false", "---\ndraft: |\n---\n", "true", "---\ndraft: true|\n---\n"],
	["one of a few values", "---\ntemplate: w|\n---\n", "wide", "---\ntemplate: wide|\n---\n"],
	["a value that is there", "---\ntemplate: |plain # look\n---\n", "cover", "---\ntemplate: cover| # look\n---\n"],
	["the date of today", "---\ndate: |\n---\n", "2027-01-01", "---\ndate: 2027-01-01|\n---\n"],
	["a tag", "---\ntags: ty|\n---\n", "Typography", "---\ntags: Typography|\n---\n"],
	["a tag in brackets", "---\ntags: [css, |]\n---\n", "Typography", "---\ntags: [css, Typography|]\n---\n"],
	["a tag in quotes", '---\ntags: ["cs|", x]\n---\n', "css", '---\ntags: ["css|", x]\n---\n'],
	[
		"a tag on its own line",
		"---\ntags:\n  - x\n  - ty|\n---\n",
		"Typography",
		"---\ntags:\n  - x\n  - Typography|\n---\n",
	],
	[
		"a tag in brackets on several lines",
		"---\ntags: [\n  x,\n  ty|\n]\n---\n",
		"Typography",
		"---\ntags: [\n  x,\n  Typography|\n]\n---\n",
	],
	["an author by name", "---\nauthors: [hopp|]\n---\n", "grace", "---\nauthors: [grace|]\n---\n"],
	["a series", "---\nseries: |\n---\n", "Beginnings", "---\nseries: Beginnings|\n---\n"],
	[
		"the name of a series",
		"---\nseries:\n  name: be|\n---\n",
		"Beginnings",
		"---\nseries:\n  name: Beginnings|\n---\n",
	],
	["a nested key", "---\nimage:\n  |\n---\n", "alt", "---\nimage:\n  alt: |\n---\n"],
	["an image", "---\nimage: |\n---\n", "Hills.svg", "---\nimage: ./Hills.svg|\n---\n", "posts/third/index.md"],
	["an image in quotes", '---\nimage: "squ|"\n---\n', "square.svg", '---\nimage: "/img/square.svg|"\n---\n'],
	[
		"a translation",
		"---\ntranslations:\n  de: hel|\n---\n",
		"Hello world",
		"---\ntranslations:\n  de: /blog/hello|\n---\n",
	],
];

testCompletions("completes the front matter", IN_FRONT_MATTER);

test("offers nothing in code, in plain text and after a finished value", async (t) => {
	const { complete } = createTestService();
	for (const text of [
		`${BODY}Some te|xt`,
		`${BODY}\`\`\`ts\n[a](|)\n\`\`\``,
		`${BODY}\`[a](|)\``,
		`${BODY}\`\`\`\n[a](/blog/|)\n`,
		`${BODY}\`\`\`\ncode\n\`\`\`|`,
		`${BODY}<Callout type="tip" title="a"|>`,
		`${BODY}a < b |`,
		`${BODY}\\[a](hel|)`,
		"---\ntitle: He|llo\n---\n",
	]) {
		await t.test(text, async () => assert.deepEqual(await complete(text), []));
	}
});

test("leaves out what a list has, and lists the most frequent first", async () => {
	const { complete } = createTestService();
	const labels = async (text: string) => (await complete(text)).map(({ label }) => label);
	assert.deepEqual(await labels("---\ntags: |\n---\n"), ["css", "Typography"]);
	assert.deepEqual(await labels("---\ntags: [CSS, |]\n---\n"), ["Typography"]);
	assert.ok(!(await labels("---\ntitle: A\n|\n---\n")).includes("title"));
});

test("links in the form in which most posts do", async (t) => {
	for (const link of [
		"./2026-05-04-hello.md",
		"2026-05-04-hello.md",
		"/blog/hello/",
		"https://blog.example/blog/hello",
	]) {
		await t.test(link, async () => {
			const body = `[a](${link})\n`.repeat(5);
			const { accept } = createTestService({
				"posts/2026-05-07-linking.md": `---\ntitle: Linking\ndate: 2026-05-07\n---\n\n${body}`,
			});
			assert.equal(await accept(`${BODY}[a](hel|)`, "Hello world"), `${BODY}[a](${link}|)`);
		});
	}
});

testCompletions("writes the line ends of the text", [
	[
		"a block",
		"---\r\ntitle: A\r\n---\r\n\r\n:::ti|\r\n",
		"tip",
		"---\r\ntitle: A\r\n---\r\n\r\n:::tip\r\n|\r\n:::\r\n",
	],
	[
		"a tag, after a byte order mark",
		"\uFEFF---\r\ntags: [ty|]\r\n---\r\n",
		"Typography",
		"\uFEFF---\r\ntags: [Typography|]\r\n---\r\n",
	],
]);
