import type { Nodes, Root, Text } from "mdast";
import { visit } from "@/lib/utils/visit";

/** Blocks of text. A quote at the start of a block opens, whatever is before the block. */
const BLOCKS = new Set<string>(["paragraph", "heading", "tableCell"]);
const CODE_ELEMENTS = new Set<string | null>(["style", "script"]);
const OPENING: Readonly<Record<string, string>> = { '"': "“", "'": "‘" };
const CLOSING: Readonly<Record<string, string>> = { '"': "”", "'": "’" };

const WORD_END = /[\p{L}\p{M}\p{N}]$/u;
/** Matches the text after a closing quote, or after the apostrophe of a decade (the '80s). */
const AFTER_CLOSING = /\s|$|\d\ds(?![\p{L}\p{M}\p{N}])/uy;
/** Matches the text after the apostrophe of a genitive, which also follows other marks. */
const GENITIVE = /s(?![\p{L}\p{M}\p{N}])/uy;
/** Matches a run of the same mark, and the first letter of a word after it. */
const MARKS = /([^\s\p{L}\p{M}\p{N}])\1*([\p{L}\p{M}\p{N}]?)/uy;
const SECOND_QUOTE = /["'](?=[\p{L}\p{M}\p{N}])/uy;

/** Matches marks that are replaced regardless of the characters beside them. Dots may have spaces between them. */
const LONG_MARKS = /-{2,}|`{2,}|'{2,}|\.+(?:\s+\.+)*/g;
const LONG_MARK: Readonly<Record<string, string>> = { "--": "—", "``": "“", "''": "”" };

/**
 * Replaces straight quotes, double hyphens, three dots, and two backticks or single quotes with typographic marks. Whether a quote opens or
 * closes depends on the characters beside it in the text of its block without markup.
 */
export function typographicPunctuation(): (tree: Root) => undefined {
	return (tree) => {
		const texts: { node: Text; start: number }[] = [];
		let all = "";
		visit(tree, (node, _, parent) => {
			if (BLOCKS.has(node.type)) all += " ";
			if (isInCode(parent)) return;
			// Code counts as a word for the quotes beside it.
			if (node.type === "inlineCode") all += "A";
			if (node.type !== "text") return;
			texts.push({ node, start: all.length });
			all += node.value;
		});
		const quoted = replaceQuotes(all);
		for (const { node, start } of texts) {
			const value = quoted.slice(start, start + node.value.length);
			node.value = value.replace(LONG_MARKS, replaceLongMark);
		}
	};
}

const isInCode = (parent: Nodes | undefined) => parent?.type === "mdxJsxTextElement" && CODE_ELEMENTS.has(parent.name);

function replaceQuotes(text: string): string {
	let second = -1;
	return text.replace(/"+|'+/g, (quote: string, index: number) => {
		if (quote.length > 1) return quote;
		if (index !== second && !isOpening(text, index)) return CLOSING[quote] ?? quote;
		if (index !== second && isAt(SECOND_QUOTE, text, index + 1)) second = index + 1;
		return OPENING[quote] ?? quote;
	});
}

function isOpening(text: string, index: number): boolean {
	if (isAt(AFTER_CLOSING, text, index + 1)) return false;
	if (isAt(SECOND_QUOTE, text, index + 1)) return true;
	const marks = isAt(MARKS, text, index + 1);
	if (marks && marks[2] === "") return false;
	// The last character may be the second half of a surrogate pair.
	const before = text.slice(Math.max(0, index - 2), index);
	if (WORD_END.test(before)) return false;
	return marks !== null || text[index] === '"' || /\s$/.test(before) || !isAt(GENITIVE, text, index + 1);
}

function isAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
	pattern.lastIndex = index;
	return pattern.exec(text);
}

function replaceLongMark(mark: string): string {
	if (!mark.startsWith(".")) return LONG_MARK[mark] ?? mark;
	return mark.split(/\s+/).length > 2 ? "…" : mark.replace(/\.{3,}/g, "…");
}
