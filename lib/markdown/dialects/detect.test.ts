import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { detectDialect } from "./detect";

const read = (body: string, file = "posts/a.md", extra: Record<string, unknown> = {}) =>
	detectDialect({ file, format: file.endsWith(".mdx") ? "mdx" : "md", body, extra });

describe("a body is", () => {
	for (const [name, syntax, body, file] of [
		["MDX by its name", "mdx", "Plain.", "posts/a.mdx"],
		["Markdown by default", "md", "Plain <b>x</b> <br> {curly} 1 < 2", undefined],
		["MDX where it imports", "mdx", "import Tabs from '@theme/Tabs';\n\nHi", undefined],
		["MDX where it imports over several lines", "mdx", "import {\n  A,\n} from './a'\n\nHi", undefined],
		["MDX where it exports", "mdx", "export const a = 1;\n\nHi", undefined],
		["MDX with a component", "mdx", "Hi <Chart data='1' />", undefined],
		["MDX with a component around text", "mdx", "<Note>\n\nHi\n\n</Note>", undefined],
		["MDX with MDX's comments", "mdx", "Hi {/* a remark */}", undefined],
		["MDX with attributes in braces", "mdx", '<img src={require("./a.png").default} />', undefined],
		["MDX with a block of it", "mdx", "```mdx-code-block\n<b>x</b>\n```", undefined],
		[
			"Markdown with MDX in code",
			"md",
			"Write `<Chart />` or\n\n```jsx\nimport A from 'a'\n<Chart data={1} />\n```",
			undefined,
		],
		["Markdown with indented code", "md", "So:\n\n    import a from 'a'\n    <Chart />\n", undefined],
		["Markdown with types in prose", "md", "A List<String> or Map<Key, Value> of Python's import x from y", undefined],
		["Markdown with HTML in capitals", "md", '<IMG SRC="a.png"/> <B>x</B>', undefined],
		["Markdown with MDX's marker and ids only", "md", "# A {/* #b */}\n\n{/* truncate */}", undefined],
		["Markdown if it has Hugo's tags", "md", "{{< figure src=x >}}\n\n<Chart />", undefined],
		["Markdown if it is Jekyll's", "md", "<a href={{ site.url }}>x</a> <Chart />", undefined],
		["Markdown where HTML comments speak of MDX", "md", "<!-- <Chart /> -->", undefined],
		["Markdown by its older name", "md", "<Chart />", "posts/a.markdown"],
	] as const) {
		test(name, () => assert.equal(read(body, file).syntax, syntax));
	}
});

describe("templates are", () => {
	for (const [name, body, file, extra, expected] of [
		["Jekyll's tags", "{% highlight ruby %}\nx\n{% endhighlight %}", undefined, {}, "liquid"],
		["Jekyll's values", "![a]({{ site.baseurl }}/a.png)", undefined, {}, "liquid"],
		["Jekyll's filters", '[a]({{ "/a" | relative_url }})', undefined, {}, "liquid"],
		[
			"not Jekyll's in code",
			"Write `{% raw %}` or `{{ site.url }}`:\n\n```\n{% include a %}\n```",
			undefined,
			{},
			undefined,
		],
		[
			"Jekyll's in code, if marked there in a post of Jekyll's",
			"`{% raw %}{{ x }}{% endraw %}`",
			"posts/2020-01-02-a.md",
			{ layout: "post" },
			"liquid",
		],
		["not Jekyll's in code of another's post", "`{% raw %}{{ x }}{% endraw %}`", undefined, {}, undefined],
		["Hugo's", "{{% notice tip %}}\nx\n{{% /notice %}}", undefined, {}, "hugo"],
		["not Hugo's in code", "`{{< figure >}}`", undefined, {}, undefined],
		["Hugo's in code that shows them", "`{{</* figure */>}}`", undefined, {}, "hugo"],
		["Zola's", '{{ youtube(id="x") }}', undefined, {}, "zola"],
		["Zola's around text", "{% quote(author='A') %}\nx\n{% end %}", undefined, {}, "zola"],
		["none in plain text", "Vue writes {{ message }}.", undefined, {}, undefined],
		["none in MDX", "{{< figure >}}", "posts/a.mdx", {}, undefined],
	] as const) {
		test(name, () => {
			const { liquid, shortcodes } = read(body, file, extra);
			assert.equal(liquid ? "liquid" : shortcodes, expected);
		});
	}
});

describe("formulas", () => {
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
		test(`${expected ? "in" : "not in"} ${body}`, () => assert.equal(read(body).math, expected));
	}
	test("where the front matter says so", () => {
		assert.equal(read("$5$", undefined, { math: "true" }).math, true);
		assert.equal(read("$x^2$", undefined, { math: "false" }).math, false);
	});
});
