import assert from "node:assert/strict";
import { test } from "node:test";
import { prerender } from "react-dom/static";
import { testContext } from "@/components/mdx/context.support";
import { PostBody } from "@/components/post/post-body";
import { listPlainComponents, pageComponents } from "@/features/components";
import { createTestBlog } from "@/lib/blog/blog.support";
import { renderBody } from "@/lib/markdown/runtime/render";
import { makePng } from "@/lib/utils/png.support";
import { renderBodyHtml } from "./body-html";

const FENCE = "```";

for (const [name, body, isHtml] of [
	["text", "## A & B\n\nHe said \"it's\" <b title='\"'>bold</b>, *so* [a](/b?c&d).\n\n- [x] one\n- two", true],
	["a table and code", `| A | B |\n| :- | -: |\n| 1 | 2 |\n\n${FENCE}ts title="a.ts"\nlet a = 1 < 2;\n${FENCE}`, true],
	["texts side by side", '{"a"}{"b"}{1} {[<i key="1">c</i>, "d", "e"]}{null}{true}', true],
	["an image with a color", "![Hills](./hills.png)", true],
	["elements of the page", "<Callout>Hm.</Callout>\n\n<details open><summary>S</summary>T</details>", true],
	[
		"styles, a drawing and a formula",
		'<p style={{ color: "red" }}>a</p> <svg viewBox="0 0 1 1"><title>T</title><path strokeWidth="2" /></svg>\n\n$a<b$',
		true,
	],
	["nothing", "", true],
	["a component of its own", "export const Own = () => <i>a</i>\n\n<Own />", false],
	["hooks", '<Tabs><Tab label="a">A</Tab></Tabs>', false],
	["an image that loads at once", '<Image src="https://a.example/a.png" alt="Hills" priority />', false],
] as const) {
	test(`a body with ${name} is ${isHtml ? "one string of the HTML that React makes of it" : "rendered with its page"}`, async () => {
		const blog = createTestBlog({
			"posts/a.mdx": `---\ntitle: A\n---\n\n${body}\n`,
			"posts/hills.png": await makePng(400, 300),
		});
		const post = (await blog.post("/blog/a")) ?? assert.fail();
		const compiled = await blog.compiled(post);
		const images = { ...testContext().images, get: (src: string) => blog.postImage(post, src) };
		const components = pageComponents({ ...testContext(), images });
		const rendered = await renderBodyHtml(renderBody(compiled, components), listPlainComponents(components));
		assert.equal(rendered.html !== undefined, isHtml);
		const pages = [undefined, rendered].map((one) =>
			prerender(<PostBody compiled={compiled} components={components} rendered={one} trust="code" />),
		);
		const [expected, actual] = await Promise.all(pages.map(async (page) => new Response((await page).prelude).text()));
		assert.equal(actual, expected);
	});
}
