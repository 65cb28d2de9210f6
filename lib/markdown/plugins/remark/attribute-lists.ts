import type { ListItem, Nodes, Paragraph, Parent, PhrasingContent, Root, Table, Text } from "mdast";
import { findCalloutKind } from "@/lib/markdown/callout-kinds";
import { jsxElement } from "@/lib/markdown/jsx";
import {
	type Attributes,
	addAttributes,
	decodePunctuation,
	parseAttributeList,
} from "@/lib/markdown/preprocess/attribute-list";
import { SKIP, visit } from "@/lib/utils/visit";

/** https://kramdown.gettalong.org/syntax.html#inline-attribute-lists, and Goldmark's `{.class #id}` below a block. */
const ATTRIBUTE_LIST = String.raw`\{:((?:"[^"]*"|'[^']*'|[^{}"'])*)\}|\{((?:[.#][\w-]+)(?:\s(?:"[^"]*"|'[^']*'|[^{}"'])*)?)\}`;
const ONLY_LIST = new RegExp(`^(?:${ATTRIBUTE_LIST})$`);
const LIST_AT_END = new RegExp(`(?:^|\\n)[ \\t]*(?:${ATTRIBUTE_LIST})[ \\t]*$`);
const LIST_AT_START = new RegExp(`^(?:${ATTRIBUTE_LIST})[ \\t]*\\n`);
const LIST_AFTER_SPAN = /^\{:((?:"[^"]*"|'[^']*'|[^{}"'])*)\}/;
const INVISIBLE =
	/^\{(?:::?options\b[^{}]*|::?comment\b|:\/comment|::?nomarkdown\b|:\/nomarkdown|:\/|:[\w-]+:[^{}]*)\/?\}$/;
const SPANS = new Set([
	"link",
	"linkReference",
	"image",
	"imageReference",
	"emphasis",
	"strong",
	"inlineCode",
	"delete",
]);
const CALLOUT_CLASS = /^(?:prompt-|notice--|alert-)?(note|tip|info|important|warning|caution|danger|success|primary)$/;

/** Adds the attributes in braces to the block or span before them: `{: .class #id}`. */
export function attributeLists() {
	return (tree: Root): undefined => {
		visit(tree, "text", (text, index, parent) => {
			text.value = decodePunctuation(text.value);
			if (!parent || index === undefined) return;
			const span = parent.children[index - 1];
			const match = span && SPANS.has(span.type) ? LIST_AFTER_SPAN.exec(text.value) : null;
			const attributes = match && parseAttributeList(match[1] ?? "");
			if (!attributes || !span) return;
			addAttributes(span as Text, attributes);
			text.value = text.value.slice(match[0].length);
		});
		visit(tree, "paragraph", (paragraph, index, parent) => {
			if (!parent || index === undefined) return;
			const text = onlyText(paragraph);
			const own = text === undefined ? undefined : parseMatch(ONLY_LIST.exec(text));
			if (own || (text !== undefined && INVISIBLE.test(text))) {
				parent.children.splice(index, 1);
				if (own) applyToNearestBlock(parent, index, paragraph, own);
				return [SKIP, Math.max(0, index - 1)];
			}
			const first = paragraph.children[0];
			if (parent.type === "listItem" && index === 0 && first?.type === "text") parseItemStart(parent, first);
			const leading = first?.type === "text" && first.value.includes("{") ? LIST_AT_START.exec(first.value) : null;
			const leadingAttributes = parseMatch(leading);
			if (leading && leadingAttributes && first?.type === "text") {
				first.value = first.value.slice(leading[0].length);
				applyToBlock(parent, index, leadingAttributes);
			}
			const last = paragraph.children.at(-1);
			const trailing = last?.type === "text" && last.value.includes("{") ? LIST_AT_END.exec(last.value) : null;
			const attributes = parseMatch(trailing);
			if (!trailing || !attributes || last?.type !== "text") return;
			last.value = last.value.slice(0, trailing.index);
			if (last.value === "") paragraph.children.pop();
			applyToOuterBlock(tree, paragraph, attributes);
		});
		visit(tree, "table", (table) => parseLastRow(table));
	};
}

/** Applies a list at the start of an item to the item: `- {:.class} Text`. */
function parseItemStart(item: ListItem, text: Text): void {
	const match = LIST_AFTER_SPAN.exec(text.value);
	const attributes = match && parseAttributeList(match[1] ?? "");
	if (!match || !attributes) return;
	text.value = text.value.slice(match[0].length).trimStart();
	addAttributes(item as Text & ListItem, attributes);
}

function parseMatch(match: RegExpExecArray | null): Attributes | undefined {
	const attributes = match ? parseAttributeList(match[1] ?? match[2] ?? "") : undefined;
	// Goldmark has no keywords, so that `{#if x}` is text.
	return match?.[2] !== undefined && attributes?.keywords.length ? undefined : attributes;
}

function onlyText({ children }: Paragraph): string | undefined {
	const [first, ...others] = children;
	return first?.type === "text" && others.length === 0 ? first.value.trim() : undefined;
}

/** Applies a list on its own line to the block before it, or after a blank line to the next block. */
function applyToNearestBlock(parent: Parent, index: number, { position }: Paragraph, attributes: Attributes): void {
	const previous = parent.children[index - 1];
	const isAdjacent = previous?.position && position && position.start.line - previous.position.end.line <= 1;
	const target = isAdjacent ? index - 1 : index;
	if (parent.children[target]) applyToBlock(parent, target, attributes);
}

/** Applies a list on the last line of a paragraph to the list or quotation around it, else to the paragraph. */
function applyToOuterBlock(tree: Root, paragraph: Paragraph, attributes: Attributes): void {
	const path = pathTo(tree, paragraph) ?? [];
	const outer = path.find(({ node }) => node.type === "list" || node.type === "blockquote");
	const target = outer ?? path.at(-1);
	if (target) applyToBlock(target.parent, target.parent.children.indexOf(target.node as never), attributes);
}

/** Returns the ancestors of a node and the node itself, each with its parent. */
function pathTo(parent: Parent, target: Nodes): { node: Nodes; parent: Parent }[] | undefined {
	for (const node of parent.children) {
		if (node === target) return [{ node, parent }];
		const below = "children" in node ? pathTo(node as Parent, target) : undefined;
		if (below) return [{ node, parent }, ...below];
	}
	return undefined;
}

function applyToBlock(parent: Parent, index: number, attributes: Attributes): void {
	const node = parent.children[index];
	if (!node) return;
	if (node.type === "list" && attributes.classes.length === 0 && isTableOfContents(attributes)) {
		parent.children.splice(index, 1);
		return;
	}
	const kind = attributes.classes.map((name) => CALLOUT_CLASS.exec(name)?.[1]).find(Boolean);
	if (kind && (node.type === "blockquote" || node.type === "paragraph")) {
		const children = node.type === "blockquote" ? node.children : [node];
		const { type = kind, label } = findCalloutKind(kind) ?? {};
		parent.children[index] = jsxElement("Callout", { type, title: label }, children as never, node.position) as never;
		return;
	}
	if (node.type === "code") {
		const { file, title } = attributes.others;
		if (file ?? title) node.meta = [node.meta, `title="${file ?? title}"`].filter(Boolean).join(" ");
		node.lang ??= attributes.classes.map((name) => /^language-(\S+)$/.exec(name)?.[1]).find(Boolean) ?? null;
		return;
	}
	const image = node.type === "paragraph" && node.children.length === 1 ? node.children[0] : undefined;
	addAttributes((image?.type === "image" ? image : node) as Text & PhrasingContent, attributes);
}

/** Tells whether kramdown would replace the list with a table of contents, which the page already has. */
function isTableOfContents(attributes: Attributes): boolean {
	return attributes.keywords.includes("toc");
}

function parseLastRow(table: Table): void {
	const [cell, ...others] = table.children.at(-1)?.children ?? [];
	const [text] = cell?.children ?? [];
	if (text?.type !== "text" || others.some(({ children }) => children.length > 0)) return;
	const attributes = parseMatch(ONLY_LIST.exec(text.value.trim()));
	if (!attributes) return;
	table.children.pop();
	addAttributes(table, attributes);
}
