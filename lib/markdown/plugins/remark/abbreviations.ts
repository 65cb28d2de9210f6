import type { Parent, PhrasingContent, Root, Text } from "mdast";
import { nodeText, SKIP, visit } from "@/lib/utils/visit";

/** Matches a paragraph of definitions: `*[HTML]: Hypertext Markup Language`. */
const DEFINITIONS = /^(?:\*\[[^\]\n]+\]:[^\n]*(?:\n|$))+$/;
const DEFINITION = /^\*\[([^\]\n]+)\]:[ \t]*([^\n]*)$/gm;

export function abbreviations() {
	return (tree: Root): undefined => {
		const titles = new Map<string, string>();
		visit(tree, "paragraph", (paragraph, index, parent) => {
			const text = nodeText(paragraph);
			if (!parent || index === undefined || !DEFINITIONS.test(text)) return;
			for (const [, name = "", title = ""] of text.matchAll(DEFINITION)) titles.set(name, title.trim());
			parent.children.splice(index, 1);
			return [SKIP, index];
		});
		if (titles.size === 0) return;
		const names = [...titles.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/\W/g, "\\$&"));
		const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(${names.join("|")})(?![\\p{L}\\p{N}_])`, "u");
		visit(tree, "text", (text, index, parent) => {
			if (!parent || index === undefined) return;
			const parts = splitText(text, pattern, titles);
			(parent as Parent).children.splice(index, 1, ...parts);
			return [SKIP, index + parts.length];
		});
	};
}

/** Splits a text at the names of abbreviations, which are every second part. */
function splitText(text: Text, pattern: RegExp, titles: ReadonlyMap<string, string>): PhrasingContent[] {
	return text.value.split(pattern).flatMap((value, index): PhrasingContent[] => {
		if (index % 2 === 0) return value === "" ? [] : [{ type: "text", value }];
		const data = { hName: "abbr", hProperties: { title: titles.get(value) } };
		return [{ type: "emphasis", data, children: [{ type: "text", value }] }];
	});
}
