import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestService, readChange } from "./language-service.support";

const HEAD = "---\ntitle: Draft\ndate: 2026-06-01\n";
const BODY = `${HEAD}---\n\n`;

/** The label of a completion, and a text in which it changes what {@link readChange} finds. `|` is the cursor. */
type Case = readonly [name: string, label: string, marked: string, file?: string];

/** Tests completions in texts that begin with `head`. */
function testCompletions(title: string, cases: readonly Case[], head = ""): void {
	test(title, async (t) => {
		const { accept } = createTestService();
		for (const [name, label, marked, file] of cases) {
			const [text, completed] = readChange(head + marked);
			await t.test(name, async () => assert.equal(await accept(text, label, file), completed));
		}
	});
}

const IN_BODY: readonly Case[] = [
	["a link by the title of a post", "Hello world", "See [it](‹hello|→/blog/hello|›)."],
	["a link by a path", "The second one", "[a](/blog/‹sec|→second|›"],
	["the rest of a finished link", "The second one", "[a](/blog/‹se|cnd→second|›) b"],
	["a link before other text", "Third", "[a](‹|→/blog/third|›and more"],
	["a link with a title", "About", '[a](/‹ab|ot→about|› "Title")'],
	["a link around an image", "Hello world", "[![A](/img/square.svg)](‹hel|→/blog/hello|›)"],
	["a link in a text that is no MDX", "Hello world", "<Callout>\n\nA { b [x](‹hel|→/blog/hello|›"],
	["a definition", "Hello world", "See [it][1].\n\n[1]: ‹hel|→/blog/hello|›"],
	["the heading of another post", "First steps", "[a](/blog/hello#‹fir|→first-steps|›)"],
	["a heading with an id of its own", "Näxt steps", "[a](./2026-05-04-hello.md#‹|→next|›)"],
	["a heading of this text", "One two", "[a](#‹|→one-two|›)\n\n# Draft\n\n## One *two*\n\n```sh\n# no heading\n```\n"],
	["a file", "report.pdf", "[a](‹repo|→/report.pdf|›)"],
	["an image beside the post", "Hills.svg", "![a](‹|→./Hills.svg|›)", "posts/third/index.md"],
	["an image in public", "square.svg", "![a](‹squ|→/img/square.svg|›)"],
	["the language of code", "python", "```‹pyth|→python|›"],
	["a block between colons", "note", ":::‹no|→note\n|\n:::›\n\nText"],
	["a callout of GitHub", "WARNING", "> [!‹wa|→WARNING]|›"],
	["a component with content", "Callout", "<‹Call|→Callout>\n\n|\n\n</Callout>›"],
	["a component in a line", "YouTube", "Text <‹You|→YouTube | />›"],
	["the name of a component that is there", "Callout", "<‹Cal|→Callout>\n\n|\n\n</Callout>›\n  type='tip'>\n"],
	["a closing tag", "/Tab", "<Tabs>\n<Tab>\n\n</‹|→Tab>|›"],
	["a prop", "title", '<Callout ‹ti|→title="|"›>'],
	["a flag", "open", "<Details ‹|→open|› summary='a'>"],
	["the value of a prop", "warning", '<Callout type="‹w|→warning|›">'],
	["the value of a prop that is there", "danger", '<Callout type="‹|tip→danger|›" title="a">'],
	["the image of a component", "square.svg", '<Figure src="‹squ|→/img/square.svg|›" />'],
	["a link of HTML", "Hello world", '<a href="‹hel|→/blog/hello|›">'],
	["a prop of the owner's component", "author", '<Poem ‹|→author="|"›'],
	["a number of the owner's component", "lines", "<Poem\n  ‹li|→lines={|}›"],
	["a value of the owner's component", "sad", '<Poem mood="‹|→sad|›" />'],
];

testCompletions("completes what is being written in the body", IN_BODY, BODY);

const IN_FRONT_MATTER: readonly Case[] = [
	["a key", "title", "---\n‹tit|→title: |›\n---\n"],
	["a key below a blank line and a comment", "draft", "\n<!-- A -->\n---\ntitle: A\n‹dra|→draft: |›\n---\n"],
	["a key before any other", "date", "---\n‹|→date: |›\n---\n"],
	["a key in front matter that isn't closed", "draft", "---\ntitle: A\n‹dra|→draft: |›"],
	["a key that has a value", "description", "---\n‹des|cripton→description|›: Text\n---\n"],
	["another spelling of a key", "lastmod", "---\n‹last|→lastmod: |›\n---\n"],
	["a key in TOML", "draft", "+++\n‹dra|→draft = |›\n+++\n"],
	["true or false", "true", "---\ndraft: ‹|→true|›\n---\n"],
	["one of a few values", "wide", "---\ntemplate: ‹w|→wide|›\n---\n"],
	["a value that is there", "cover", "---\ntemplate: ‹|plain→cover|› # look\n---\n"],
	["the date of today", "2027-01-01", "---\ndate: ‹|→2027-01-01|›\n---\n"],
	["a tag", "Typography", "---\ntags: ‹ty|→Typography|›\n---\n"],
	["a tag in brackets", "Typography", "---\ntags: [css, ‹|→Typography|›]\n---\n"],
	["a tag in quotes", "css", '---\ntags: ["‹cs|→css|›", x]\n---\n'],
	["a tag on its own line", "Typography", "---\ntags:\n  - x\n  - ‹ty|→Typography|›\n---\n"],
	["a tag in brackets on several lines", "Typography", "---\ntags: [\n  x,\n  ‹ty|→Typography|›\n]\n---\n"],
	["an author by name", "grace", "---\nauthors: [‹hopp|→grace|›]\n---\n"],
	["a series", "Beginnings", "---\nseries: ‹|→Beginnings|›\n---\n"],
	["the name of a series", "Beginnings", "---\nseries:\n  name: ‹be|→Beginnings|›\n---\n"],
	["a key of an update", "note", "---\nupdates:\n  - date: 2026-05-04\n    ‹no|→note: |›\n---\n"],
	["the first key of an update", "date", "---\nupdates:\n- ‹|→date: |›\n---\n"],
	["the date of an update", "2027-01-01", "---\nupdates:\n- date: ‹|→2027-01-01|›\n---\n"],
	["the end of a review", "2027-01-08", "---\nreview:\n  until: ‹|→2027-01-08|›\n---\n"],
	["a nested key", "alt", "---\nimage:\n  ‹|→alt: |›\n---\n"],
	["an image", "Hills.svg", "---\nimage: ‹|→./Hills.svg|›\n---\n", "posts/third/index.md"],
	["an image in quotes", "square.svg", '---\nimage: "‹squ|→/img/square.svg|›"\n---\n'],
	["a translation", "Hello world", "---\ntranslations:\n  de: ‹hel|→/blog/hello|›\n---\n"],
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
	["a block", "tip", "---\r\ntitle: A\r\n---\r\n\r\n:::‹ti|→tip\r\n|\r\n:::›\r\n"],
	["a tag, after a byte order mark", "Typography", "\uFEFF---\r\ntags: [‹ty|→Typography|›]\r\n---\r\n"],
]);
