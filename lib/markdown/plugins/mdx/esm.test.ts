import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileBody } from "@/lib/markdown/compile";
import { html, listDiagnostics, mdx } from "@/lib/markdown/compile.support";
import { show } from "@/lib/utils/show.support";

describe("imports", () => {
	for (const [name, source, expected] of [
		[
			"resolve an image",
			"import a from './a.png';\n\n<img src={a} alt='A' />",
			'<img src="/files/posts/hello/a.png" alt="A" data-first="true"/>',
		],
		[
			"resolve the `src` of an image",
			"import a from './a.png'\n\n<img src={a.src} alt='A' />",
			'<img src="/files/posts/hello/a.png" alt="A" data-first="true"/>',
		],
		[
			"render an SVG as a component",
			"import Logo from '@site/static/logo.svg';\n\n<Logo alt='A' />",
			'<img alt="A" src="/logo.svg" data-first="true"/>',
		],
		[
			"resolve an image in an expression",
			"import a from '/a.png'\n\n{[a].map((src) => <b key={src}>{src}</b>)}",
			"<b>/a.png</b>",
		],
		[
			"support `require`",
			'<img src={require("./a.png").default} alt="" />',
			'<img src="/files/posts/hello/a.png" alt="" data-first="true"/>',
		],
		[
			"support `useBaseUrl`",
			"import useBaseUrl from '@docusaurus/useBaseUrl';\n\n<img src={useBaseUrl('/a.png')} alt='' />",
			'<img src="/a.png" alt="" data-first="true"/>',
		],
		["render the children of a local component", "import Chart from './chart'\n\n<Chart>kept</Chart>", "kept"],
		["ignore React", "import React, { useState } from 'react';\n\nA", "<p>A</p>"],
	] as const) {
		test(name, async () => assert.equal(await html(mdx(source)), expected));
	}
	test("report unknown modules only", async () => {
		assert.deepEqual(
			await listDiagnostics(mdx("import Tabs from '@theme/Tabs'\nimport Image from 'next/image'\n\nA")),
			[],
		);
		assert.deepEqual(await listDiagnostics(mdx("import A from './a'\n\nB")), ["4:1 warning mdx-esm"]);
	});
	test("report components of an app with the file that makes them known", async () => {
		const [diagnostic] = (await mdx('import { Button } from "@/components/button"\n\n<Button />')).diagnostics;
		assert.equal(
			diagnostic?.message,
			'`import` of `Button` has no effect in a post. Write `export { Button } from "@/components/button"` into a file in the folder `components`, and use it without an import.',
		);
	});
	test("report nothing of the metadata of the post", async () => {
		const compiled = mdx("import { ada } from './authors'\n\nexport const meta = { title: 'A', by: [ada] }\n\nB");
		assert.equal(await html(compiled), "<p>B</p>");
		assert.deepEqual(await listDiagnostics(compiled), []);
	});
	test("omit and report expressions that use an unknown import", async () => {
		const compiled = mdx(
			"import { list } from '../list'\n\nA {list.length} b\n\n{list.map((x) => x)}\n\n<b title={list}>c</b>",
		);
		assert.equal(await html(compiled), "<p>A  b</p>\n<b>c</b>");
		assert.deepEqual(await listDiagnostics(compiled), [
			"4:1 warning mdx-esm",
			"6:3 warning mdx-esm",
			"8:1 warning mdx-esm",
		]);
	});
});

test("expressions can use the front matter", async () => {
	const post = {
		file: "posts/a.mdx",
		format: "mdx",
		trust: "code",
		title: "T",
		extra: { n: ["1"] },
		body: "Of {frontMatter.title} {frontmatter.n[0]}",
		bodyLine: 1,
	} as const;
	assert.equal(await html(compileBody({ ...post, extra: { n: ["1"] } })), "<p>Of T 1</p>");
});

describe("exports", () => {
	for (const [name, source, expected] of [
		[
			"can replace the front matter variable",
			"export const frontmatter = { a: 1 };\n\nIn {frontmatter.a}, {frontMatter.title}",
			"<p>In 1, Hello</p>",
		],
		["can define values", "export const meta = { year: 2020 };\n\nIn {meta.year}", "<p>In 2020</p>"],
		[
			"can define components",
			"export const Mark = ({ children }) => <b style={{ color: 'red' }}>{children}</b>;\n\nA <Mark>b</Mark>",
			'<p>A <b style="color:red">b</b></p>',
		],
		["can define functions", "export function twice(n) { return n * 2 }\n\n{twice(2)}", "4"],
	] as const) {
		test(name, async () => {
			assert.equal(await html(mdx(source)), expected);
			assert.deepEqual(await listDiagnostics(mdx(source)), []);
		});
	}
	for (const source of [
		"export const A = () => { const [a] = useState(1); return <b>{a}</b> }\n\n<A>kept</A>",
		"export default ({ children }) => <main>{children}</main>\n\nkept",
		"export { a } from './a'\n\nkept",
	]) {
		test(`are ignored and reported: ${source.split("\n")[0]}`, async () => {
			assert.match(await html(mdx(source)), /^(?:<p>)?kept(?:<\/p>)?$/);
			assert.deepEqual(await listDiagnostics(mdx(source)), ["4:1 warning mdx-esm"]);
		});
	}
});

test("an exported component is not listed among the used components", async () => {
	const { metadata } = await mdx("export const A = () => <b>a</b>;\n\n<A/> <Nobody/>");
	assert.deepEqual(show(metadata.components, "name"), ["Nobody"]);
});

test("reports an exported component that throws", async () => {
	const source = "export const A = () => { throw new Error('no') };\n\nText\n\n<A/>";
	assert.deepEqual(await listDiagnostics(mdx(source)), ["8:1 error mdx-expression"]);
});

describe("image URLs of other systems", () => {
	for (const [written, expected] of [
		["@site/static/a.png", "/a.png"],
		["pathname:///a.png", "/a.png"],
		["../../static/a.png", "/a.png"],
		["../public/a.png", "/a.png"],
		["@/assets/a.png", "/assets/a.png"],
		["./static.png", "/files/posts/hello/static.png"],
	] as const) {
		test(`resolves ${written}`, async () =>
			assert.match(await html(mdx(`![](${written})`)), new RegExp(`src="${expected}"`)));
	}
});
