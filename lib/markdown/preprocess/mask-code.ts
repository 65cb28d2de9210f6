import { type Container, continueContainers, openContainers } from "./containers";
import { createFinder } from "./edits";

const MASK = "\uE001";

/** Matches HTML elements whose content is code. */
const CODE_ELEMENT = /<(pre|code|script|style|textarea)\b[^<>]*>/gi;
interface TemplateBlocks {
	/** Matches the tag at the start of a block. */
	opening: RegExp;
	/** Returns the pattern of the tag at its end. */
	closing: (opening: RegExpExecArray) => string;
}

interface Options {
	/** Whether indented lines are code, as in Markdown but not in MDX. */
	indented?: boolean;
	/** The blocks of a template language, which is processed before Markdown: their lines may have their own fences. */
	blocks?: TemplateBlocks | undefined;
}

/**
 * Masks the code of a body, so that searches only match outside of it. Length and line breaks stay, so offsets in the result are offsets in
 * the body.
 */
export function maskCode(body: string, { indented = true, blocks }: Options = {}): string {
	return maskElements(maskSpans(maskBlocks(body, indented, blocks)));
}

function mask(code: string): string {
	return code.replace(/[^\n]/g, MASK);
}

function maskBlocks(body: string, indented: boolean, blocks: TemplateBlocks | undefined): string {
	let containers: Container[] = [];
	let fence: string | undefined;
	let isAfterBlank = true;
	let blockEnd = 0;
	const findNext = createFinder(body);
	let offset = 0;
	const lines = body.split("\n").map((line) => {
		const start = offset;
		offset += line.length + 1;
		if (start < blockEnd) return line;
		const text = expandTabs(line);
		const { matched, end } = continueContainers(text, containers);
		const isBlank = text.trim() === "";
		if (matched < containers.length) {
			fence = undefined;
			containers = containers.slice(0, matched);
		}
		if (fence !== undefined) {
			if (isClosingFence(text, end, fence, indented)) fence = undefined;
			return mask(line);
		}
		const isIndented = /^ {4}/.test(text.slice(end, end + 4));
		if (indented && isIndented && isAfterBlank && !isBlank) return mask(line);
		const contentStart = openContainers(text, end, containers, indented);
		isAfterBlank = isBlank;
		fence = openingFence(text, contentStart, indented);
		if (fence !== undefined) return mask(line);
		const opening = blocks?.opening.exec(line);
		if (blocks && opening) blockEnd = findNext(blocks.closing(opening), start + opening.index)?.start ?? 0;
		return line;
	});
	return lines.join("\n");
}

/** Returns the marks of the fence that begins at an offset of a line. */
function openingFence(text: string, start: number, indented: boolean): string | undefined {
	const [, indent = "", marks, info = ""] = /^( *)(`{3,}|~{3,})(.*)$/.exec(text.slice(start)) ?? [];
	if (!marks || (indented && indent.length > 3)) return undefined;
	return marks.startsWith("`") && info.includes("`") ? undefined : marks;
}

function isClosingFence(text: string, start: number, fence: string, indented: boolean): boolean {
	const [, indent = "", marks = ""] = /^( *)(`{3,}|~{3,}) *$/.exec(text.slice(start)) ?? [];
	return marks.startsWith(fence) && !(indented && indent.length > 3);
}

function expandTabs(line: string): string {
	if (!line.includes("\t")) return line;
	let text = "";
	for (const character of line) text += character === "\t" ? " ".repeat(4 - (text.length % 4)) : character;
	return text;
}

/** Masks code spans, which end within their paragraph. */
function maskSpans(body: string): string {
	return body.replace(/(?<![`\\])(`+)(?!`)((?:(?!\n[ \t]*\n)[^\uE001])*?[^`])\1(?!`)/g, mask);
}

function maskElements(body: string): string {
	const opening = new RegExp(CODE_ELEMENT);
	const findNext = createFinder(body);
	let result = "";
	let offset = 0;
	for (let match = opening.exec(body); match; match = opening.exec(body)) {
		const start = opening.lastIndex;
		const end = findNext(`</${match[1]?.toLowerCase()}>`, start)?.start;
		if (end === undefined) continue;
		result += body.slice(offset, start) + mask(body.slice(start, end));
		offset = end;
		opening.lastIndex = end;
	}
	return result + body.slice(offset);
}
