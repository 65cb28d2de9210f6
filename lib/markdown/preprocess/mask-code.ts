/** A private-use character in place of a character of code. */
const MASK = "\uE001";

const FENCE = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t]))*[ \t]*>?[ \t]*(`{3,}|~{3,})(.*)$/;
const LIST_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
/** HTML elements with code as their content. */
const CODE_ELEMENT = /<(pre|code|script|style|textarea)\b[^<>]*>[\s\S]*?<\/\1>/gi;

/**
 * Masks the code of a body, so that searches only match outside of it. Length and line breaks stay, so offsets in the
 * result are offsets in the body. `indented` tells whether indented lines are code, as in Markdown but not in MDX.
 */
export function maskCode(body: string, { indented = true } = {}): string {
	return maskSpans(maskBlocks(body, indented)).replace(CODE_ELEMENT, mask);
}

function mask(code: string): string {
	return code.replace(/[^\n]/g, MASK);
}

/** Masks fenced code blocks, and indented ones if `indented` is true. */
function maskBlocks(body: string, indented: boolean): string {
	let openFence: string | undefined;
	let isAfterBlank = true;
	let isInList = false;
	const lines = body.split("\n").map((line) => {
		const fence = FENCE.exec(line);
		const [, marks = "", info = ""] = fence ?? [];
		if (openFence !== undefined) {
			const isClosing = marks.startsWith(openFence) && info.trim() === "";
			if (isClosing) openFence = undefined;
			return mask(line);
		}
		if (marks && !(marks.startsWith("`") && info.includes("`"))) {
			openFence = marks;
			isAfterBlank = false;
			return mask(line);
		}
		const isBlank = line.trim() === "";
		const isIndented = /^(?: {4}|\t)/.test(line);
		const isCode = indented && isIndented && !isBlank && isAfterBlank && !isInList;
		if (!isBlank && !isIndented) isInList = LIST_ITEM.test(line) || (isInList && /^\s/.test(line));
		if (!isCode) isAfterBlank = isBlank;
		return isCode ? mask(line) : line;
	});
	return lines.join("\n");
}

/** Masks code spans, which end within their paragraph. */
function maskSpans(body: string): string {
	return body.replace(/(?<![`\\])(`+)(?!`)((?:(?!\n[ \t]*\n)[\s\S])*?[^`])\1(?!`)/g, mask);
}
