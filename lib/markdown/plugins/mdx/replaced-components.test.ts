import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { listDiagnostics, md as markdown, html as markup, mdx } from "@/lib/markdown/compile.support";
import { showComponents as html } from "@/lib/markdown/components/placeholders.support";

describe("renders components of other themes", () => {
	for (const [name, source, expected] of [
		[
			"tabs",
			'<Tabs groupId="g">\n<TabItem value="a" label="A">\n\n*1*\n\n</TabItem>\n<TabItem value="b" default>2</TabItem>\n</Tabs>',
			'Tabs{"group":"g"}[Tab{"label":"A","value":"a"}[<p><em>1</em></p>]Tab{"label":"b","value":"b","chosen":"true"}[2]]',
		],
		[
			"tabs with labels in objects",
			'<Tabs items={[{ label: "A", disabled: true }, "B"]}>\n<Tab>1</Tab>\n<Tab>2</Tab>\n</Tabs>',
			'Tabs{}[Tab{"label":"A"}[1]Tab{"label":"B"}[2]]',
		],
		[
			"tabs with a list of labels",
			"<Tabs defaultValue='b' values={[{label: 'A', value: 'a'}, {label: 'B', value: 'b'}]}>\n<TabItem value='a'>1</TabItem>\n<TabItem value='b'>2</TabItem>\n</Tabs>",
			'Tabs{}[Tab{"label":"A","value":"a"}[1]Tab{"label":"B","value":"b","chosen":"true"}[2]]',
		],
		[
			"tabs with a computed list of labels",
			"<Tabs values={[[].at(0)]}>\n<TabItem value='a'>1</TabItem>\n</Tabs>",
			'Tabs{}[Tab{"label":"a","value":"a"}[1]]',
		],
		[
			"a code block",
			'<CodeBlock language="js" title="a.js">{`let a\nlet b`}</CodeBlock>',
			/CodeBlock\{"html":".*","language":"js","title":"a.js"\}/,
		],
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
			"elements as labels and titles",
			"<Tabs><Tab label={<b>A</b>}>1</Tab></Tabs>\n\n<Admonition title={<b>T</b>}>x</Admonition>",
			/Tab\{"label":\{.*Callout\{"title":\{.*"type":"note"\}\[x\]/s,
		],
		["a video with a computed id", "<YouTube id={['a', 1].join('')} />", 'YouTube{"id":"a1"}[]'],
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
			"what is inside a video below it",
			'<YouTube id="abcdefghijk" title="T">A *b*</YouTube>\n\n<YouTube id="abcdefghijk">\n\nC\n\n</YouTube>',
			'YouTube{"title":"T","id":"abcdefghijk"}[]\n<p>A <em>b</em></p>\nYouTube{"id":"abcdefghijk"}[]\n<p>C</p>',
		],
		[
			"what is inside a video in a line",
			'A <YouTube id="abcdefghijk">*b*</YouTube>',
			'<p>A </p>YouTube{"id":"abcdefghijk"}[]<p><em>b</em></p>',
		],
		["no inline table of contents", "<TOCInline toc={toc} />\n\nA", "<p>A</p>"],
		[
			"the content of wrapper components",
			"<Translate>\n\nA <Admonition type='tip'>b</Admonition>\n\n</Translate>",
			'<p>A </p>Callout{"type":"tip"}[b]',
		],
		["nothing for `<Head>`", "<Head><title>x</title></Head>\n\nA", "<p>A</p>"],
		[
			"what is shown before `<BrowserOnly>` runs",
			'<BrowserOnly fallback={<b>x</b>}>{() => y}</BrowserOnly>\n\nA <BrowserOnly fallback="z">{() => y}</BrowserOnly>',
			"<b>x</b>\n<p>A z</p>",
		],
	] as const) {
		test(name, async () => {
			if (typeof expected === "string") assert.equal(await html(mdx(source)), expected);
			else assert.match(await html(mdx(source)), expected);
		});
	}
});

test("reports what is left out with a component", async () => {
	const body = "<Head><title>x</title></Head>\n\n<BrowserOnly>{() => <b>y</b>}</BrowserOnly>\n\n<TOCInline />";
	assert.deepEqual(await listDiagnostics(mdx(body)), [
		"4:1 warning component-unknown",
		"6:1 warning component-unknown",
	]);
});

test("converts npm commands to those of other package managers", async () => {
	for (const fence of ["bash npm2yarn", "npm2yarn"]) {
		const page = await html(markdown(`\`\`\`${fence}\nnpm install a\n\`\`\``));
		const commands = [...page.matchAll(/Tab\{"label":"(\w+)"\}/g)].map(([, label]) => label);
		assert.deepEqual(commands, ["npm", "yarn", "pnpm", "bun"]);
		assert.match(page, /^Tabs\{"group":"package-manager"\}\[/);
		assert.match((await markdown(`\`\`\`${fence}\nnpm install a\n\`\`\``)).metadata.code, /yarn add a/);
	}
});

describe("accepts the syntax of older MDX versions", () => {
	for (const [source, expected] of [
		["A<br>b <hr class='x'>", '<p>A<br/>b <hr class="x"/></p>'],
		[
			"<https://a.example/b_c_d> and <a@b.example>",
			'<p><a href="https://a.example/b_c_d" class="bare-url">https://a.example/b_c_d</a> and <a href="mailto:a@b.example">a@b.example</a></p>',
		],
		['```mdx-code-block\n<b style="color: red">x</b>\n```', '<b style="color:red">x</b>'],
		[
			'<b style="color: red" title={"a" + "b"} class="k" onClick={() => 1}>x</b>',
			'<b style="color:red" title="ab" class="k">x</b>',
		],
	] as const) {
		test(source, async () => assert.equal(await markup(mdx(source)), expected));
	}
});

test("records the position in the file of a component inside an expression", async () => {
	const { metadata } = await mdx("$$a_1\n=b$$\n\n{true && <Foo />}");
	assert.deepEqual(
		metadata.components.map(({ name, line, column }) => [name, line, column]),
		[["Foo", 7, 10]],
	);
});

test("removes and reports event handlers", async () => {
	assert.deepEqual(await listDiagnostics(mdx("<b onClick={() => 1}>x</b>")), ["4:1 warning html-event"]);
});

test("compiles invalid MDX as Markdown, without MDX syntax", async () => {
	const source =
		"import A from 'a'\n\nIf 1 <2 {x\n\n{/* no */}\n\n<Tabs>\n<TabItem value='a'>\n\n*1*\n\n</TabItem>\n</Tabs>\n\n<Chart data={{a: 1}}>\n\nkept\n\n</Chart>";
	const page = await html(mdx(source));
	assert.match(page, /<p>If 1 &lt;2 \{x<\/p>/);
	assert.match(page, /Tabs\{\}\[\s*Tab\{"value":"a"\}\[\s*<p><em>1<\/em><\/p>\s*\]\s*\]/);
	assert.match(page, /<p>kept<\/p>$/);
	assert.doesNotMatch(page, /import|Chart|no/);
});
