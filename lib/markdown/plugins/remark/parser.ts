import type { Paragraph, Root } from "mdast";
import type { Processor } from "unified";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { positionAt } from "@/lib/markdown/preprocess/edits";
import { maskCode } from "@/lib/markdown/preprocess/mask-code";
import { canBeTooDeep, measureNesting } from "@/lib/utils/javascript/nesting";
import { visit } from "@/lib/utils/visit";

/** The pipeline needs 0.1 ms for each paragraph. */
const MAX_PARAGRAPHS = 10_000;

const CODE_START = /\{|^(?:export|import)\b/gm;
const REASON = "Too many brackets, tags or operators are inside each other. Move the parts of this code to constants.";

/** Replaces the parser by one that shows all syntax as text. It is linear for any text. */
export function plainText(this: Processor): undefined {
	this.parser = (document): Root => ({ type: "root", children: toParagraphs(document) });
}

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

export function disableIndentedCode(this: Processor): undefined {
	const data = this.data() as { micromarkExtensions?: unknown[] };
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ["codeIndented"] } }];
}

/**
 * Throws an error with its position for MDX whose code is nested so deeply that parsing it would overflow the stack, which can end the
 * process.
 */
export function nestingLimit(this: Processor): undefined {
	const parse = this.parser;
	if (!parse) return;
	this.parser = (document, file) => {
		limitNesting(document);
		return parse(document, file);
	};
}

function limitNesting(text: string): void {
	const brackets = text.match(/[([{<]/g)?.length ?? 0;
	if (!canBeTooDeep(text.length, brackets)) return;
	let end = 0;
	for (const { index, 0: start } of maskCode(text, { indented: false }).matchAll(CODE_START)) {
		if (index < end) continue;
		const from = start === "{" ? index + 1 : index;
		const nesting = measureNesting(text.slice(from));
		if (nesting.isTooDeep) throw Object.assign(new Error(REASON), { reason: REASON, ...positionAt(text, index) });
		end = from + nesting.end;
	}
}

/** Stores the parser's error with its position, which `next-mdx-remote` reduces to a message. */
export function syntaxErrors(this: Processor): undefined {
	const parse = this.parser;
	if (!parse) return;
	this.parser = (document, file) => {
		try {
			return parse(document, file);
		} catch (error) {
			getContext(file).syntaxError = error;
			throw error;
		}
	};
}

export function sourcePositions() {
	return (tree: Root, file: VFile): undefined => {
		const { toSourceLine } = getContext(file);
		if (!toSourceLine) return;
		visit(tree, (node) => {
			if (!node.position) return;
			const { start, end } = node.position;
			node.position = {
				start: { ...start, line: toSourceLine(start.line) },
				end: { ...end, line: toSourceLine(end.line) },
			};
		});
	};
}
