import type { Element, Root, RootContent } from "hast";
import rehypeRaw from "rehype-raw";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { listCompiledTags } from "@/lib/markdown/element-compiler";
import { MARKDOWN_COMPONENTS, PLACEHOLDER_PREFIX, toPlaceholder } from "@/lib/markdown/preprocess/as-markdown";
import { SKIP, visit } from "@/lib/utils/visit";

/** Elements that would end the paragraph around them in HTML. */
const ELEMENTS = new Set(["blockquote", "summary"]);

const EMPTY_FILE = { toString: () => "" } as VFile;

/**
 * Parses the raw HTML of Markdown. The parser needs a file to keep positions, but searches its text for each component in the body: it gets
 * one without text.
 */
export function rawHtml() {
	const parse = rehypeRaw({ passThrough: ["mdxJsxFlowElement"] });
	return (tree: Root): Root => parse(tree, EMPTY_FILE);
}

/** Replaces placeholders of preprocessed Markdown (`<quire-figure>`) with elements and components. */
export function placeholders() {
	return (tree: Root, file: VFile): undefined => {
		const names = [...MARKDOWN_COMPONENTS, ...listCompiledTags(getContext(file).sharedComponents)];
		const components = new Map(names.map((name) => [toPlaceholder(name), name]));
		visit(tree, "element", (node, index, parent) => {
			if (!node.tagName.startsWith(PLACEHOLDER_PREFIX) || !parent || index === undefined) return;
			const name = components.get(node.tagName);
			const tagName = node.tagName.slice(PLACEHOLDER_PREFIX.length);
			if (ELEMENTS.has(tagName)) node.tagName = tagName;
			if (!name) return;
			parent.children[index] = toComponent(name, node);
			return index;
		});
	};
}

function toComponent(
	name: string,
	{ properties, children, position }: Element,
): Extract<RootContent, { type: "mdxJsxFlowElement" }> {
	const attributes = Object.entries(properties).map(([key, value]) => ({
		type: "mdxJsxAttribute" as const,
		name: key,
		value: Array.isArray(value) ? value.join(" ") : value === true ? null : String(value),
	}));
	return { type: "mdxJsxFlowElement", name, attributes, children, position };
}

/** Removes HTML comments: the compiler would write them as JavaScript comments, which `*\/` in a comment would end. */
export function removeHtmlComments() {
	return (tree: Root): undefined => {
		visit(tree, "comment", (_, index, parent) => {
			if (!parent || index === undefined) return;
			parent.children.splice(index, 1);
			return [SKIP, index];
		});
	};
}
