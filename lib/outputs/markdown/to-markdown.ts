import type { Root } from "hast";
import { toMdast } from "hast-util-to-mdast";
import type { Nodes } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown as write } from "mdast-util-to-markdown";
import { visit } from "unist-util-visit";
import { footnoteHandlers } from "./footnotes";
import { handlers } from "./handlers";
import { headingHandlers } from "./headings";

const ADDRESSES = ["href", "src", "poster"] as const;
const STYLE: Options = { bullet: "-", rule: "-", extensions: [gfmToMarkdown({ tablePipeAlign: false })] };

/** Markdown of the HTML tree of a body; `resolve` makes its addresses absolute. */
export function toMarkdown(tree: Root, resolve: (address: string) => string): string {
	visit(tree, "element", ({ properties }) => {
		for (const name of ADDRESSES)
			if (typeof properties[name] === "string") properties[name] = resolve(properties[name]);
	});
	const mdast = toMdast(tree, {
		document: true,
		handlers: { ...handlers, ...footnoteHandlers, ...headingHandlers() },
		nodeHandlers: { comment: () => undefined },
	}) as Nodes;
	return write(mdast, STYLE);
}
