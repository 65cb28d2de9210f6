import type { Element } from "hast";
import { defaultHandlers, type Handle } from "hast-util-to-mdast";
import type { FootnoteDefinition } from "mdast";

/** Handlers that turn the HTML of `mdast-util-to-hast` back into footnotes: https://github.com/syntax-tree/mdast-util-to-hast#example-footnotes */
export const footnoteHandlers: Record<string, Handle> = {
	a: (state, node) => {
		const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
		if (dataFootnoteBackref !== undefined) return undefined;
		if (dataFootnoteRef === undefined) return defaultHandlers.a?.(state, node);
		return { type: "footnoteReference", identifier: footnoteIdentifier(href) };
	},
	ol: (state, node, parent) => {
		if (parent?.type !== "element" || !("dataFootnotes" in parent.properties)) return defaultHandlers.ol?.(state, node);
		const notes = node.children.filter((child): child is Element => child.type === "element");
		return notes.map((note): FootnoteDefinition => {
			const children = state.toFlow(state.all(note)) as FootnoteDefinition["children"];
			return { type: "footnoteDefinition", identifier: footnoteIdentifier(note.properties.id), children };
		});
	},
};

/** Returns the identifier of a footnote from its id or a link to it: `1` for `fn-1` and `#fn-1`. */
function footnoteIdentifier(id: unknown): string {
	return String(id).replace(/^(?:.*#)?fn-/, "");
}
