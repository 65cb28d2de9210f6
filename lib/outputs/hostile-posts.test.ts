import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { renderNodes } from "@/components/in-app/render-nodes";
import { testContext } from "@/components/mdx/context.support";
import { feedComponents, markdownComponents, pageComponents } from "@/features/components";
import { AppComponents } from "@/lib/blog/app-data/app-components";
import { AppPaths } from "@/lib/blog/app-data/app-paths";
import { toBodyNodes } from "@/lib/blog/app-data/body-tree";
import { toHast } from "@/lib/blog/body-forms/render-tree";
import { sanitizeTree } from "@/lib/blog/body-forms/sanitize";
import { toMarkdown } from "@/lib/blog/body-forms/to-markdown";
import type { Trust } from "@/lib/config/trust";
import { compileBody } from "@/lib/markdown/compile";
import type { CompiledPost } from "@/lib/markdown/compiled-post";
import { renderBody } from "@/lib/markdown/runtime/render";
import { visit } from "@/lib/utils/visit";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const KINDS = [
	["text", "md"],
	["components", "md"],
	["components", "mdx"],
	["code", "mdx"],
] as const;

const page = pageComponents(testContext());
const feed = feedComponents(testContext());
const markdown = markdownComponents(testContext());
const resolve = (url: string) =>
	URL.canParse(url, "https://q.example") ? new URL(url, "https://q.example").href : url;

async function render(node: ReactNode): Promise<string> {
	const { prelude } = await prerender(node, { onError: (error) => assert.fail(String(error)) });
	return new Response(prelude).text();
}

/** React asks browsers to load images early. */
const PRELOAD = /<link rel="preload" as="image"[^>]*>/g;

/** The forms of a body that readers and programs get, as HTML. */
const FORMS: Record<string, (compiled: CompiledPost) => Promise<string>> = {
	page: async (compiled) => (await render(renderBody(compiled, page))).replace(PRELOAD, ""),
	"page in an app": async (compiled) => {
		const { children } = fromHtml(await render(renderBody(compiled, page)), { fragment: true });
		const components = new AppComponents(false);
		const nodes = toBodyNodes(children, { paths: new AppPaths(), toClass: (name) => name, components });
		const body = renderNodes(nodes, { components: {}, file: "posts/a.md", basePath: "" });
		return (await render(body)).replace(PRELOAD, "");
	},
	feed: async (compiled) =>
		toHtml(sanitizeTree(await toHast(renderBody(compiled, feed.components), feed.plain), { resolve })),
	Markdown: async (compiled) => {
		const text = toMarkdown(await toHast(renderBody(compiled, markdown.components), markdown.plain), resolve);
		const parts: string[] = [];
		visit(fromMarkdown(text), (node: Nodes) => {
			if (node.type === "html") parts.push(node.value);
			if ("url" in node) parts.push(`<a href="${node.url.replaceAll('"', "&quot;")}"></a>`);
		});
		return parts.join("");
	},
};

const js = (html: string) => JSON.stringify(html);
/** Ways to write the same HTML, as a string. */
const inString = (html: string) => [
	`<div dangerouslySetInnerHTML={{ __html: ${js(html)} }} />`,
	`<div style={{ color: "red" }} dangerouslySetInnerHTML={{ __html: ${js(html)} }} />`,
	`<h2 style={{ color: "red" }} dangerouslySetInnerHTML={{ __html: ${js(html)} }} />`,
	`<Callout title={<b style={{ color: "red" }} dangerouslySetInnerHTML={{ __html: ${js(html)} }} />}>x</Callout>`,
	`{<table {...{ dangerouslySetInnerHTML: { __html: ${js(html)} } }} />}`,
];
const IMG = "<img src=x onerror=alert(1)>";
const LINK = "javascript:alert(1)";

/** Bodies of hostile posts. Each is tried with all four trusts, as far as it is of the syntax of their files. */
const BODIES: string[] = [
	// Scripts
	"<script>alert(1)</script>",
	"<SCRIPT src=//a.example/a.js></SCRIPT>",
	"<sCript>alert(1)</sCript>",
	"<svg><script>alert(1)</script></svg>",
	"<svg><script href='data:text/javascript,alert(1)' /></svg>",
	"<math><script>alert(1)</script></math>",
	'<script type="module">{`alert(1)`}</script>',
	"<svg><svg:script>alert(1)</svg:script></svg>",
	"{<script>{'alert(1)'}</script>}",
	"export const Run = () => <script>{'alert(1)'}</script>\n\n<Run />",
	...inString("<script>alert(1)</script>"),
	// Event handlers
	IMG,
	'<img src="x" onError="alert(1)" />',
	"<p ONCLICK='alert(1)'>a</p>",
	'<p onclick="alert(1)">a</p>',
	'<svg onload="alert(1)"></svg>',
	'<svg><g onload="alert(1)"></g></svg>',
	'<math><mi onclick="alert(1)">x</mi></math>',
	'<x-y onclick="alert(1)">a</x-y>',
	'<details open ontoggle="alert(1)">a</details>',
	'<h2 onclick="alert(1)">a</h2>',
	'<table onclick="alert(1)"><tbody><tr><td>a</td></tr></tbody></table>',
	'<pre onfocus="alert(1)" autofocus tabindex="0">a</pre>',
	'<input onfocus="alert(1)" autofocus />',
	'<p {...{ onclick: "alert(1)", title: "a" }}>a</p>',
	'<x-y {...{ onclick: "alert(1)" }}>a</x-y>',
	'<x-y style={{ color: "red" }} onclick="alert(1)">a</x-y>',
	'a\n{: onclick="alert(1)" }',
	...inString(IMG),
	...inString("<svg><style>&lt;img src=x onerror=alert(1)&gt;</style></svg>"),
	// URLs that are script
	`[a](${LINK})`,
	`<${LINK}>`,
	`[a][b]\n\n[b]: ${LINK}`,
	`<a href="${LINK}">a</a>`,
	'<a href="JaVaScRiPt:alert(1)">a</a>',
	'<a href="java&#10;script:alert(1)">a</a>',
	'<a href="&#1;javascript:alert(1)">a</a>',
	'<a href="&#106;&#x61;vascript&colon;alert(1)">a</a>',
	'<a href="vbscript:msgbox(1)">a</a>',
	'<a href="data:text/html,<script>alert(1)</script>">a</a>',
	'<a href={["javascript:alert(1)"]}>a</a>',
	'<a HREF="javascript:alert(1)">a</a>',
	'<a {...{ href: "javascript:alert(1)" }}>a</a>',
	'<a style={{ color: "red" }} {...{ HREF: "javascript:alert(1)" }}>a</a>',
	'<svg><a xlink:href="javascript:alert(1)"><text y="9">a</text></a></svg>',
	'<svg><a xlinkHref="javascript:alert(1)"><text y="9">a</text></a></svg>',
	'<svg><a {...{ "xlink:href": "javascript:alert(1)" }}><text y="9">a</text></a></svg>',
	'<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>alert(1)</script></svg>#x" /></svg>',
	'<math href="javascript:alert(1)"><mi>x</mi></math>',
	'<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
	'<math><maction actiontype="statusline" xlink:href="javascript:alert(1)"><mi>x</mi></maction></math>',
	'<form action="javascript:alert(1)"><button>a</button></form>',
	'<form><button formaction="javascript:alert(1)">a</button></form>',
	'<form><input type="submit" formAction="javascript:alert(1)" /></form>',
	'<video poster="javascript:alert(1)" src="a.mp4"></video>',
	'<a ping="javascript:alert(1)" href="/a">a</a>',
	'<img srcset="javascript:alert(1) 1x" src="javascript:alert(1)" />',
	'<blockquote cite="javascript:alert(1)">a</blockquote>',
	'<div xml:base="javascript:alert(1)//"><a href="#x">a</a></div>',
	`<Figure src="${LINK}" alt="a" />`,
	`<Card href="${LINK}" title="a" />`,
	...inString(`<a href="${LINK}">a</a>`),
	// Animations that change addresses
	'<svg><a href="#b"><animate attributeName="href" values="javascript:alert(1)" /><text y="9">a</text></a></svg>',
	'<svg><a href="#b"><set attributeName="xlink:href" to="javascript:alert(1)" /><text y="9">a</text></a></svg>',
	'<svg><a href="#b"><set ATTRIBUTENAME="href" to="javascript:alert(1)" /><text y="9">a</text></a></svg>',
	'<svg><set attributeName="onclick" to="alert(1)" /></svg>',
	'<svg><a><animateTransform {...{ attributeName: "href" }} to="javascript:alert(1)" /></a></svg>',
	...inString('<svg><a id="b"><set href="#b" attributeName="href" to="javascript:alert(1)"/></a></svg>'),
	// Other documents
	'<iframe srcdoc="<script>alert(1)</script>"></iframe>',
	'<iframe srcDoc="<script>alert(1)</script>" />',
	'<iframe {...{ srcDoc: "<script>alert(1)</script>" }} />',
	'<iframe style={{ color: "red" }} srcdoc="<script>alert(1)</script>" />',
	'<iframe src="javascript:alert(1)"></iframe>',
	'<iframe src="data:text/html,<script>alert(1)</script>"></iframe>',
	'<iframe src="//localhost:3000/desk"></iframe>',
	'<iframe src="https://a.example/" sandbox="allow-scripts allow-top-navigation"></iframe>',
	'<iframe src="https://a.example/" sandbox="ALLOW-TOP-NAVIGATION-BY-USER-ACTIVATION"></iframe>',
	'<iframe src="https://a.example/" {...{ sandbox: ["allow-top-navigation-to-custom-protocols"] }} />',
	'<iframe src="/files/a.html" sandbox="allow-scripts allow-same-origin"></iframe>',
	'<iframe src="https://q.example/files/a.html" sandbox="allow-scripts allow-same-origin"></iframe>',
	'<iframe src="//Q.example:443/a" sandbox="allow-scripts allow-same-origin"></iframe>',
	'<iframe src=" https://a@q.&#9;example/a" sandbox="allow-scripts allow-same-origin"></iframe>',
	'<iframe src="https:/files/a.html" sandbox="allow-scripts allow-same-origin"></iframe>',
	'<iframe src={["https://q.example/a"]} sandbox="allow-scripts allow-same-origin" />',
	'<object data="/files/a.html">a</object>',
	'<object data="data:text/html,<script>alert(1)</script>" />',
	'<embed src="/files/a.svg">',
	'<embed src="javascript:alert(1)" />',
	'<applet code="a">a</applet>',
	'<portal src="/"></portal>',
	"<frameset><frame src='javascript:alert(1)' /></frameset>",
	...inString('<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>'),
	// The page itself
	'<base href="https://a.example/">',
	'<meta http-equiv="refresh" content="0; url=https://a.example">',
	'<meta itemProp="a" {...{ httpEquiv: "refresh", content: "0" }} />',
	'<link rel="import" href="/a" />',
	'<body onload="alert(1)" class="fixed">a</body>',
	'<html lang="x" style={{ position: "fixed" }}>a</html>',
	'<p is="x-y">a</p>',
	'<div><template shadowrootmode="open"><p onclick="alert(1)">a</p></template></div>',
	'<x-y innerHTML="<img src=x onerror=alert(1)>">a</x-y>',
	// What a browser reads otherwise than React or the parser
	`<!--><img src=x onerror=alert(1)>-->`,
	`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${IMG}">`,
	`<math><mtext><mglyph><style><math>${IMG}</style></mglyph></mtext></math>`,
	`<svg></p><style><a id="</style>${IMG}">`,
	`<svg><foreignObject><math><mi><style><!--</style>${IMG}--></style></mi></math></foreignObject></svg>`,
	`<svg><style><!--</style>${IMG}--></svg>`,
	`<svg><desc><![CDATA[</desc>${IMG}]]></desc></svg>`,
	`<svg><title><style><a id="</title>${IMG}"></style></title></svg>`,
	`<noscript><p title="</noscript>${IMG}">a</p></noscript>`,
	`<xmp><p title="</xmp>${IMG}">a</p></xmp>`,
	`<noembed><p title="</noembed>${IMG}">a</p></noembed>`,
	`<noframes><p title="</noframes>${IMG}">a</p></noframes>`,
	`<textarea><p title="</textarea>${IMG}">a</p></textarea>`,
	`<plaintext>${IMG}`,
	`<select><style></select>${IMG}</style></select>`,
	`<form><math><mtext></form><form><mglyph><style></math>${IMG}</style></mglyph></form></mtext></math></form>`,
	"<constructor>a</constructor>",
	"<svg><style>&amp;lt;img src=x onerror=alert(1)></style></svg>",
	`<style>a::after { content: "</style>${IMG}" }</style>`,
	"<svg><style>{`<img src=x onerror=alert(1)>`}</style></svg>",
	'<svg><style dangerouslySetInnerHTML={{ __html: "<img src=x onerror=alert(1)>" }} /></svg>',
	'<svg><desc><style>{"<"}{"img src=x onerror=alert(1)>"}</style></desc></svg>',
	`<p title={"</noscript>${IMG.replaceAll('"', "'")}"}>a</p>`,
	...inString(`<noscript><style></noscript>${IMG}</style></noscript>`),
	...inString(`</div></h2></b></table></pre></article>${IMG}`),
	"<style>{`</style><script>alert(1)</script>`}</style>",
	// What the feed and the Markdown write otherwise than React
	`<svg><b><title><i title="</title>${IMG}">a</i></title></b></svg>`,
	`<svg><p>b</p><g><title><i title="</title>${IMG}">a</i></title></g></svg>`,
	`<table><tbody><tr><td><p>a</p><ul><li>b</li></ul><noscript><p title="</noscript>${IMG}">c</p></noscript></td></tr></tbody></table>`,
	`<math><semantics><mi>x</mi><annotation>&lt;img src=x onerror=alert(1)&gt;</annotation></semantics></math>`,
	"$a <img src=x onerror=alert(1)> b$",
	// HTML that only the compiler writes
	`<Diagram svg=${js(IMG)} />`,
	`{<CodeBlock html=${js(IMG)} />}`,
	`{<CodeBlock {...{ html: ${js(IMG)} }} />}`,
	`export const Run = () => <Diagram svg=${js(IMG)} />\n\n<Run />`,
	// What only the trust `text` may not do
	'<div class="fixed inset-0 z-50"><a href="https://a.example">a</a></div>',
	"a\n{: .fixed .inset-0 }",
	"::: fixed {.inset-0}\na\n:::",
	'<quire-figure class="fixed inset-0" src="/a.png"></quire-figure>',
	'<img class="fixed inset-0" src="https://a.example/a.png">',
	'<p style="box-shadow: 0 0 0 9999px red">a</p>',
	'<p style="outline: 9999px solid red; filter: drop-shadow(0 0 9999px red)">a</p>',
	'<p style="margin-top: -9999px; padding: 9px">a</p>',
	'<p style="view-transition-name: x; content: url(a); --spacing: 9px">a</p>',
	"<p style=\"color: 'a\f;position:fixed;b:'\">a</p>",
	'<p style="height: 0; min-height: 0; max-height: 1px">a</p>',
	'<p style="position: fixed; inset: 0">a</p>',
	'<iframe name="documentElement" src="https://a.example/"></iframe>',
	'<p style="border-image: url(/a.png) 1 / 1px / 9999px; text-decoration: underline 9999px">a</p>',
	'<p style="font: 99px/0 serif; line-height: 0; font-size: 999px">a</p>',
	'<svg overflow="visible" transform="scale(99)" filter="url(#a)"><rect width="9999" height="9999" /></svg>',
	"$\\hspace{-99em} \\raisebox{99em}{a}$",
	'<div popover="auto">a</div>',
	"<dialog open>a</dialog>",
];

for (const [trust, format] of KINDS) {
	describe(`nothing of a hostile post with the trust \`${trust}\` in .${format} reaches a browser`, async () => {
		for (const body of BODIES) {
			test(body.replaceAll("\n", " ").slice(0, 140), async () => {
				const post = { file: `posts/a.${format}`, format, trust, title: "T", body, bodyLine: 1 };
				const compiled = await compileBody(post, { host: "q.example" });
				for (const [form, make] of Object.entries(FORMS)) checkHtml(await make(compiled), form, trust);
			});
		}
	});
}

const FORBIDDEN_ELEMENTS =
	/^(?:script|base|object|embed|applet|param|frame|frameset|portal|fencedframe|plaintext|xmp|noembed|noframes|template)$/;
const FORBIDDEN_IN_TEXT = /^(?:style|link|meta|form|button|dialog|textarea|select|animate\w*|set)$/;
const URL_ATTRIBUTES =
	/^(?:(?:xlink:)?href|src|srcset|data|action|formaction|poster|ping|background|cite|xml:base|to|from|by|values)$/i;
const FORBIDDEN_STYLE =
	/(?:^|;)\s*(?:position|inset|top|right|bottom|left|z-index|transform|translate|scale|rotate|animation|view-transition|box-shadow|text-shadow|outline|filter|backdrop|font\s*:|line-height\s*:\s*0|height|max-height|border-image|content|--)|:\s*-|9999/i;

/** Checks the HTML of a body, as browsers read it that run scripts and that don't. */
function checkHtml(html: string, form: string, trust: Trust): void {
	for (const scriptingEnabled of [true, false]) {
		const source = `<!doctype html><title>t</title><body><main>${html}</main><p id="end">`;
		const document = parse(source, { scriptingEnabled });
		const nodes: Node[] = [document];
		const elements: Element[] = [];
		for (let node = nodes.pop(); node; node = nodes.pop()) {
			if ("tagName" in node) elements.push(node);
			const children = "content" in node ? [node.content] : "childNodes" in node ? node.childNodes : [];
			nodes.push(...children);
		}
		const end = elements.find(({ attrs }) => attrs.some(({ name, value }) => name === "id" && value === "end"));
		assert.equal(end?.parentNode && "tagName" in end.parentNode && end.parentNode.tagName, "body", `${form}: ${html}`);
		for (const element of elements) checkElement(element, trust, `${form}: ${html}`);
	}
}

function checkElement({ tagName, attrs, namespaceURI }: Element, trust: Trust, html: string): void {
	const name = tagName.split(":").pop() ?? "";
	const get = (attribute: string) => attrs.find((one) => one.name.toLowerCase() === attribute)?.value;
	assert.doesNotMatch(name, FORBIDDEN_ELEMENTS, html);
	if (trust === "text") assert.doesNotMatch(name, FORBIDDEN_IN_TEXT, html);
	if (/^(?:html|body|head)$/.test(name)) assert.deepEqual(attrs, [], html);
	if (name === "meta") assert.equal(get("http-equiv"), undefined, html);
	if (name === "link") assert.equal(get("rel"), "stylesheet", html);
	if (name === "iframe") {
		if (trust === "text") assert.equal(get("name"), undefined, html);
		if (trust === "text") assert.doesNotMatch(get("src") ?? "", /q\.\s*example/i, html);
		assert.match(get("src") ?? "", trust === "text" ? /^https:\/\// : /^(?:(?:https:)?\/.+)?$/, html);
		assert.doesNotMatch(get("sandbox") ?? "", /top-navigation|scripts.*same-origin/i, html);
	}
	assert.doesNotMatch(get("attributename") ?? "", /href|src|^on/i, html);
	for (const { name: attribute, prefix, value } of attrs) {
		assert.doesNotMatch(attribute, /^(?:on.*|srcdoc|is|innerhtml|shadowroot.*)$/i, html);
		assert.ok(prefix !== "xml" || attribute !== "base", html);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers ignore these characters.
		const url = value.replace(/[\u0000-\u0020]/g, "");
		if (URL_ATTRIBUTES.test(attribute) || namespaceURI !== "http://www.w3.org/1999/xhtml")
			assert.doesNotMatch(url, /^(?:javascript|vbscript|data:(?!image\/(?!svg))):?/i, html);
		if (trust !== "text") continue;
		assert.doesNotMatch(attribute, /^(?:popover|overflow|filter|transform|voffset)$/i, html);
		if (attribute === "style") assert.doesNotMatch(value, FORBIDDEN_STYLE, html);
		if (attribute === "class") assert.doesNotMatch(value, /\b(?:fixed|absolute|inset|z-)/, html);
	}
}
