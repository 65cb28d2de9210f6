import type { Root } from "hast";
import { toMdast } from "hast-util-to-mdast";
import type { Nodes } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown as stringify } from "mdast-util-to-markdown";
import { visit } from "@/lib/utils/visit";
import { footnoteHandlers } from "./footnotes";
import { handlers } from "./handlers";
import { headingHandlers } from "./headings";

const URL_PROPERTIES = ["href", "src", "poster"] as const;
const STYLE: Options = { bullet: "-", rule: "-", extensions: [gfmToMarkdown({ tablePipeAlign: false })] };

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
