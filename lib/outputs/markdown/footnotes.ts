import type { Element } from "hast";
import { defaultHandlers, type Handle } from "hast-util-to-mdast";
import type { FootnoteDefinition } from "mdast";

/** Makes footnotes of what `mdast-util-to-hast` has made of them: https://github.com/syntax-tree/mdast-util-to-hast#example-footnotes */
export const footnoteHandlers: Record<string, Handle> = {
	a: (state, node) => {
		const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
		if (dataFootnoteBackref !== undefined) return undefined;
		if (dataFootnoteRef === undefined) return defaultHandlers.a?.(state, node);
		return { type: "footnoteReference", identifier: nameOf(href) };
	},
	ol: (state, node, parent) => {
		if (parent?.type !== "element" || !("dataFootnotes" in parent.properties)) return defaultHandlers.ol?.(state, node);
		const notes = node.children.filter((child): child is Element => child.type === "element");
		return notes.map((note): FootnoteDefinition => {
			const children = state.toFlow(state.all(note)) as FootnoteDefinition["children"];
			return { type: "footnoteDefinition", identifier: nameOf(note.properties.id), children };
		});
	},
};

/** `#fn-1` and `fn-1` are the note `1`. */
function nameOf(id: unknown): string {
	return String(id).replace(/^(?:.*#)?fn-/, "");
}
