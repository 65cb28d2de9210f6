import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { listDiagnostics, md as markdown, html as markup, mdx } from "@/lib/markdown/compile.support";
import { showComponents as html } from "@/lib/markdown/replaced-components/placeholders.support";

describe("renders components in other forms", () => {
	for (const [name, source, expected] of [
		[
			"tabs",
			'<Tabs group="g">\n<Tab label="A">\n\n*1*\n\n</Tab>\n<Tab label={<b>B</b>} chosen>2</Tab>\n</Tabs>',
			/^Tabs\{"group":"g"\}\[Tab\{"label":"A"\}\[<p><em>1<\/em><\/p>\]Tab\{"label":\{.*"chosen":true\}\[2\]\]$/s,
		],
		[
			"a code block",
			'<CodeBlock language="js" title="a.js">{`let a\nlet b`}</CodeBlock>',
			/CodeBlock\{"html":".*","language":"js","title":"a.js"\}/,
		],
		[
			"elements as labels and titles",
			"<Tabs><Tab label={<b>A</b>}>1</Tab></Tabs>\n\n<Callout title={<b>T</b>}>x</Callout>",
			/Tab\{"label":\{.*Callout\{"title":\{.*\}\[x\]/s,
		],
		["a video with a computed id", "<YouTube id={['a', 1].join('')} />", 'YouTube{"id":"a1"}[]'],
		[
			"what is inside a video below it",
			'<YouTube id="abcdefghijk" title="T">A *b*</YouTube>\n\n<YouTube id="abcdefghijk">\n\nC\n\n</YouTube>',
			'YouTube{"id":"abcdefghijk","title":"T"}[]\n<p>A <em>b</em></p>\nYouTube{"id":"abcdefghijk"}[]\n<p>C</p>',
		],
		[
			"what is inside a video in a line",
			'A <YouTube id="abcdefghijk">*b*</YouTube>',
			'<p>A </p>YouTube{"id":"abcdefghijk"}[]<p><em>b</em></p>',
		],
	] as const) {
		test(name, async () => {
			if (typeof expected === "string") assert.equal(await html(mdx(source)), expected);
			else assert.match(await html(mdx(source)), expected);
		});
	}
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
		"import A from 'a'\n\nIf 1 <2 {x\n\n{/* no */}\n\n<Tabs>\n<Tab value='a'>\n\n*1*\n\n</Tab>\n</Tabs>\n\n<Chart data={{a: 1}}>\n\nkept\n\n</Chart>";
	const page = await html(mdx(source));
	assert.match(page, /<p>If 1 &lt;2 \{x<\/p>/);
	assert.match(page, /Tabs\{\}\[\s*Tab\{"value":"a"\}\[\s*<p><em>1<\/em><\/p>\s*\]\s*\]/);
	assert.match(page, /<p>kept<\/p>$/);
	assert.doesNotMatch(page, /import|Chart|no/);
});
