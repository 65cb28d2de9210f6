import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPONENTS } from "quire-blog/tools/blog";
import { listDiagnostics } from "@/lib/markdown/compile.support";
import { showComponents } from "@/lib/markdown/replaced-components/placeholders.support";
import { mdx } from "@/packages/migrate/src/source-adapter.support";
import { components } from "./components";

for (const [name, source, expected] of [
	[
		"tabs with their labels in `items`",
		'<Tabs items={["A", "B"]}>\n<Tabs.Tab>1</Tabs.Tab>\n<Tabs.Tab>2</Tabs.Tab>\n</Tabs>',
		'Tabs{}[Tab{"label":"A"}[1]Tab{"label":"B"}[2]]',
	],
	[
		"tabs on one line with their labels in `items`",
		'<Tabs items={["A", "B"]}><Tab>1</Tab> <Tabs.Tab>2</Tabs.Tab></Tabs>',
		'Tabs{}[Tab{"label":"A"}[1] Tab{"label":"B"}[2]]',
	],
	[
		"tabs of Docusaurus",
		'<Tabs groupId="g">\n<Tab value="a" label="A">\n\n*1*\n\n</Tab>\n<Tab value="b" default>2</Tab>\n</Tabs>',
		'Tabs{"group":"g"}[Tab{"label":"A","value":"a"}[<p><em>1</em></p>]Tab{"label":"b","value":"b","chosen":"true"}[2]]',
	],
	[
		"tabs with labels in objects",
		'<Tabs items={[{ label: "A", disabled: true }, "B"]}>\n<Tab>1</Tab>\n<Tab>2</Tab>\n</Tabs>',
		'Tabs{}[Tab{"label":"A"}[1]Tab{"label":"B"}[2]]',
	],
	[
		"tabs with a list of labels",
		"<Tabs defaultValue='b' values={[{label: 'A', value: 'a'}, {label: 'B', value: 'b'}]}>\n<Tab value='a'>1</Tab>\n<Tab value='b'>2</Tab>\n</Tabs>",
		'Tabs{}[Tab{"label":"A","value":"a"}[1]Tab{"label":"B","value":"b","chosen":"true"}[2]]',
	],
	[
		"tabs with a computed list of labels",
		"<Tabs values={[[].at(0)]}>\n<Tab value='a'>1</Tab>\n</Tabs>",
		'Tabs{}[Tab{"label":"a","value":"a"}[1]]',
	],
	["steps in `items`", '<Steps items={["A", "B"]} />', "<ol>\n<li>A</li>\n<li>B</li>\n</ol>"],
	[
		"cards",
		'<Card title="A" href="/a" description="B">\n\nC\n\n</Card>',
		'<p class="label"><strong><a href="/a">A</a></strong></p>\n<p>B</p>\n<p>C</p>',
	],
	[
		"titles of code blocks in a group",
		'<CodeGroup>\n\n```js A b.js {1} wrap\n1\n```\n\n```js title="c.js" wrap\n2\n```\n\n```js wrap\n3\n```\n\n</CodeGroup>',
		/^CodeBlock\{[^[]*"language":"js","title":"A b\.js"\}\[\]\s*CodeBlock\{[^[]*"language":"js","title":"c\.js"\}\[\]\s*CodeBlock\{[^[]*"language":"js"\}\[\]$/,
	],
	["Starlight asides", "<Aside>Hi</Aside>", 'Callout{"type":"note"}[Hi]'],
	["admonitions named by their type", "<Tip>Hi</Tip>", 'Callout{"type":"tip"}[Hi]'],
	["a card", '<Card title="T">\n\nB\n\n</Card>', '<p class="label"><strong>T</strong></p>\n<p>B</p>'],
	["a video", '<LiteYouTubeEmbed id="abcdefghijk" title="T" />', 'YouTube{"title":"T","id":"abcdefghijk"}[]'],
	["a tweet", '<Tweet id="1" />', '<p><a href="https://x.com/i/status/1" class="bare-url">x.com/i/status/1</a></p>'],
	[
		"an admonition",
		'<Admonition type="danger" title="Hot">\n\nHi\n\n</Admonition>',
		'Callout{"title":"Hot","type":"danger"}[<p>Hi</p>]',
	],
	[
		"an ideal image",
		'<IdealImage img={require("./a.png")} alt="A" />',
		'Image{"src":"/files/posts/hello/a.png","alt":"A","priority":true}[]',
	],
	[
		"a themed image",
		"<ThemedImage alt='A' sources={{light: useBaseUrl('/l.png'), dark: useBaseUrl('/d.png')}} />",
		/<picture><source media="\(prefers-color-scheme: dark\)" srcSet="\/d.png"\/><img src="\/l.png" alt="A"/,
	],
	[
		"a browser window",
		'<BrowserWindow url="https://a.example">\n\nHi\n\n</BrowserWindow>',
		'<div class="browser-window"><p class="label"><strong>https://a.example</strong></p><p>Hi</p></div>',
	],
	[
		"the content of wrapper components",
		"<Translate>\n\nA <Admonition type='tip'>b</Admonition>\n\n</Translate>",
		'<p>A </p>Callout{"type":"tip"}[b]',
	],
	[
		"what is shown before `<BrowserOnly>` runs",
		'<BrowserOnly fallback={<b>x</b>}>{() => y}</BrowserOnly>\n\nA <BrowserOnly fallback="z">{() => y}</BrowserOnly>',
		"<b>x</b>\n<p>A z</p>",
	],
	["no inline table of contents", "<TOCInline toc={toc} />\n\nA", "<p>A</p>"],
	["nothing for `<Head>`", "<Head><title>x</title></Head>\n\nA", "<p>A</p>"],
	[
		"tabs",
		"<Tabs defaultValue='b' values={[{label: 'A', value: 'a'}, {label: 'B', value: 'b'}]}>\n<TabItem value='a'>1</TabItem>\n<TabItem value='b'>2</TabItem>\n</Tabs>",
		'Tabs{}[Tab{"label":"A","value":"a"}[1]Tab{"label":"B","value":"b","chosen":"true"}[2]]',
	],
	[
		"a link component under another name",
		"import A from '@docusaurus/Link';\n\n<A to='/b'>c</A>",
		'<a href="/b">c</a>',
	],
] as const) {
	test(`renders ${name}`, async () => {
		const shown = await showComponents(mdx(source));
		if (typeof expected === "string") assert.equal(shown, expected);
		else assert.match(shown, expected);
	});
}

test("reports what is left out with a component", async () => {
	const body = "<Head><title>x</title></Head>\n\n<BrowserOnly>{() => <b>y</b>}</BrowserOnly>\n\n<TOCInline />";
	assert.deepEqual(await listDiagnostics(mdx(body)), [
		"4:1 warning component-unknown",
		"6:1 warning component-unknown",
	]);
});

test("replaces only those components of the blog that other systems have too", () => {
	assert.deepEqual(
		Object.keys(components).filter((name) => Object.hasOwn(COMPONENTS, name)),
		["Tabs", "Image", "YouTube"],
	);
});
