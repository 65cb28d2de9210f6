import type { Element } from "hast";
import { defaultHandlers, type Handle, type State } from "hast-util-to-mdast";
import type { BlockContent, Html, PhrasingContent, RootContent, Text } from "mdast";
import { phrasing } from "mdast-util-phrasing";
import { table } from "./tables";

/**
 * Handlers for elements that `components/mdx/<name>/markdown.tsx` marks with data attributes, and for elements that
 * `hast-util-to-mdast` would drop.
 */
export const handlers: Record<string, Handle> = {
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
		const isText = children.every((child): child is PhrasingContent => phrasing(child));
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

export function textContent(node: Element): string {
	return node.children
		.map((child) => (child.type === "text" ? child.value : child.type === "element" ? textContent(child) : ""))
		.join("");
}
