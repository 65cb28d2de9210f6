import type { Paragraph, Root } from "mdast";
import type { Processor } from "unified";

/** Each paragraph takes the pipeline 0.1 ms. */
const MAX_PARAGRAPHS = 10_000;

/** Replaces the parser by one for which all syntax is text. It is linear, whatever the text. */
export function plainText(this: Processor): undefined {
	this.parser = (document): Root => ({ type: "root", children: toParagraphs(document) });
}

/** Splits a text at its blank lines, and takes the rest of one with too many of them as one paragraph. */
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
