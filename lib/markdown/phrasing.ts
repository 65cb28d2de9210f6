import type { Html, Nodes, PhrasingContent } from "mdast";

const TYPES: ReadonlySet<string> = new Set(
	"break delete emphasis footnoteReference image imageReference inlineCode inlineMath link linkReference mdxJsxTextElement mdxTextExpression strong text textDirective".split(
		" ",
	),
);

/** Tells whether a node is part of a line of text. HTML, which may be a block too, is not. */
export function isPhrasing(node: Nodes): node is Exclude<PhrasingContent, Html> {
	return TYPES.has(node.type);
}
