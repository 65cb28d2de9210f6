import type { Element, ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { defaultHandlers, type Handle, type State, toMdast } from "hast-util-to-mdast";
import type { BlockContent, FootnoteDefinition, Heading, Html, Nodes, PhrasingContent, RootContent, Text } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { defaultHandlers as formatters, type Options, toMarkdown as stringify } from "mdast-util-to-markdown";
import { isPhrasing } from "@/lib/markdown/phrasing";
import { visit } from "@/lib/utils/visit";
import { textContent } from "./render-tree";

const URL_PROPERTIES = ["href", "src", "poster"] as const;

/**
 * Matches text that is the same in Markdown: a line that begins with a letter and doesn't end with a space, without characters that have a meaning
 * inside a line. After a `w` or before anything but a space, dots and colons may be part of an address.
 */
const SAME_IN_MARKDOWN = /^\p{L}(?:(?![!#&*.:<@[\\\]_`|~])\P{Cc}|(?<![Ww])\.(?= |$)|:(?= ))*(?<! )$/u;

const STYLE: Options = {
	bullet: "-",
	rule: "-",
	extensions: [gfmToMarkdown({ tablePipeAlign: false })],
	handlers: {
		// Looking for everything that may need an escape takes a third of the time.
		text: (node: Text, ...context) =>
			SAME_IN_MARKDOWN.test(node.value) ? node.value : formatters.text(node, ...context),
	},
};

/** Elements that a cell of a Markdown table can't contain. */
const BLOCKS = new Set(["ul", "ol", "dl", "pre", "blockquote", "table", "details", "hr", "h2", "h3", "h4", "h5", "h6"]);

const PARAGRAPHS = new Set(["p", "div"]);

/** Converts the HTML tree of a body to Markdown; `resolve` makes URLs absolute. Changes the tree. */
export function toMarkdown(tree: Root, resolve: (url: string) => string): string {
	visit(tree, "element", ({ properties }) => {
		for (const name of URL_PROPERTIES)
			if (typeof properties[name] === "string") properties[name] = resolve(properties[name]);
	});
	const mdast = toMdast(tree, {
		document: true,
		handlers: { ...handlers, ...footnoteHandlers, ...headingHandlers() },
		nodeHandlers: { comment: () => undefined },
	}) as Nodes;
	return stringify(mdast, STYLE);
}

/** Converts a table, with its caption before it. A table that Markdown has no syntax for stays HTML. */
const table: Handle = (state, node) => {
	if (findCells(node).some(isBlock)) return { type: "html", value: escapeBlankLines(toHtml(node)) };
	const caption = node.children.find((child) => child.type === "element" && child.tagName === "caption");
	const converted = defaultHandlers.table?.(state, node) as Nodes;
	return caption?.type === "element" ? [...state.toFlow(state.all(caption)), converted] : converted;
};

function findCells(node: Element): Element[] {
	return childElements(node).flatMap((child) =>
		child.tagName === "td" || child.tagName === "th" ? [child] : findCells(child),
	);
}

function isBlock(cell: Element): boolean {
	const children = childElements(cell);
	if (children.filter(({ tagName }) => PARAGRAPHS.has(tagName)).length > 1) return true;
	return children.some((child) => BLOCKS.has(child.tagName) || isBlock(child));
}

function childElements(node: Element): Element[] {
	return node.children.filter((child: ElementContent): child is Element => child.type === "element");
}

/** Escapes blank lines, which would end the HTML: https://spec.commonmark.org/0.31.2/#html-blocks */
function escapeBlankLines(html: string): string {
	return html.replace(/\n(?=[^\S\n]*\n)/g, "&#10;");
}

/**
 * Handlers for elements that components of `components/mdx` mark with data attributes, and for elements that
 * `hast-util-to-mdast` would drop.
 */
const handlers: Record<string, Handle> = {
	blockquote: (state, node) => {
		const children = state.toFlow(state.all(node)) as BlockContent[];
		const kind = node.properties.dataAlert;
		return { type: "blockquote", children: kind ? formatAlert(String(kind), children) : children };
	},
	iframe: (_, { properties: { src, title } }) => {
		const url = String(src ?? "");
		const text: Text = { type: "text", value: String(title || url) };
		if (/^https?:/.test(url)) return { type: "link", url, children: [text] };
		return title ? text : undefined;
	},
	math: (state, node) => {
		const formula = findFormulaSource(node);
		if (formula === undefined) return state.all(node);
		// In a formula, what could be a tag is a comparison.
		const source = formula.replace(/<(?=[a-z!/?])/gi, "< ");
		return rawMarkdown(node.properties.display === "block" ? `$$\n${source}\n$$` : `$${source}$`);
	},
	pre: (state, node) => {
		const { dataLanguage: lang, dataTitle: title } = node.properties;
		if (lang === undefined) return defaultHandlers.pre?.(state, node);
		const meta = title ? `title="${title}"` : null;
		return { type: "code", lang: String(lang) || (meta && "text"), meta, value: textContent(node) };
	},
	sub: keepTag,
	summary: (state, node) => {
		// The whole summary becomes strong.
		const children = state
			.all(node)
			.flatMap((child): RootContent[] => (child.type === "strong" ? child.children : [child]));
		const isText = children.every((child): child is PhrasingContent => isPhrasing(child));
		return isText ? { type: "paragraph", children: [{ type: "strong", children }] } : state.toFlow(children);
	},
	sup: keepTag,
	svg: (_, node) => ({ type: "text", value: textContent(node) }),
	table,
};

/** https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts */
function formatAlert(kind: string, children: BlockContent[]): BlockContent[] {
	const marker = `[!${kind.toUpperCase()}]`;
	const [first, ...rest] = children;
	if (first?.type !== "paragraph") return [rawMarkdown(marker), ...children];
	return [{ ...first, children: [rawMarkdown(`${marker}\n`), ...first.children] }, ...rest];
}

/** Keeps a tag that Markdown has no syntax for as HTML; a footnote reference needs no tag around it. */
function keepTag(state: State, node: Element): RootContent[] {
	const isFootnote = node.children.some((child) => child.type === "element" && "dataFootnoteRef" in child.properties);
	const children = state.all(node);
	return isFootnote ? children : [rawMarkdown(`<${node.tagName}>`), ...children, rawMarkdown(`</${node.tagName}>`)];
}

/** Returns the source of a formula from the annotation in its MathML. */
function findFormulaSource(node: Element): string | undefined {
	for (const child of node.children) {
		if (child.type !== "element") continue;
		const source = child.tagName === "annotation" ? textContent(child) : findFormulaSource(child);
		if (source !== undefined) return source;
	}
	return undefined;
}

/** Creates a node whose text isn't escaped. */
function rawMarkdown(value: string): Html {
	return { type: "html", value };
}

/** Handlers that turn the HTML of `mdast-util-to-hast` back into footnotes: https://github.com/syntax-tree/mdast-util-to-hast#example-footnotes */
const footnoteHandlers: Record<string, Handle> = {
	a: (state, node) => {
		const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
		if (dataFootnoteBackref !== undefined) return undefined;
		if (dataFootnoteRef === undefined) return defaultHandlers.a?.(state, node);
		return { type: "footnoteReference", identifier: footnoteIdentifier(href) };
	},
	ol: (state, node, parent) => {
		if (parent?.type !== "element" || !("dataFootnotes" in parent.properties)) return defaultHandlers.ol?.(state, node);
		const notes = node.children.filter((child): child is Element => child.type === "element");
		return notes.map((note): FootnoteDefinition => {
			const children = state.toFlow(state.all(note)) as FootnoteDefinition["children"];
			return { type: "footnoteDefinition", identifier: footnoteIdentifier(note.properties.id), children };
		});
	},
};

/** Returns the identifier of a footnote from its id or a link to it: `1` for `fn-1` and `#fn-1`. */
function footnoteIdentifier(id: unknown): string {
	return String(id).replace(/^(?:.*#)?fn-/, "");
}

/** Creates handlers for the headings of one body. A tab becomes a section, one level below the heading above its tabs. */
function headingHandlers(): Record<string, Handle> {
	let level = 1;
	let tabLevel = 2;
	const heading: Handle = (state, node) => {
		// The heading of the footnotes: Markdown's own syntax has none.
		if (node.properties.id === "footnote-label") return undefined;
		level = "dataTab" in node.properties ? tabLevel : Number(node.tagName[1]);
		const converted = defaultHandlers.h2?.(state, node) as Heading;
		return { ...converted, depth: level as Heading["depth"] };
	};
	const section: Handle = (state, node) => {
		if (!("dataTabs" in node.properties)) return state.toFlow(state.all(node));
		const outerLevels = [level, tabLevel] as const;
		tabLevel = Math.min(level + 1, 6);
		const content = state.toFlow(state.all(node));
		[level, tabLevel] = outerLevels;
		return content;
	};
	return { h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading, section };
}
