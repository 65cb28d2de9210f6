import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { detectSyntax } from "./detect-syntax";

const detect = (body: string, file = "posts/a.md", extra: Record<string, unknown> = {}) =>
	detectSyntax({ file, format: file.endsWith(".mdx") ? "mdx" : "md", body, extra, trust: "code" });

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
		["Markdown if MDX is in HTML comments only", "md", "<!-- <Chart /> -->", undefined],
		["Markdown by the extension `.markdown`", "md", "<Chart />", "posts/a.markdown"],
	] as const) {
		test(name, () => assert.equal(detect(body, file).format, syntax));
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

for (const unit of ["<!-- ", "{/* ", "<Aa>", "import {\n", "a", "<a b ", "export\n"]) {
	test(`reads a body of many ${JSON.stringify(unit)}`, () => {
		const body = unit.repeat(1_000_000 / unit.length);
		assert.doesNotThrow(() => detect(body));
	});
}

for (const [opening, character] of [
	["<A", "a"],
	["<Aa ", " "],
	['import "a"', " "],
] as const) {
	test(`reads ${opening} before many of the same character`, () =>
		assert.equal(detect(`${opening}${character.repeat(1_000_000)}!`).format, "md"));
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
	test(`detects ${syntax} in ${body}`, () => assert.equal(detect(body).format, syntax));
}

test("is Markdown if another dialect has found templates", () => {
	const dialect = { hasTemplates: true, preprocess: () => Promise.reject(new Error("unused")) };
	const post = { file: "posts/a.md", format: "md", body: "{% a %} <Chart />", extra: {}, trust: "code" } as const;
	assert.equal(detectSyntax(post, dialect).format, "md");
	assert.equal(detectSyntax(post, { ...dialect, hasTemplates: false }).format, "mdx");
});
