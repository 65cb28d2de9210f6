import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { compileBody } from "./compile";
import { compileAs, components, html, listDiagnostics, mdx, text } from "./compile.support";

describe("a post with the trust `components`", () => {
	for (const [name, source, expected] of [
		["shows numbers and text", "It is {1 + 1} {'o’clock'}{`.`}", "<p>It is 2 o’clock.</p>"],
		["shows nothing for true, false and null", "a{true}{false}{null}b", "<p>ab</p>"],
		["leaves out comments", "{/* a */}\n\nb {/* c */}\n\n{/* prettier-ignore */}\n{\n// d\n}", "<p>b </p>"],
		["shows the items of a list", "{['a', 1]}", "a1"],
		["shows elements in expressions", "{<b>bold</b>}", "<b>bold</b>"],
		["shows front matter", "Title: {frontMatter.title}", "<p>Title: Hello</p>"],
		["shows exported constants", "export const year = 2026\n\nIn {year}", "<p>In 2026</p>"],
		["renders components with literal values", '<Callout type={"tip"}>Hi</Callout>', '<aside title="tip">Hi</aside>'],
		[
			"renders tags with literal values",
			'<a href={"/b"} hidden={true} tabIndex={-1}>c</a>',
			'<a href="/b" hidden="" tabindex="-1">c</a>',
		],
		["spreads literal objects", '<a {...{ href: "/b" }}>c</a>', '<a href="/b">c</a>'],
		["keeps styles", '<b style={{ color: "red" }}>c</b>', '<b style="color:red">c</b>'],
		["inserts literal HTML", '<div dangerouslySetInnerHTML={{ __html: "<b>c</b>" }} />', "<div><b>c</b></div>"],
	] as const) {
		test(name, async () => {
			assert.equal(await html(components(source)), expected);
			assert.deepEqual(await listDiagnostics(components(source)), []);
		});
	}

	for (const [name, source, expected] of [
		["a call", "A {process.getBuiltinModule('fs').writeFileSync('a', 'b')} b", "<p>A  b</p>"],
		["a name of the process", "A {process.env.HOME} b", "<p>A  b</p>"],
		["a function", "A {(() => 1)()} b", "<p>A  b</p>"],
		["a tagged template", "A {String.raw`c`} b", "<p>A  b</p>"],
		["an assignment", "A {globalThis.c = 1} b", "<p>A  b</p>"],
		["an import()", "A {import('fs')} b", "<p>A  b</p>"],
		["a constructor", "A {''['constructor']} b", "<p>A  b</p>"],
		["an object", "A {{ c: 1 }} b", "<p>A  b</p>"],
		["code in an attribute", "<b title={process.cwd()}>c</b>", "<b>c</b>"],
		["code in an attribute of a component", "<Callout type={process.cwd()}>c</Callout>", "<aside>c</aside>"],
		["a spread of code", "<b {...process.env}>c</b>", "<b>c</b>"],
		["code in an element in an expression", "A {<b title={process.cwd()}>c</b>} b", "<p>A  b</p>"],
		["a getter", "<b style={{ get color() { return process.cwd() } }}>c</b>", '<b style="">c</b>'],
		["a prototype", "<b style={{ __proto__: process.env }}>c</b>", "<b>c</b>"],
		["an exported function", "export const f = () => process.exit(1)\n\nA {f()} b", "<p>A  b</p>"],
		["an exported component", "export function Run() { process.exit(1) }\n\n<Run>c</Run>", "c"],
		["a tag that is a function of every object", "<constructor.constructor>c</constructor.constructor>", "c"],
		["a tag that is a function of every component", "<Callout.constructor>c</Callout.constructor>", "c"],
	] as const) {
		test(`doesn't run ${name}`, async () => {
			assert.equal((await html(components(source))).replace(/ style=""/, ""), expected.replace(/ style=""/, ""));
			const diagnostics = await listDiagnostics(components(source));
			assert.ok(diagnostics.length > 0);
			assert.ok(
				diagnostics.every((one) => / warning (mdx-code|mdx-esm)$/.test(one)),
				diagnostics.join(),
			);
		});
	}

	test("has the position of the code in its diagnostics", async () => {
		assert.deepEqual(await listDiagnostics(components("A\n\nB {f()}\n\n<b\n  title={g()}>c</b>")), [
			"6:3 warning mdx-code",
			"8:1 warning mdx-code",
		]);
	});
});

describe("a post with the trust `text`", () => {
	for (const [name, source, expected] of [
		["is never MDX", "import a from a\n\n{process.exit(1)}", "<p>import a from a</p>\n<p>{process.exit(1)}</p>"],
		[
			"keeps safe HTML",
			"<figure><img src='/a.png' alt=''><figcaption>b</figcaption></figure>",
			/<figcaption>b<\/figcaption>/,
		],
		["keeps the boxes of task lists", "- [x] a", /<input type="checkbox"/],
		[
			"keeps frames of other sites",
			'<iframe src="https://video.example/1" title="a"></iframe>',
			/<iframe src="https:\/\/video\.example\/1"/,
		],
		["keeps background images", '<p style="background-image: url(/a.png)">a</p>', /url\(\/a\.png\)/],
		["keeps styles of text", '<p style="color: red; text-align: center">a</p>', /style="color:red;text-align:center"/],
	] as const) {
		test(name, async () => {
			const page = await html(text(source));
			if (typeof expected === "string") assert.equal(page, expected);
			else assert.match(page, expected);
			assert.deepEqual(await listDiagnostics(text(source)), []);
		});
	}

	for (const [name, source, expected] of [
		["a style sheet", "<style>p { color: red }</style>", ""],
		["a linked style sheet", '<link rel="stylesheet" href="https://a.example/a.css">', ""],
		["a form", '<form action="/x"><input name="a"> b</form>', " b"],
		["a frame with its own document", "<iframe srcdoc='<b>a</b>'></iframe>", ""],
		["a frame of this site", "<iframe src='/blog'></iframe>", ""],
		["a plugin", "<object data='a'></object>", "<p></p>"],
		["a style that covers the page", "<p style='position: fixed; inset: 0'>a</p>", "<p>a</p>"],
		["a style with an escape", "<p style='posi\\74ion: fixed'>a</p>", "<p>a</p>"],
	] as const) {
		test(`loses ${name}`, async () => {
			assert.equal(await html(text(source)), expected.trim());
			const rules = (await text(source)).diagnostics.map(({ rule }) => rule);
			assert.ok(rules.includes("html-unsafe") || rules.includes("html-blocked"), rules.join());
		});
	}

	test("has no scripts, even if the owner allows them in posts", async () => {
		const post = { file: "posts/a.md", format: "md", title: "T", body: "a <script>b()</script>", bodyLine: 1 } as const;
		assert.equal(await html(compileBody({ ...post, trust: "text" }, { scripts: true })), "<p>a </p>");
	});

	test("has the text of an MDX file", async () => {
		const post = {
			file: "posts/a.mdx",
			format: "mdx",
			title: "T",
			body: "<Note>a</Note>\n\n{f()}",
			bodyLine: 1,
		} as const;
		assert.match(await html(compileBody({ ...post, trust: "text" })), /a/);
	});
});

describe("scripts are removed, however they are written", () => {
	for (const source of [
		"<script async={true} src='https://a.example/a.js' />",
		"<script id={1 + 1}>{'a()'}</script>",
		"<script id={process.pid}>{'a()'}</script>",
		"<script {...{ src: 'https://a.example/a.js' }} />",
		"<script {...{ src: 'https://a.example/a.js', id: process.pid }} />",
		"{<script>a()</script>}",
		"{[1].map((key) => <script key={key} src='https://a.example/a.js' />)}",
		"export const Run = () => <script>{'a()'}</script>\n\n<Run/>",
		"export const Run = () => <script dangerouslySetInnerHTML={{ __html: 'a()' }} />\n\n<Run/>",
		"<div dangerouslySetInnerHTML={{ __html: '<script>a()</script>' }} />",
		"<div dangerouslySetInnerHTML={{ __html: '<script>a(' + process.pid + ')</script>' }} />",
		"<div {...{ dangerouslySetInnerHTML: { __html: '<SCRIPT>a()</SCRIPT>' } }} />",
		"<svg><script>{'a()'}</script></svg>",
	]) {
		test(source.replaceAll("\n", " "), async () => {
			assert.doesNotMatch(await html(mdx(source)), /<script/i);
			const rules = (await mdx(source)).diagnostics.map(({ rule }) => rule);
			assert.ok(rules.includes("html-script"), rules.join());
		});
	}
});

describe("elements for the head of a page are removed", () => {
	for (const source of [
		'<meta http-equiv="refresh" content="0; url=https://a.example">',
		'<meta name="robots" content="noindex">',
		'<meta itemprop="a" name="robots" content="noindex">',
		"<title>Other</title>",
		'<base href="https://a.example/">',
		'<link rel="canonical" href="https://a.example/">',
	]) {
		for (const [name, compile] of [
			["Markdown", text],
			["MDX", mdx],
		] as const) {
			test(`in ${name}: ${source}`, async () => {
				const body = name === "MDX" ? source.replace(/([^e])>$/, "$1/>") : `a\n\n${source}\n\nb`;
				assert.doesNotMatch(await html(compile(body)), /<(meta|title|base|link)/);
				const rules = (await compile(body)).diagnostics.map(({ rule }) => rule);
				assert.ok(rules.includes("html-head") || rules.includes("html-unsafe"), rules.join());
			});
		}
	}
	for (const source of [
		"{<meta httpEquiv='refresh' content='0; url=https://a.example' />}",
		"<meta httpEquiv='refresh' content={`0; url=https://a.example/${process.pid}`} />",
		"export const Run = () => <link rel='canonical' href='https://a.example' />\n\n<Run/>",
	]) {
		test(`in code: ${source.replaceAll("\n", " ")}`, async () => {
			assert.equal(await html(mdx(source)), "");
			assert.deepEqual(show((await mdx(source)).diagnostics, "rule"), ["html-head"]);
		});
	}
	test("but not titles of SVG images and microdata", async () => {
		const source = "<svg><title>Logo</title></svg> <meta itemprop='price' content='1'/>";
		assert.match(await html(mdx(source)), /<svg><title>Logo<\/title><\/svg>\s<meta itemProp="price" content="1"\/>/i);
		assert.deepEqual(await listDiagnostics(mdx(source)), []);
	});
});

describe("reports images that the policy of the page blocks", () => {
	for (const source of [
		"<object data='/a.svg'></object>",
		"<svg><image href='https://a.example/a.png'/></svg>",
		"<p style='background: url(https://a.example/a.png)'>a</p>",
		"<style>{`p { background: url(//a.example/a.png) }`}</style>",
	]) {
		test(source, async () => {
			assert.deepEqual(show((await components(source.replace(/style='([^']*)'/, 'style="$1"'))).diagnostics, "rule"), [
				"html-blocked",
			]);
		});
	}
});

describe("MDX with the trust `text`", () => {
	const textMdx = compileAs("mdx", "text");
	for (const [source, expected, ...diagnostics] of [
		["<Foo>\n\n**b**\n\n</Foo>", "<p><strong>b</strong></p>", "4:1 warning component-unknown"],
		["a <Foo.Bar x='y'>b</Foo.Bar>", "<p>a b</p>", "4:3 warning component-unknown"],
		["<Foo />\n\n<Bar />\n\n<Foo />", "", "4:1 warning component-unknown", "6:1 warning component-unknown"],
		["import A from './a'\n\nb", "<p>b</p>", "4:1 warning mdx-code"],
		["export const a = 1\n\nb\n\nexport const c = 1", "<p>b</p>", "4:1 warning mdx-code"],
		["<Callout>b</Callout> {/* <Foo /> */} <!-- <Foo /> --> `<Foo />`", undefined],
	] as const) {
		test(`reports what ${JSON.stringify(source)} loses`, async () => {
			assert.deepEqual(await listDiagnostics(textMdx(source)), diagnostics);
			if (expected !== undefined) assert.equal(await html(textMdx(source)), expected);
		});
	}
});

for (const [trust, compile] of Object.entries({ components, mdx })) {
	test(`components don't show HTML that only the compiler may write, with ${trust}`, async () => {
		const compiled = compile(
			'<Diagram svg="<meta http-equiv=refresh>" />\n\n<CodeBlock html="<b>c</b>" />\n\n{<CodeBlock html="<b>c" />}\n\n```js\na < b\n```',
		);
		const { code } = await compiled;
		assert.doesNotMatch(code, /http-equiv|<b>c/);
		assert.match(await html(compiled), /&lt;/);
	});
}

describe("strings of HTML in code", () => {
	const inner = (markup: string) =>
		`<div dangerouslySetInnerHTML={{ __html: ${JSON.stringify(markup)} + process.pid }} />`;
	const withScripts = (body: string) =>
		compileBody(
			{ file: "posts/a.mdx", format: "mdx", trust: "code", title: "T", body, bodyLine: 1 },
			{ scripts: true },
		);
	test("can't change the head, even if scripts are allowed", async () => {
		const body = inner('<meta http-equiv="refresh" content="0; url=https://a.example">');
		assert.doesNotMatch(await html(withScripts(body)), /<meta/);
		assert.deepEqual(show((await withScripts(body)).diagnostics, "rule"), ["html-head"]);
	});
	test("can have scripts if these are allowed, and drawings with a title", async () => {
		assert.match(await html(withScripts(inner("<script>a()</script>"))), /<script>a\(\)/);
		assert.match(
			await html(withScripts("<script dangerouslySetInnerHTML={{ __html: 'a(\"<meta/>\")' + process.pid }} />")),
			/a\("<meta\/>"\)/,
		);
		assert.match(await html(mdx(inner("<svg><title>Logo</title></svg>"))), /<title>Logo/);
	});
});
