import type { Element, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { defaultHandlers, type Handle, type State, toMdast } from "hast-util-to-mdast";
import type { Html, Nodes } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import { findDelimited } from "@/lib/utils/delimited";
import { visit } from "@/lib/utils/visit";
import { replaceByComponents } from "./components";
import { BLOCK_ELEMENT, INLINE_ELEMENT, isLossy, isPhrasing, MARKDOWN_ELEMENT, WRAPPER_ELEMENT } from "./elements";
import { parseHtml } from "./parse-html";
import { cleanAttributes, wrapInlineContent } from "./prepare-tree";

const MARKDOWN_OPTIONS: Options = {
	bullet: "-",
	rule: "-",
	extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: [{ character: "\n", inConstruct: "tableCell" }] }],
};

const MARKDOWN_MARK = "\uE001";

/** Converts HTML to Markdown. HTML for which Markdown has no syntax stays, and so does HTML that is nested too deeply. */
export function htmlToMarkdown(html: string): string {
	const tree = parseHtml(html);
	if (!tree) return `${escapeBlankLines(`<div>${html.trim()}</div>`)}\n`;
	const linkedIds = new Set([...html.matchAll(/href=["']#([^"']+)["']/g)].map(([, id = ""]) => id));
	replaceByComponents(tree);
	cleanAttributes(tree, linkedIds);
	wrapInlineContent(tree);
	const mdast = toMdast(tree, {
		document: true,
		newlines: false,
		handlers: createHandlers(tree),
		nodeHandlers: { comment: (_: State, node: { value: string }) => convertComment(node.value) },
	}) as Nodes;
	keepHtmlInLine(mdast);
	return toMarkdown(mdast, MARKDOWN_OPTIONS);
}

/**
 * Replaces the line break before a tag that would begin a block at the start of a line. `toMarkdown` writes a space for the line end
 * only, so that the backslash before it would be shown.
 */
function keepHtmlInLine(tree: Nodes): void {
	visit(tree, "html", (node, index, parent) => {
		if (!parent || index === undefined || !beginsBlock(node.value)) return;
		const previous = parent.children[index - 1];
		if (previous?.type === "break") parent.children[index - 1] = { type: "html", value: "<br>" };
		if (previous?.type === "text") previous.value = previous.value.replace(/\r?\n$|\r$/, " ");
	});
}

/** Tells whether inline HTML would begin a block at the start of a line. */
function beginsBlock(html: string): boolean {
	const [, name] = /^<\/?([a-z][a-z0-9-]*)/i.exec(html) ?? [];
	return name === undefined || BLOCK_ELEMENT.test(name);
}

/** Keeps the comment that marks the end of an excerpt, and drops all others. */
function convertComment(comment: string): Html | undefined {
	return /^\s*more\b/.test(comment) ? { type: "html", value: "<!-- more -->" } : undefined;
}

const defaultHandlersByName: Record<string, Handle> = defaultHandlers;

function createHandlers(tree: Root): Record<string, Handle> {
	const names = new Set<string>();
	const handle: Handle = (state, node, parent) => {
		const { tagName } = node;
		if (tagName === "imported-markdown") return { type: "html", value: String(node.properties.dataSource ?? "") };
		if (!isLossy(node)) {
			if (WRAPPER_ELEMENT.test(tagName))
				return INLINE_ELEMENT.test(tagName) ? state.all(node) : state.toFlow(state.all(node));
			if (MARKDOWN_ELEMENT.test(tagName)) return defaultHandlersByName[tagName]?.(state, node, parent);
		}
		return INLINE_ELEMENT.test(tagName) && isPhrasing(node) ? toInlineHtml(state, node) : toHtmlBlock(node);
	};
	visit(tree, "element", ({ tagName }) => {
		names.add(tagName);
	});
	return Object.fromEntries([...names].map((name) => [name, handle]));
}

/** Keeps the tags of an inline element as HTML, and converts its content to Markdown. */
function toInlineHtml(state: State, node: Element): Nodes[] {
	const [open = "", close = ""] = toHtml({ ...node, children: [{ type: "text", value: "\uE000" }] }).split("\uE000");
	if (node.children.length === 0 || close === "") return [{ type: "html", value: escapeLineBreaks(toHtml(node)) }];
	if (node.tagName === "code") return [{ type: "html", value: escapeLineBreaks(toHtml(node)) }];
	return [
		{ type: "html", value: escapeLineBreaks(open) },
		...state.all(node),
		{ type: "html", value: close },
	] as Nodes[];
}

/**
 * Keeps an element as a block of HTML, in a `<div>` if its own tag starts no block in Markdown. Escapes blank lines, which
 * would end the block, except around Markdown in it.
 */
function toHtmlBlock(node: Element): Html {
	const sources: string[] = [];
	visit(node, "element", (child, index, parent) => {
		if (!parent || index === undefined || child.tagName !== "imported-markdown") return;
		parent.children[index] = { type: "text", value: MARKDOWN_MARK };
		sources.push(String(child.properties.dataSource ?? ""));
	});
	const html = toHtml(node, { closeSelfClosing: false });
	const block = BLOCK_ELEMENT.test(node.tagName) ? html : `<div>${html}</div>`;
	const [start = "", ...parts] = escapeBlankLines(block.trim()).split(MARKDOWN_MARK);
	return { type: "html", value: start + parts.map((part, index) => `\n\n${sources[index] ?? ""}\n\n${part}`).join("") };
}

function escapeBlankLines(html: string): string {
	// Scripts and styles have no character references, but their blank lines can be removed.
	const escapeText = (text: string) => text.replace(/\n(?=[^\S\n]*\n)/g, "&#10;");
	let result = "";
	let offset = 0;
	for (const { start, end } of findDelimited(html, /<(?:script|style)\b/i, /<\/(?:script|style)>/i)) {
		result += escapeText(html.slice(offset, start)) + html.slice(start, end).replace(/\n[^\S\n]*(?=\n)/g, "");
		offset = end;
	}
	return result + escapeText(html.slice(offset));
}

function escapeLineBreaks(html: string): string {
	return html.replace(/\n/g, "&#10;");
}
