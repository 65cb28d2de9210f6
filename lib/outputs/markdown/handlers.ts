import type { Element } from "hast";
import { defaultHandlers, type Handle, type State } from "hast-util-to-mdast";
import type { BlockContent, Html, PhrasingContent, RootContent, Text } from "mdast";
import { phrasing } from "mdast-util-phrasing";
import { table } from "./tables";

/** What becomes Markdown in another way than `hast-util-to-mdast` has it: what `components/mdx/<name>/markdown.tsx` marks, and what would be lost. */
export const handlers: Record<string, Handle> = {
	blockquote: (state, node) => {
		const children = state.toFlow(state.all(node)) as BlockContent[];
		const kind = node.properties.dataAlert;
		return { type: "blockquote", children: kind ? alert(String(kind), children) : children };
	},
	iframe: (_, { properties: { src, title } }) => {
		const url = String(src ?? "");
		const text: Text = { type: "text", value: String(title || url) };
		if (/^https?:/.test(url)) return { type: "link", url, children: [text] };
		return title ? text : undefined;
	},
	math: (state, node) => {
		const formula = annotationIn(node);
		if (formula === undefined) return state.all(node);
		return html(node.properties.display === "block" ? `$$\n${formula}\n$$` : `$${formula}$`);
	},
	pre: (state, node) => {
		const { dataLanguage: lang, dataTitle: title } = node.properties;
		if (lang === undefined) return defaultHandlers.pre?.(state, node);
		const meta = title ? `title="${title}"` : null;
		return { type: "code", lang: String(lang) || (meta && "text"), meta, value: textOf(node) };
	},
	sub: tagged,
	summary: (state, node) => {
		// All of it is strong already.
		const children = state
			.all(node)
			.flatMap((child): RootContent[] => (child.type === "strong" ? child.children : [child]));
		const isText = children.every((child): child is PhrasingContent => phrasing(child));
		return isText ? { type: "paragraph", children: [{ type: "strong", children }] } : state.toFlow(children);
	},
	sup: tagged,
	svg: (_, node) => ({ type: "text", value: textOf(node) }),
	table,
};

/** https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts */
function alert(kind: string, children: BlockContent[]): BlockContent[] {
	const mark = `[!${kind.toUpperCase()}]`;
	const [first, ...rest] = children;
	if (first?.type !== "paragraph") return [html(mark), ...children];
	return [{ ...first, children: [html(`${mark}\n`), ...first.children] }, ...rest];
}

/** A tag for which Markdown has no sign, but which it may contain; the mark of a footnote is one already. */
function tagged(state: State, node: Element): RootContent[] {
	const isFootnote = node.children.some((child) => child.type === "element" && "dataFootnoteRef" in child.properties);
	const inside = state.all(node);
	return isFootnote ? inside : [html(`<${node.tagName}>`), ...inside, html(`</${node.tagName}>`)];
}

/** The formula of which MathML was made. */
function annotationIn(node: Element): string | undefined {
	for (const child of node.children) {
		if (child.type !== "element") continue;
		const found = child.tagName === "annotation" ? textOf(child) : annotationIn(child);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** What is Markdown as it stands. */
function html(value: string): Html {
	return { type: "html", value };
}

/** The text inside an element. */
function textOf(node: Element): string {
	return node.children
		.map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
		.join("");
}
