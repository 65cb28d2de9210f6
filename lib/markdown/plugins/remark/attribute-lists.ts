import type { Nodes, Paragraph, Parent, PhrasingContent, Root, Table, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { findCalloutKind } from "@/lib/markdown/callout-kinds";
import { jsxElement } from "@/lib/markdown/plugins/mdx/jsx";
import { type Attributes, addAttributes, parseAttributeList } from "@/lib/markdown/preprocess/attribute-list";

/** https://kramdown.gettalong.org/syntax.html#inline-attribute-lists, and Goldmark's `{.class #id}` below a block. */
const LIST = String.raw`\{:[ \t]*((?:"[^"]*"|'[^']*'|[^{}"'])*)\}|\{((?:[.#][\w-]+)(?:\s(?:"[^"]*"|'[^']*'|[^{}"'])*)?)\}`;
const ALONE = new RegExp(`^(?:${LIST})$`);
const AFTER = new RegExp(`(?:^|\\n)[ \\t]*(?:${LIST})[ \\t]*$`);
const BEFORE = new RegExp(`^(?:${LIST})[ \\t]*\\n`);
const ON_SPAN = /^\{:[ \t]*((?:"[^"]*"|'[^']*'|[^{}"'])*)\}/;
/** Options of kramdown and definitions of lists, which show nothing. */
const SILENT =
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
/** Classes that Jekyll's themes make remarks of. */
const REMARK = /^(?:prompt-|notice--|alert-)?(note|tip|info|important|warning|caution|danger|success|primary)$/;

/** Gives blocks and spans the attributes that stand behind them in braces. */
export function attributeLists() {
	return (tree: Root): undefined => {
		visit(tree, "text", (text, index, parent) => {
			if (!parent || index === undefined) return;
			const before = parent.children[index - 1];
			const match = before && SPANS.has(before.type) ? ON_SPAN.exec(text.value) : null;
			const attributes = match && parseAttributeList(match[1] ?? "");
			if (!attributes || !before) return;
			addAttributes(before as Text, attributes);
			text.value = text.value.slice(match[0].length);
		});
		visit(tree, "paragraph", (paragraph, index, parent) => {
			if (!parent || index === undefined) return;
			const words = wordsOf(paragraph);
			if (words !== undefined && (ALONE.test(words) || SILENT.test(words))) {
				parent.children.splice(index, 1);
				const attributes = attributesIn(ALONE.exec(words));
				if (attributes) give(parent, index, paragraph, attributes);
				return [SKIP, Math.max(0, index - 1)];
			}
			const first = paragraph.children[0];
			const leading = first?.type === "text" && first.value.includes("{") ? BEFORE.exec(first.value) : null;
			const given = attributesIn(leading);
			if (leading && given && first?.type === "text") {
				first.value = first.value.slice(leading[0].length);
				apply(parent, index, given);
			}
			const last = paragraph.children.at(-1);
			const trailing = last?.type === "text" && last.value.includes("{") ? AFTER.exec(last.value) : null;
			const attributes = attributesIn(trailing);
			if (!trailing || !attributes || last?.type !== "text") return;
			last.value = last.value.slice(0, trailing.index);
			if (last.value === "") paragraph.children.pop();
			applyToBlockOf(tree, paragraph, attributes);
		});
		visit(tree, "table", (table) => fromLastRow(table));
	};
}

function attributesIn(match: RegExpExecArray | null): Attributes | undefined {
	return match ? parseAttributeList(match[1] ?? match[2] ?? "") : undefined;
}

function wordsOf({ children }: Paragraph): string | undefined {
	const [only, ...others] = children;
	return only?.type === "text" && others.length === 0 ? only.value.trim() : undefined;
}

/** A list on its own line belongs to the block before it, if that is near, else to the next one. */
function give(parent: Parent, index: number, { position }: Paragraph, attributes: Attributes): void {
	const before = parent.children[index - 1];
	const isNear = before?.position && position && position.start.line - before.position.end.line <= 1;
	const target = isNear ? index - 1 : index;
	if (parent.children[target]) apply(parent, target, attributes);
}

/** A last line in a list or quotation that is outside of its text belongs to the whole of it. */
function applyToBlockOf(tree: Root, paragraph: Paragraph, attributes: Attributes): void {
	const path = pathTo(tree, paragraph) ?? [];
	const outer = path.find(({ node }) => node.type === "list" || node.type === "blockquote");
	const target = outer ?? path.at(-1);
	if (target) apply(target.parent, target.parent.children.indexOf(target.node as never), attributes);
}

function pathTo(parent: Parent, wanted: Nodes): { node: Nodes; parent: Parent }[] | undefined {
	for (const node of parent.children) {
		if (node === wanted) return [{ node, parent }];
		const below = "children" in node ? pathTo(node as Parent, wanted) : undefined;
		if (below) return [{ node, parent }, ...below];
	}
	return undefined;
}

function apply(parent: Parent, index: number, attributes: Attributes): void {
	const node = parent.children[index];
	if (!node) return;
	if (node.type === "list" && attributes.classes.length === 0 && isContents(attributes)) {
		parent.children.splice(index, 1);
		return;
	}
	const kind = attributes.classes.map((name) => REMARK.exec(name)?.[1]).find(Boolean);
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

/** `{:toc}` makes a table of contents of the list before it; the page has one of its own. */
function isContents(attributes: Attributes): boolean {
	return attributes.words.includes("toc");
}

/** Below a table the list is read as another row of it. */
function fromLastRow(table: Table): void {
	const [cell, ...others] = table.children.at(-1)?.children ?? [];
	const [text] = cell?.children ?? [];
	if (text?.type !== "text" || others.some(({ children }) => children.length > 0)) return;
	const attributes = attributesIn(ALONE.exec(text.value.trim()));
	if (!attributes) return;
	table.children.pop();
	addAttributes(table, attributes);
}
