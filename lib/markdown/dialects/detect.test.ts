import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { detectDialect } from "./detect";

const detect = (body: string, file = "posts/a.md", extra: Record<string, unknown> = {}) =>
	detectDialect({ file, format: file.endsWith(".mdx") ? "mdx" : "md", body, extra, trust: "code" });

describe("detects the syntax", () => {
	for (const [name, syntax, body, file] of [
		["MDX by the file extension", "mdx", "Plain.", "posts/a.mdx"],
		["Markdown by default", "md", "Plain <b>x</b> <br> {curly} 1 < 2", undefined],
		["MDX by an import", "mdx", "import Tabs from '@theme/Tabs';\n\nHi", undefined],
		["MDX by an import over several lines", "mdx", "import {\n  A,\n} from './a'\n\nHi", undefined],
		["MDX by an export", "mdx", "export const a = 1;\n\nHi", undefined],
		["MDX by a component", "mdx", "Hi <Chart data='1' />", undefined],
		["MDX by a component with content", "mdx", "<Note>\n\nHi\n\n</Note>", undefined],
		["MDX by an MDX comment", "mdx", "Hi {/* a remark */}", undefined],
		["MDX by an attribute in braces", "mdx", '<img src={require("./a.png").default} />', undefined],
		["MDX by an `mdx-code-block`", "mdx", "```mdx-code-block\n<b>x</b>\n```", undefined],
		[
			"Markdown if MDX is in code only",
			"md",
			"Write `<Chart />` or\n\n```jsx\nimport A from 'a'\n<Chart data={1} />\n```",
			undefined,
		],
		["Markdown if MDX is in indented code only", "md", "So:\n\n    import a from 'a'\n    <Chart />\n", undefined],
		[
			"Markdown if type parameters in prose resemble components",
			"md",
			"A List<String> or Map<Key, Value> of Python's import x from y",
			undefined,
		],
		["Markdown if HTML tags are in capitals", "md", '<IMG SRC="a.png"/> <B>x</B>', undefined],
		[
			"Markdown if only ids and the truncate marker are in MDX comments",
			"md",
			"# A {/* #b */}\n\n{/* truncate */}",
			undefined,
		],
		["Markdown if there are Hugo shortcodes", "md", "{{< figure src=x >}}\n\n<Chart />", undefined],
		["Markdown if there are Liquid tags", "md", "<a href={{ site.url }}>x</a> <Chart />", undefined],
		["Markdown if MDX is in HTML comments only", "md", "<!-- <Chart /> -->", undefined],
		["Markdown by the extension `.markdown`", "md", "<Chart />", "posts/a.markdown"],
	] as const) {
		test(name, () => assert.equal(detect(body, file).syntax, syntax));
	}
});

describe("detects templates", () => {
	for (const [name, body, file, extra, expected] of [
		["Liquid tags", "{% highlight ruby %}\nx\n{% endhighlight %}", undefined, {}, "liquid"],
		["Liquid variables", "![a]({{ site.baseurl }}/a.png)", undefined, {}, "liquid"],
		["Liquid filters", '[a]({{ "/a" | relative_url }})', undefined, {}, "liquid"],
		[
			"no Liquid in code",
			"Write `{% raw %}` or `{{ site.url }}`:\n\n```\n{% include a %}\n```",
			undefined,
			{},
			undefined,
		],
		[
			"Liquid with `raw` in the code of a Jekyll post",
			"`{% raw %}{{ x }}{% endraw %}`",
			"posts/2020-01-02-a.md",
			{ layout: "post" },
			"liquid",
		],
		["no Liquid in the code of another system's post", "`{% raw %}{{ x }}{% endraw %}`", undefined, {}, undefined],
		["Hugo shortcodes with names of Liquid's tags", '{{% include "a.md" %}}', undefined, {}, "hugo"],
		["unknown tags", "{% odd %}\nx\n{% endodd %}", undefined, {}, "liquid"],
		["none where the front matter turns them off", "{% x %}", undefined, { render_with_liquid: "false" }, undefined],
		["Hugo shortcodes", "{{% notice tip %}}\nx\n{{% /notice %}}", undefined, {}, "hugo"],
		["no Hugo shortcodes in code", "`{{< figure >}}`", undefined, {}, undefined],
		["escaped Hugo shortcodes in code", "`{{</* figure */>}}`", undefined, {}, "hugo"],
		["Zola shortcodes", '{{ youtube(id="x") }}', undefined, {}, "zola"],
		["Zola shortcodes with content", "{% quote(author='A') %}\nx\n{% end %}", undefined, {}, "zola"],
		["none in prose with double braces", "Vue writes {{ message }}.", undefined, {}, undefined],
		["none in MDX", "{{< figure >}}", "posts/a.mdx", {}, undefined],
	] as const) {
		test(name, () => {
			const { liquid, shortcodes } = detect(body, file, extra);
			assert.equal(liquid ? "liquid" : shortcodes, expected);
		});
	}
});

describe("math", () => {
	for (const [body, expected] of [
		["It costs $5 and $10.", false],
		["From $5 to 10$ or $20/month, US$ 3.", false],
		["Set $HOME and $PATH, or $HOME/$USER and `$x^2$`.", false],
		["$$ or $$$ a head", false],
		["With $x^2$ and more", true],
		["For $n$ items", true],
		["Given $\\alpha$", true],
		["$$\n\\frac{1}{2}\n$$", true],
		["$E = mc^2$ costs $5", true],
	] as const) {
		test(`${expected ? "detects" : "does not detect"} math in ${body}`, () =>
			assert.equal(detect(body).math, expected));
	}
	test("is set by the front matter field `math`", () => {
		assert.equal(detect("$5$", undefined, { math: "true" }).math, true);
		assert.equal(detect("$x^2$", undefined, { math: "false" }).math, false);
	});
});

for (const unit of [
	"{{<",
	"{{< ",
	"<!-- ",
	"{/* ",
	"<Aa>",
	"import {\n",
	"{% raw %}",
	"{% a ",
	"{{ a(",
	"a",
	"<a b ",
	"export\n",
]) {
	test(`reads a body of many ${JSON.stringify(unit)}`, () => {
		const body = unit.repeat(1_000_000 / unit.length);
		assert.doesNotThrow(() => detect(body));
		assert.doesNotThrow(() => detect(body, "posts/2024-01-02-a.markdown", { layout: "post" }));
	});
}

for (const [opening, character] of [
	["{{<", " "],
	["{%a", "a"],
	["<A", "a"],
	["<Aa ", " "],
	['import "a"', " "],
] as const) {
	test(`reads ${opening} before many of the same character`, () =>
		assert.equal(detect(`${opening}${character.repeat(1_000_000)}!`).syntax, "md"));
}

for (const [body, syntax] of [
	["<Aa>x</Bb></Aa>", "mdx"],
	["</Aa><Aa>", "md"],
	["<A.b>x</A.b>", "md"],
	["<Aa.b c='d'>x</Aa.b>", "mdx"],
	["<AAA>x</AAA>", "md"],
	["<!-- <Aa>x</Aa> -->", "md"],
	["<!-- <Aa>x</Aa>", "mdx"],
	["{/*/}", "md"],
] as const) {
	test(`detects ${syntax} in ${body}`, () => assert.equal(detect(body).syntax, syntax));
}
