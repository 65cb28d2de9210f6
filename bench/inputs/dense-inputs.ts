import path from "node:path";
import { parseSite } from "@/lib/config/parse";
import { parsePost } from "@/lib/content/front-matter/parse-post";
import type { ParsedPost } from "@/lib/content/types";
import { renderPage } from "@/lib/fuzz/page";
import { CompilePool } from "@/lib/next/compile-pool";
import { getCompiledFile } from "@/lib/next/compiled-engine.mjs";
import type { Diagnostic } from "@/lib/utils/diagnostics";
import { parseYaml } from "@/lib/utils/yaml";
import { importText } from "@/packages/migrate/src/samples.support";

/** A text of which every few characters are syntax. */
export interface DenseInput {
	name: string;
	/** What is repeated. */
	unit: string;
	before?: string;
	after?: string;
	/** Reads a text as a build does; returns what has become of it. */
	read: (text: string) => Promise<string>;
}

/** Returns the text of an input of about some number of bytes. */
export function writeInput({ before = "", unit, after = "" }: DenseInput, bytes: number): string {
	return before + unit.repeat(Math.max(1, Math.floor(bytes / unit.length))) + after;
}

/** Lists the rules of diagnostics. */
const listRules = (diagnostics: readonly Diagnostic[]) =>
	[...new Set(diagnostics.map(({ rule }) => rule))].join() || "no diagnostic";

const script = await getCompiledFile(path.resolve("."), "lib/next/compile-process");
/** Compiles bodies with a lower limit of time than a build, so that many texts are read in a few minutes. */
const pool = new CompilePool(script, true, { processorTime: 3 });

/** Compiles and renders a body. */
const asBody =
	(format: "md" | "mdx", file = `posts/a.${format}`, extra = {}) =>
	async (body: string) => {
		const post = { file, format, trust: "components", title: "T", body, bodyLine: 1, extra } as unknown as ParsedPost;
		const options = { smartPunctuation: true };
		const compiled = await pool.compile({ post, options, isRendered: false, version: 0 });
		if (compiled.code === "") return listRules(compiled.diagnostics);
		const html = await renderPage(compiled);
		return `${listRules(compiled.diagnostics)}, ${html.length} characters of HTML`;
	};
const asMarkdown = asBody("md");
const asMdx = asBody("mdx");
const asJekyll = asBody("md", "posts/2024-01-02-a.markdown", { layout: "post" });

const { site } = parseSite(parseYaml("title: T\nurl: https://t.example"));
const asPost = async (text: string) => {
	const context = { site, authors: new Map(), now: 0, kind: "post" as const };
	return listRules(parsePost("posts/a.md", text, context).diagnostics);
};
const asSettings = async (text: string) => listRules(parseSite(parseYaml(text)).diagnostics);
const asImport = (name: string) => async (text: string) => `${Object.keys(await importText(name, text)).length} files`;

const markdown: Record<string, string> = {
	words: "word ",
	paragraphs: "a\n\n",
	"broken lines": "a\\\n",
	emphasis: "*a* b\n\n",
	"bold and code": "**a** `b`\n\n",
	links: "[a](b)\n\n",
	images: "![a](b)\n\n",
	autolinks: "https://a.b\n\n",
	"reference links": "[a]: b\n\n",
	lists: "- a\n",
	"numbered lists": "1. a\n\n",
	tasks: "- [ ] a\n",
	"nested lists": "- a\n  - b\n",
	quotes: "> a\n\n",
	headings: "# a\n",
	"headings with text": "## a\n\nb\n\n",
	rules: "---\n\n",
	code: "```\na\n```\n",
	"highlighted code": "```js\nlet a = 1;\n```\n",
	"inline code": "`a` b\n\n",
	formulas: "$x$ a\n\n",
	"formula blocks": "$$\nx\n$$\n\n",
	footnotes: "[^a]\n\n",
	"footnotes with text": "a[^a]\n\n[^a]: b\n\n",
	HTML: "<b>a</b>\n\n",
	"HTML blocks": "<p>a</p>\n\n",
	"HTML lists": "<ul><li>a</li></ul>\n\n",
	"quoted words": "'a'\n\n",
	"broken text": "a\n",
	tables: "| a | b |\n| - | - |\n| c | d |\n\n",
	entities: "&amp; ",
	escapes: "\\* ",
	quotations: "\"a\" 'b' ",
	emoji: ":tada: ",
	admonitions: ":::note\na\n:::\n\n",
	alerts: "> [!NOTE]\n> a\n\n",
	definitions: "a\n: b\n\n",
	"struck text": "~~a~~ b\n\n",
	comments: "<!-- a -->\n\n",
	"line ends": "\n",
	umlauts: "ä ",
	"Chinese text": "日本語",
	surrogates: "🎉",
};
const mdx: Record<string, string> = {
	components: "<Callout>a</Callout>\n\n",
	expressions: "{1}\n\n",
	elements: "<b>a</b>\n\n",
	text: "a\n\n",
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
const jekyll: Record<string, string> = {
	variables: "{{ page.title }} ",
	tags: "{% if true %}a{% endif %} ",
	"raw text": "{% raw %}a{% endraw %} ",
};

const post = (field: string) =>
	`<item><title>T</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_name>a</wp:post_name>${field}</item>`;
const wordpress = '<?xml version="1.0"?><rss><channel><title>T</title><wp:wxr_version>1.2</wp:wxr_version>';
const ghost = { before: '{"db":[{"data":{"posts":[{"title":"T","status":"published","html":"', after: '"}]}}]}' };

/** Texts in which much begins and nothing ends. */
export const UNCLOSED_INPUTS: readonly DenseInput[] = [
	...Object.entries(unclosed).flatMap(([name, unit]) => [
		{ name: `unclosed: ${name}`, unit, read: asMarkdown },
		{ name: `unclosed in MDX: ${name}`, unit, read: asMdx },
		{ name: `unclosed in Jekyll: ${name}`, unit, before: "{% assign a = 1 %}\n", read: asJekyll },
		{ name: `unclosed after a shortcode: ${name}`, unit, before: "{{< a >}}\n", read: asMarkdown },
	]),
];

/** Texts with a long run of the same character. */
export const RUN_INPUTS: readonly DenseInput[] = [
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

export const DENSE_INPUTS: readonly DenseInput[] = [
	...Object.entries(markdown).map(([name, unit]) => ({ name: `Markdown: ${name}`, unit, read: asMarkdown })),
	{
		name: "Markdown: a long table",
		before: "| a | b | c | d | e |\n| - | - | - | - | - |\n",
		unit: "| 1 | 2 | 3 | 4 | 5 |\n",
		read: asMarkdown,
	},
	{ name: "Markdown: long code", before: "```js\n", unit: "let a = 1;\n", after: "```\n", read: asMarkdown },
	...Object.entries(mdx).map(([name, unit]) => ({ name: `MDX: ${name}`, unit, read: asMdx })),
	...Object.entries(jekyll).map(([name, unit]) => ({ name: `Jekyll: ${name}`, unit, read: asJekyll })),
	...UNCLOSED_INPUTS,
	...RUN_INPUTS,
	{ name: "front matter: lists", before: "---\ntags:\n", unit: "- a\n", after: "---\n", read: asPost },
	{ name: "front matter: maps", before: "---\na:\n", unit: "  - b: c\n", after: "---\n", read: asPost },
	{ name: "front matter: flow", before: "---\ntags: [", unit: "a,", after: "]\n---\n", read: asPost },
	{ name: "front matter: text", before: "---\ntitle: |\n", unit: "  a\n", after: "---\n", read: asPost },
	{ name: "front matter: aliases", before: "---\na: &a b\nc:\n", unit: "- *a\n", after: "---\n", read: asPost },
	{ name: "TOML: arrays", before: "+++\ntags = [", unit: "'a',", after: "]\n+++\n", read: asPost },
	{ name: "TOML: tables", before: "+++\n", unit: "[[a]]\nb=1\n", after: "+++\n", read: asPost },
	{ name: "JSON: arrays", before: '{"tags":[', unit: '"a",', after: '"a"]}\n\n', read: asPost },
	{ name: "settings: lists", before: "title: T\nlinks:\n", unit: "- a: b\n", read: asSettings },
	{
		name: "WordPress: items",
		before: wordpress,
		unit: post("<content:encoded><![CDATA[a]]></content:encoded>"),
		after: "</channel></rss>",
		read: asImport("export.xml"),
	},
	{
		name: "WordPress: HTML",
		before: `${wordpress}<item><title>T</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[`,
		unit: "<p>a</p>",
		after: "]]></content:encoded></item></channel></rss>",
		read: asImport("export.xml"),
	},
	{ name: "Ghost: HTML", ...ghost, unit: "<p>a <b>b</b></p>", read: asImport("export.json") },
	{ name: "Ghost: lists", ...ghost, unit: "<ul><li>a</li></ul>", read: asImport("export.json") },
];
