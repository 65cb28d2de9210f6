import type { Element, Nodes as HastNodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { defaultHandlers, type Handle, type State, toMdast } from "hast-util-to-mdast";
import type { Html, Nodes } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown as write } from "mdast-util-to-markdown";
import { tidy } from "./attributes";
import { isLossy } from "./lossy";
import { BLOCK, INLINE, isPhrasing, KNOWN, WRAPPERS } from "./names";
import { wrapWords } from "./paragraphs";

const STYLE: Options = {
	bullet: "-",
	rule: "-",
	extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: [{ character: "\n", inConstruct: "tableCell" }] }],
};

/** Markdown of a body in HTML; whatever Markdown has no signs for stays HTML, so that nothing is lost. */
export function htmlToMarkdown(html: string): string {
	try {
		return convert(html);
	} catch (error) {
		// What is nested too deeply to be walked through is HTML all the same.
		if (!(error instanceof RangeError)) throw error;
		return `${withoutBlankLines(`<div>${html.trim()}</div>`)}\n`;
	}
}

function convert(html: string): string {
	const tree = fromHtml(html, { fragment: true });
	const targets = new Set([...html.matchAll(/href=["']#([^"']+)["']/g)].map(([, id = ""]) => id));
	tidy(tree, targets);
	wrapWords(tree);
	const mdast = toMdast(tree, {
		document: true,
		newlines: false,
		handlers: handlersFor(tree),
		nodeHandlers: { comment: (_: State, node: { value: string }) => marker(node.value) },
	}) as Nodes;
	return write(mdast, STYLE);
}

/** The comment that ends the teaser of a post; all others are notes of an editor. */
function marker(comment: string): Html | undefined {
	return /^\s*more\b/.test(comment) ? { type: "html", value: "<!-- more -->" } : undefined;
}

const usual: Record<string, Handle> = defaultHandlers;

/** One handler for all elements: it keeps as HTML what would lose something, and leaves the rest to the usual one. */
function handlersFor(tree: Root): Record<string, Handle> {
	const handlers: Record<string, Handle> = {};
	const handle: Handle = (state, node, parent) => {
		const { tagName } = node;
		if (tagName === "imported-markdown") return { type: "html", value: String(node.properties.dataSource ?? "") };
		if (!isLossy(node)) {
			if (WRAPPERS.test(tagName)) return INLINE.test(tagName) ? state.all(node) : state.toFlow(state.all(node));
			if (KNOWN.test(tagName)) return usual[tagName]?.(state, node, parent);
		}
		return INLINE.test(tagName) && isPhrasing(node) ? inlineHtml(state, node) : keep(node);
	};
	const visit = (node: HastNodes) => {
		if (node.type === "element") handlers[node.tagName] = handle;
		if ("children" in node) node.children.forEach(visit);
	};
	visit(tree);
	return handlers;
}

/** An element as HTML with its content as Markdown, as Markdown takes tags inside a line. */
function inlineHtml(state: State, node: Element): Nodes[] {
	const [open = "", close = ""] = toHtml({ ...node, children: [{ type: "text", value: "\uE000" }] }).split("\uE000");
	if (node.children.length === 0 || close === "") return [{ type: "html", value: oneLine(toHtml(node)) }];
	if (node.tagName === "code") return [{ type: "html", value: oneLine(toHtml(node)) }];
	return [{ type: "html", value: oneLine(open) }, ...state.all(node), { type: "html", value: close }] as Nodes[];
}

/** A block as HTML; a blank line would end it, and one that Markdown doesn't know for a block needs one around it. */
function keep(node: Element): Html {
	const html = toHtml(node, { closeSelfClosing: false });
	const whole = BLOCK.test(node.tagName) ? html : `<div>${html}</div>`;
	return { type: "html", value: withoutBlankLines(whole.trim()) };
}

function withoutBlankLines(html: string): string {
	// In scripts and styles a reference would be text; a blank line means nothing there.
	const parts = html.split(/(<(?:script|style)\b[\s\S]*?<\/(?:script|style)>)/i);
	return parts
		.map((part, index) =>
			index % 2 ? part.replace(/\n[^\S\n]*(?=\n)/g, "") : part.replace(/\n(?=[^\S\n]*\n)/g, "&#10;"),
		)
		.join("");
}

function oneLine(html: string): string {
	return html.replace(/\n/g, "&#10;");
}
