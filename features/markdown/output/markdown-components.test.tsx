import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type ReactNode, useState } from "react";
import { testContext } from "@/components/mdx/context.support";
import { componentNames, markdownComponents } from "@/features/components";
import { toHast } from "@/lib/blog/body-forms/render-tree";
import { toMarkdown } from "@/lib/blog/body-forms/to-markdown";
import { md, mdx } from "@/lib/markdown/compile.support";
import { renderBody } from "@/lib/markdown/runtime/render";

const { components, plain } = markdownComponents(testContext());
const own = {
	async Poem({ by, children }: { by: string; children: ReactNode }) {
		return (
			<blockquote className="poem">
				{children} <cite>by {await by}</cite>
			</blockquote>
		);
	},
	Counter() {
		const [count] = useState(3);
		return <button type="button">{count} times</button>;
	},
	Broken(): ReactNode {
		throw new Error("on the server");
	},
};

async function markdown(compiled: ReturnType<typeof md>): Promise<string> {
	const body = renderBody(await compiled, { ...components, ...own });
	const resolve = (url: string) => new URL(url, "https://q.example/blog/hello").href;
	return (await toHast(body, plain).then((tree) => toMarkdown(tree, resolve))).trim();
}

const MARKDOWN = {
	"text as it was written": ["One *two* **three** `four`.\n\n- a\n- b\n", "One *two* **three** `four`.\n\n- a\n- b"],
	"absolute URLs": [
		"[a](/b) [c](#d) ![e](./f.png)",
		"[a](https://q.example/b) [c](https://q.example/blog/hello#d) ![e](https://q.example/files/posts/hello/f.png)",
	],
	"escapes of characters that mean something in Markdown": [
		"2 \\* 3 \\* 4, a\\_b\\_c, \\# no heading",
		"2 \\* 3 \\* 4, a_b_c, # no heading",
	],
	"no comments and no truncate markers": ["One.\n\n<!-- truncate -->\n\nTwo.<!-- no -->", "One.\n\nTwo."],
	"code unchanged": [
		'```ts title="a.ts"\nif (a < b && c) {\n\n\tx = "`";\n}\n```',
		'```ts title="a.ts"\nif (a < b && c) {\n\n\tx = "`";\n}\n```',
	],
	"code with fences in it": ["````md\n```js\n1\n```\n````", "````md\n```js\n1\n```\n````"],
	"an alert": ["> [!WARNING]\n> Mind *this*.\n>\n> And that.", "> [!WARNING]\n> Mind *this*.\n>\n> And that."],
	"raw details": ["<details><summary>Why <b>so</b>?</summary>\n\nSo.\n\n</details>", "**Why so?**\n\nSo."],
	"an admonition with a title": [":::danger Mind *it*\nSo.\n:::", "> [!CAUTION]\n> **Mind _it_**\n>\n> So."],
	formulas: ["With $x_i^2$:\n\n$$\n\\frac{1}{2}\n$$", "With $x_i^2$:\n\n$$\n\\frac{1}{2}\n$$"],
	"directives of unknown names": [":::poem Ode\nSo.\n:::", "**Ode**\n\nSo."],
	"a diagram as its source": ["```mermaid\ngraph LR\n  A --> B\n```", "```mermaid\ngraph LR\n  A --> B\n```"],
	"tabs of package manager commands": [
		"```npm2yarn\nnpm install a\n```",
		"## npm\n\n```bash\nnpm install a\n```\n\n## yarn\n\n```bash\nyarn add a\n```\n\n## pnpm\n\n```bash\npnpm add a\n```\n\n## bun\n\n```bash\nbun add a\n```",
	],
	"a figure in Markdown": [
		'<quire-figure src="/a.png" alt="A">So.</quire-figure>',
		"![A](https://q.example/a.png)\n\nSo.",
	],
	"an iframe": ['<iframe src="https://e.example/x"></iframe>', "<https://e.example/x>"],
	"a footnote with two references": ["A[^n] and B[^n].\n\n[^n]: The *note*.", "A[^n] and B[^n].\n\n[^n]: The *note*."],
	"a table": ["| a | b |\n| :- | -: |\n| 1 | `2\\|3` |", "| a | b |\n| :- | -: |\n| 1 | `2\\|3` |"],
	"a table with a caption": [
		"<table><caption>C</caption><tr><th>a</th></tr><tr><td>1</td></tr></table>",
		"C\n\n| a |\n| - |\n| 1 |",
	],
	"HTML for a table that Markdown has no syntax for": [
		'<table><tr><td><ul><li><a href="/x">a</a></li></ul></td></tr></table>',
		'<table><tbody><tr><td><ul><li><a href="https://q.example/x">a</a></li></ul></td></tr></tbody></table>',
	],
	"task lists": ["- [x] a\n- [ ] b", "- [x] a\n- [ ] b"],
	"tags without a Markdown form": ["H<sub>2</sub>O, x<sup>2</sup>", "H<sub>2</sub>O, x<sup>2</sup>"],
	"text of inline SVG": ['<svg viewBox="0 0 9 9"><text>Box</text></svg>', "Box"],
};
const MDX = {
	"the values of expressions": ["{1 + 1} and {[1, 2].map((n) => <b key={n}>{n}</b>)}", "2 and **1**__2__"],
	"spaces between tags on lines of their own": ["<b>{1}</b>\n<i>{2}</i>", "**1** *2*"],
	"a callout with a title": ['<Callout type="tip" title="So">\n- a\n</Callout>', "> [!TIP]\n> **So**\n>\n> - a"],
	"tabs as headings one level below the last heading": [
		'## H\n\n<Tabs>\n<Tab label="A">\n1\n\n#### I\n</Tab>\n<Tab>2</Tab>\n</Tabs>\n\n<Tabs><Tab label="B">3</Tab></Tabs>',
		"## H\n\n### A\n\n1\n\n#### I\n\n### Tab 2\n\n2\n\n### B\n\n3",
	],
	details: ['<Details summary="Why?">\nSo.\n</Details>', "**Why?**\n\nSo."],
	"a figure": [
		'<Figure src="/a.png" alt="A" wide>With *words*.</Figure>',
		"![A](https://q.example/a.png)\n\nWith *words*.",
	],
	"a video": ['<YouTube id="abcdefghijk" title="V" />', "[V](https://www.youtube.com/watch?v=abcdefghijk)"],
	"the rendered text of an author's component": [
		'<Poem by="Ada">\nRoses `are` red\n\n<Callout>Yes.</Callout>\n</Poem>',
		"> Roses `are` red\n>\n> > [!NOTE]\n> > Yes.\n>\n> by Ada",
	],
	"a component with state": ["Pressed <Counter />.", "Pressed 3 times."],
	"the children of a component that is unknown or throws": [
		"<Nobody>\nStill *here*.\n</Nobody>\n\n<Broken>Here.</Broken>",
		"Still *here*.\n\nHere.",
	],
};

describe("the Markdown of a body has", () => {
	for (const [format, cases] of [
		[md, MARKDOWN],
		[mdx, MDX],
	] as const) {
		for (const [name, [source = "", expected]] of Object.entries(cases))
			test(name, async () => assert.equal(await markdown(format(source)), expected));
	}
});

test("every shared component has a form for Markdown", () => {
	const shared = componentNames.filter((name) => plain.has(components[name]) || typeof components[name] === "string");
	assert.deepEqual(shared, componentNames);
});
