import type { Edit } from "./edits";

const ESM =
	/^(?:import\s+(?:[\w*{][^;]*?\sfrom\s+)?["'][^"'\n]+["'];?|export\s+(?:const|let|var|default|function|async)\b[\s\S]*?(?=\n[ \t]*\n|$(?![\s\S])))[ \t]*$/gm;
const COMMENT = /\{\/\*([\s\S]*?)\*\/\}/g;
const TAG =
	/<(\/?)([A-Z]\w*(?:\.\w+)*)((?:\s(?:"[^"]*"|'[^']*'|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|[^"'{}<>/]|\/(?!>))*)?)(\/?)>/g;
/** The components that Markdown may have, by the names that others give them. */
const KNOWN: Record<string, string> = {
	Tabs: "tabs",
	TabItem: "tab",
	Tab: "tab",
	Callout: "callout",
	YouTube: "youtube",
	Details: "details",
	Figure: "figure",
	Image: "image",
};

/** Makes Markdown of a body that was meant to be MDX and isn't: what is no text of it goes, and its text stays. */
export function mdxAsMarkdown(prose: string): Edit[] {
	const edits: Edit[] = [];
	for (const { 0: all, index } of prose.matchAll(ESM))
		edits.push({ start: index, end: index + all.length, text: all.replace(/[^\n]/g, "") });
	for (const { 0: all, 1: inside = "", index } of prose.matchAll(COMMENT))
		edits.push({ start: index, end: index + all.length, text: `<!--${inside.replaceAll("--", "- -")}-->` });
	for (const { 0: all, 1: slash = "", 2: name = "", 3: attributes = "", 4: isEmpty, index } of prose.matchAll(TAG)) {
		const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
		const shown = attributes.replace(/[\w-]+=\{(?:"([^"{}]*)"|'([^'{}]*)'|[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g, "");
		const tag = `<${slash}quire-${known}${shown.trimEnd()}>${isEmpty ? `</quire-${known}>` : ""}`;
		edits.push({ start: index, end: index + all.length, text: known ? tag : "" });
	}
	return edits;
}
