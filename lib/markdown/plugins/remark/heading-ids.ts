import type { Heading, Root } from "mdast";
import { visit } from "unist-util-visit";
import { addAttributes, parseAttributeList } from "@/lib/markdown/preprocess/attribute-list";

/** `{#id}`, `{#id .class}`, `{: #id}`, and in Markdown MDX's form as well. */
const LIST = /[ \t]*\\?\{(?::[ \t]*([^{}]*)|(#[^{}]+)|(\.[\w-][^{}]*)|\/\*[ \t]*(#[^\s{}]+)[ \t]*\*\/)\}[ \t]*$/;
const COMMENT = /^\/\*\s*#([^\s{}]+)\s*\*\/$/;

/** Takes the ids that authors give their headings: `# Title {#id}`, `# Title {/* #id *\/}`. */
export function headingIds() {
	return (tree: Root): undefined => {
		visit(tree, "heading", (node) => {
			const last = node.children.at(-1);
			if (last?.type === "text") fromText(node, last);
			if (last?.type !== "mdxTextExpression") return;
			const id = COMMENT.exec(last.value.trim())?.[1];
			if (!id) return;
			node.children.pop();
			addAttributes(node, { id, classes: [], others: {}, words: [] });
			const before = node.children.at(-1);
			if (before?.type === "text") before.value = before.value.trimEnd();
		});
	};
}

function fromText(heading: Heading, text: { value: string }): void {
	const match = LIST.exec(text.value);
	const attributes = match && parseAttributeList(match.slice(1).find((part) => part !== undefined) ?? "");
	if (!attributes) return;
	text.value = text.value.slice(0, match.index);
	addAttributes(heading, attributes);
}
