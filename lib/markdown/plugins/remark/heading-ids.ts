import type { Heading, Root } from "mdast";
import { addAttributes, parseAttributeList } from "@/lib/markdown/preprocess/attribute-list";
import { visit } from "@/lib/utils/visit";

/** `{#id}`, `{#id .class}`, `{: #id}`, and MDX's `{/* #id *\/}` in Markdown. */
const ATTRIBUTE_LIST =
	/(?<![ \t])[ \t]*\\?\{(?::([^{}]*)|(#[^{}]+)|(\.[\w-][^{}]*)|\/\*[ \t]*(#[^\s{}]+)[ \t]*\*\/)\}[ \t]*$/;
const MDX_COMMENT = /^\/\*\s*#([^\s{}]+)\s*\*\/$/;

/** Parses the ids that authors give their headings: `# Title {#id}`, `# Title {/* #id *\/}`. */
export function headingIds() {
	return (tree: Root): undefined => {
		visit(tree, "heading", (node) => {
			const last = node.children.at(-1);
			if (last?.type === "text") parseTextEnd(node, last);
			if (last?.type !== "mdxTextExpression") return;
			const id = MDX_COMMENT.exec(last.value.trim())?.[1];
			if (!id) return;
			node.children.pop();
			addAttributes(node, { id, classes: [], others: {}, keywords: [] });
			const text = node.children.at(-1);
			if (text?.type === "text") text.value = text.value.trimEnd();
		});
	};
}

/** Splits the text of a heading into the visible text and the author's id, if there is one. */
export function readHeadingId(text: string): { text: string; id: string | undefined } {
	const match = ATTRIBUTE_LIST.exec(text);
	const attributes = match && parseAttributeList(match.slice(1).find((part) => part !== undefined) ?? "");
	return attributes ? { text: text.slice(0, match.index), id: attributes.id } : { text, id: undefined };
}

/** Moves the attribute list at the end of a heading's text to the heading. */
function parseTextEnd(heading: Heading, text: { value: string }): void {
	const match = ATTRIBUTE_LIST.exec(text.value);
	const attributes = match && parseAttributeList(match.slice(1).find((part) => part !== undefined) ?? "");
	if (!attributes) return;
	text.value = text.value.slice(0, match.index);
	addAttributes(heading, attributes);
}
