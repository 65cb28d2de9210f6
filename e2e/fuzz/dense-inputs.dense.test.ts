import assert from "node:assert/strict";
import path from "node:path";
import { describe, test } from "node:test";
import type { CompileEnvironment } from "@/lib/blog/compile-environment";
import { parseSite } from "@/lib/config/parse";
import { parsePost } from "@/lib/content/front-matter/parse-post";
import type { ParsedPost } from "@/lib/content/types";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import { CompilePool } from "@/lib/next/compile/compile-pool";
import { getCompiledFile } from "@/lib/next/compiled-engine.mjs";
import { parseYaml } from "@/lib/utils/yaml";
import { renderPage } from "./page";

/** A text of which every few characters are syntax. */
interface DenseInput {
	name: string;
	/** What is repeated. */
	unit: string;
	before?: string;
	after?: string;
	/** Reads a text as a build does; returns what has become of it. */
	read: (text: string) => Promise<string>;
}

/** Returns the text of an input of about some number of bytes. */
function writeInput({ before = "", unit, after = "" }: DenseInput, bytes: number): string {
	return before + unit.repeat(Math.max(1, Math.floor(bytes / unit.length))) + after;
}

/** Lists the rules of diagnostics. */
const listRules = (diagnostics: readonly Diagnostic[]) =>
	[...new Set(diagnostics.map(({ rule }) => rule))].join() || "no diagnostic";

const ENGINE = path.resolve(".");
const script = await getCompiledFile(ENGINE, "lib/next/compile/compile-process");
const { site } = parseSite(parseYaml("title: T\nurl: https://t.example"));
const none = {
	components: [],
	componentBundles: [],
	importBundles: [],
	clients: [],
	config: undefined,
	postPaths: new Map(),
};
const environment: CompileEnvironment = { ...none, mode: "production", settings: site };
/** Compiles bodies with a lower limit of time than a build, so that many texts are read in a few minutes. */
const pool = new CompilePool(script, ENGINE, true, { processorTime: 3 });

/** Compiles and renders a body. */
const asBody =
	(format: "md" | "mdx", file = `posts/a.${format}`, extra = {}) =>
	async (body: string) => {
		const post = { file, format, trust: "components", title: "T", body, bodyLine: 1, extra } as unknown as ParsedPost;
		const options = { smartPunctuation: true };
		const compiled = await pool.compile({ post, options, environment });
		if (compiled.code === "") return listRules(compiled.diagnostics);
		const html = await renderPage(compiled);
		return `${listRules(compiled.diagnostics)}, ${html.length} characters of HTML`;
	};
const asMarkdown = asBody("md");
const asMdx = asBody("mdx");
const asJekyll = asBody("md", "posts/2024-01-02-a.markdown", { layout: "post" });

const asPost = async (text: string) => {
	const context = { site, authors: new Map(), now: 0, kind: "post" as const };
	return listRules(parsePost("posts/a.md", text, context).diagnostics);
};

/** Bodies in which nothing ends: marks that open something, and long runs of a character where syntax may go on. */
const unclosed: Record<string, string> = {
	comments: "<!-- ",
	"MDX comments": "{/* ",
	tags: "<br ",
	"attributes of tags": '<a b="',
	components: "<Aa>",
	imports: "import {\n",
	fences: "```mdx-code-block\n",
	"attribute lists": "{: .a ",
	extensions: "{::comment ",
	shortcodes: "{{< a ",
	"escaped shortcodes": "{{/* ",
	"Zola's shortcodes": "{{ a(",
	"Liquid's tags": "{% a ",
	"Liquid's blocks": "{% raw %}\n",
	"unknown tags": "{% a %}\n",
	"Markdown in HTML": "<a markdown=1 ",
	brackets: "[a ",
	code: "`a``b ",
	formulas: "$a$$b ",
	instructions: "<?a ",
	titles: "[a](b (",
	footnotes: "[^1]:",
	"expressions that aren't of JavaScript": "=={%a%}",
	"comments in expressions": "{#a}http://",
	"dashes of a sentence": "-:a",
};
/** What is before a long run of a character, and the character. */
const runs: Record<string, [before: string, character: string]> = {
	"in a heading": ["# a {: ", " "],
	"in an attribute list": ["a\n{: ", " "],
	"after a span": ["*a*{: ", " "],
	"in a shortcode": ["{{< ", " "],
	"in an escaped shortcode": ["{{< a >}} {{/* ", " "],
	"in a tag of Liquid": ["{% a ", " "],
	"in a tag of HTML": ["<a ", " "],
	"after an attribute": ["<a markdown=1", " "],
	"in a URL of CSS": ['<p style="a: url(', " "],
	"in an admonition": [":::note ", " "],
	"in a name of an admonition": [":::{", "a"],
	"in an info string": ["```js {1", " "],
	"in a comment on a line": ["```js\nlet a; // highlight-line", " "],
	"of letters in a tag of Liquid": ["{% a ", "a"],
	"of letters in a name of a component": ["<A", "a"],
	"of letters in a code of emoji": [":", "a"],
	"of letters in a formula": ["$", "a"],
	"of dots in an autolink": ["<a@b", "."],
	"of marks in a URL": ["https://a.b/", "!"],
	"of underscores in a domain": ["www.a.b", "_"],
	"of backticks after a word": ["a", "`"],
	"of words after a bracket": ["[", "a "],
	"of braces in an expression": ["{(", "}"],
	"of spaces": ["", " "],
	"of letters": ["", "a"],
	"of backslashes": ["", "\\"],
	"of slashes": ["/", "/"],
	"of colons": ["", ":"],
	"of semicolons in code": ["```js\nlet a; // highlight-line\n", ";"],
};
/** Texts in which much begins and nothing ends. */
const UNCLOSED_INPUTS: readonly DenseInput[] = Object.entries(unclosed).flatMap(([name, unit]) => [
	{ name: `unclosed: ${name}`, unit, read: asMarkdown },
	{ name: `unclosed in MDX: ${name}`, unit, read: asMdx },
	{ name: `unclosed in Jekyll: ${name}`, unit, before: "{% assign a = 1 %}\n", read: asJekyll },
	{ name: `unclosed after a shortcode: ${name}`, unit, before: "{{< a >}}\n", read: asMarkdown },
]);

/** Texts with a long run of the same character. */
const RUN_INPUTS: readonly DenseInput[] = [
	...Object.entries(runs).flatMap(([name, [before, unit]]) => [
		{ name: `run ${name}`, unit, before, after: "x!", read: asMarkdown },
		{ name: `run in MDX ${name}`, unit, before, after: "x!", read: asMdx },
		{ name: `run in Jekyll ${name}`, unit, before: `{% assign a = 1 %}\n${before}`, after: "x!", read: asJekyll },
	]),
	...Object.entries({
		title: "T",
		date: "2024-01-01 10:00",
		tags: "[a",
		slug: "a/",
		image: "a",
		aliases: "/a/",
	}).flatMap(([field, value]) =>
		[" ", "/", "a", "1"].map((unit) => ({
			name: `front matter: ${field} with a run of "${unit}"`,
			unit,
			before: `---\n${field}: ${value}`,
			after: "!x\n---\n",
			read: asPost,
		})),
	),
	{ name: "front matter: a key with spaces", before: "---\na", unit: " ", after: "x\n", read: asPost },
	{ name: "front matter: a broken line", before: "---\na: @", unit: " ", after: "x\n---\n", read: asPost },
];

// Without a limit of time: an expression that takes the cube of these sizes doesn't end.
for (const [what, inputs, bytes] of [
	["texts with a long run of the same character", RUN_INPUTS, 65_536],
	["texts in which nothing ends", UNCLOSED_INPUTS, 8192],
] as const) {
	describe(`reads ${what}`, () => {
		for (const input of inputs)
			test(input.name, async () => assert.notEqual(await input.read(writeInput(input, bytes)), ""));
	});
}
