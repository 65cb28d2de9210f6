import type { Paragraph, Root } from "mdast";
import type { Processor } from "unified";

/** The pipeline needs 0.1 ms for each paragraph. */
const MAX_PARAGRAPHS = 10_000;

/** Replaces the parser by one that shows all syntax as text. It is linear for any text. */
export function plainText(this: Processor): undefined {
	this.parser = (document): Root => ({ type: "root", children: toParagraphs(document) });
}

/** Splits a text at blank lines. The rest of a text with too many of them becomes one paragraph. */
function toParagraphs(text: string): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let isOpen = false;
	for (const [index, line] of text.split("\n").entries()) {
		// As in Markdown: https://spec.commonmark.org/0.31.2/#insecure-characters
		const value = line.trim().replaceAll("\0", "\uFFFD");
		const last = paragraphs.at(-1)?.children[0];
		const end = { line: index + 1, column: line.length + 1 };
		if (value === "") isOpen = isOpen && paragraphs.length >= MAX_PARAGRAPHS;
		else if (isOpen && last?.type === "text") last.value += `\n${value}`;
		else {
			const position = { start: { line: index + 1, column: 1 }, end };
			paragraphs.push({ type: "paragraph", children: [{ type: "text", value, position }], position });
			isOpen = true;
		}
	}
	return paragraphs;
}
