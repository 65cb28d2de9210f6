/** Stands for a character of code where only prose counts; it is in no text. */
const HIDDEN = "\uE001";

const FENCE = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t]))*[ \t]*>?[ \t]*(`{3,}|~{3,})(.*)$/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
/** Tags whose content is shown as it stands. */
const VERBATIM = /<(pre|code|script|style|textarea)\b[^<>]*>[\s\S]*?<\/\1>/gi;

/**
 * A body with its code hidden, so that what is looked for is found in prose only. It is as long as the body and has the
 * same line ends, so places in one are places in the other.
 */
export function maskCode(body: string, { indented = true } = {}): string {
	const blocks = hideBlocks(body, indented);
	return hideSpans(blocks).replace(VERBATIM, hide);
}

function hide(code: string): string {
	return code.replace(/[^\n]/g, HIDDEN);
}

/** Fenced blocks, and with `indented` those that four blanks make. */
function hideBlocks(body: string, indented: boolean): string {
	let open: string | undefined;
	let isAfterBlank = true;
	let isInList = false;
	const lines = body.split("\n").map((line) => {
		const fence = FENCE.exec(line);
		const [, marks = "", info = ""] = fence ?? [];
		if (open !== undefined) {
			const isEnd = marks.startsWith(open) && info.trim() === "";
			if (isEnd) open = undefined;
			return hide(line);
		}
		if (marks && !(marks.startsWith("`") && info.includes("`"))) {
			open = marks;
			isAfterBlank = false;
			return hide(line);
		}
		const isBlank = line.trim() === "";
		const isIndented = /^(?: {4}|\t)/.test(line);
		const isCode = indented && isIndented && !isBlank && isAfterBlank && !isInList;
		if (!isBlank && !isIndented) isInList = ITEM.test(line) || (isInList && /^\s/.test(line));
		if (!isCode) isAfterBlank = isBlank;
		return isCode ? hide(line) : line;
	});
	return lines.join("\n");
}

/** Spans in backticks, which end within their paragraph. */
function hideSpans(body: string): string {
	return body.replace(/(?<![`\\])(`+)(?!`)((?:(?!\n[ \t]*\n)[\s\S])*?[^`])\1(?!`)/g, hide);
}
