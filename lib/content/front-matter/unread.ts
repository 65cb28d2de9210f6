import { visit } from "@/lib/utils/visit";
import { parseBlocks } from "./first-heading";
import { hasFields, locateFrontMatter } from "./locate";

/** In lines; what looks like front matter must begin in this part of a body. */
const MAX_LINES = 20;
/** In characters; it must end in this part. */
const MAX_LENGTH = 10_000;
/** Matches a line that may be meant as a delimiter: longer or shorter, indented, with a comment, or with dashes of a word processor. */
const DELIMITER = /^[\s\u200B`"']{0,3}(?:[-+\u2013\u2014]{2,}|\u2014)[^\S\n]*(?:\w+[^\S\n]*|#.*)?$/;
/** Matches a line such as `title: A`. */
export const KEY_LINE = /^["']?[\w -]+(?:["'\t]\s*)?[:=]/;

/** Matches a line such as `draft: true` or `draft = true`. A sentence begins with a capital. */
const FIELD_LINE = /^["']?[a-z][\w-]*["']?[^\S\n]*[:=](?:\s|$)/;

/** Matches a field whose key may begin with a capital, as in MultiMarkdown and Pelican. */
const CAPITALIZED_FIELD = /^["']?[A-Za-z][\w-]*["']?[^\S\n]*[:=](?:\s|$)/;
/** Matches a line that continues the value of a field: a list, a nested key or a long text. */
const CONTINUATION = /^(?:\s+\S|-\s)/;
/** Matches what may be before each line: quotation marks of Markdown, or the indentation of code. */
const LINE_PREFIX = /^(?:\s*>\s?|\s+)+/;
/** Matches what may be above and below fields, without making them front matter: a code fence, asterisks, or a delimiter inside of these. */
const OPENING = /^(?:(?:`{3,}|~{3,})\s*(?:ya?ml|toml|markdown|mdx?|front-?matter)?|\*{3,}|-{3,}|\+{3,})\s*$/i;

/** Returns the index of the line at which something looks like front matter, right below other front matter with fields. */
export function findSecondFrontMatter(body: string): number | undefined {
	const lines = body.slice(0, MAX_LENGTH).split("\n");
	const first = Math.max(
		lines.findIndex((line) => line.trim() !== ""),
		0,
	);
	const json = locateFrontMatter(body);
	const isJson = json?.delimiter === "{" && hasFields(json.text.replace(/[{,]\s*/g, "\n"));
	const closing = lines.findIndex((line, index) => index > first && DELIMITER.test(line));
	const isDelimited = DELIMITER.test(lines[first] ?? "") && closing > 0 && isBlock(lines, first, closing);
	return isJson || isDelimited || isParagraphOfFields(lines.slice(first)) ? first : undefined;
}

/** Tells whether lines begin with a paragraph in which each one is a field. */
function isParagraphOfFields(lines: readonly string[]): boolean {
	const end = lines.findIndex((line) => line.trim() === "" || DELIMITER.test(line));
	const paragraph = lines.slice(0, end < 0 ? undefined : end);
	return paragraph.every((line) => FIELD_LINE.test(line)) && hasFields(paragraph.join("\n"));
}

/** Tells whether lines begin with a paragraph of fields, whatever is around it. Keys with capitals may be text if there is just one. */
function beginsWithFields(lines: readonly string[]): boolean {
	const [prefix = ""] = LINE_PREFIX.exec(lines[0] ?? "") ?? [];
	// Editors remove spaces at the end of a line.
	const unquoted = lines.map((line) => line.replace(line.startsWith(prefix) ? prefix : prefix.trimEnd(), ""));
	const content = unquoted.slice(unquoted.findIndex((line) => !OPENING.test(line)));
	const end = content.findIndex((line) => line.trim() === "" || DELIMITER.test(line) || OPENING.test(line));
	const [first = "", ...rest] = content.slice(0, end < 0 ? undefined : end);
	const fields = [first, ...rest.filter((line) => !CONTINUATION.test(line))];
	const pattern = fields.length > 1 ? CAPITALIZED_FIELD : FIELD_LINE;
	return fields.every((line) => pattern.test(line)) && hasFields(fields.join("\n"));
}

/** Returns the index of the line at which something looks like front matter, in a body before which none was read. */
export function findUnreadFrontMatter(body: string): number | undefined {
	const lines = body.slice(0, MAX_LENGTH).split("\n");
	const delimiters = lines.flatMap((line, index) => (DELIMITER.test(line) ? index : []));
	const first = lines.findIndex((line) => line.trim() !== "");
	if (beginsWithFields(lines.slice(first))) return first;
	// The opening line may be missing.
	const openings = KEY_LINE.test(lines[first] ?? "") ? [first - 1, ...delimiters] : delimiters;
	const found = openings.find((opening) => {
		const closing = delimiters.find((index) => index > opening);
		return opening < MAX_LINES && closing !== undefined && isBlock(lines, opening, closing);
	});
	return found === undefined ? undefined : Math.max(found, first);
}

function isBlock(lines: readonly string[], opening: number, closing: number): boolean {
	const block = lines.slice(opening + 1, closing);
	const isBlank = (line: string | undefined) => line?.trim() === "";
	if (!DELIMITER.test(lines[opening] ?? "") && block.some(isBlank)) return false;
	// Thematic breaks have blank lines around them, and the text between them has capitals.
	const isApart = isBlank(block[0]) && isBlank(block.at(-1));
	const text = block.filter((line) => !isApart || !/^\p{Lu}/u.test(line)).join("\n");
	return hasFields(text) && !isCode(lines.slice(0, closing + 1), closing);
}

/** Tells whether a line, counted from one, is in a code block or in HTML. */
function isCode(lines: readonly string[], line: number): boolean {
	let isInside = false;
	visit(parseBlocks(lines.join("\n")), ["code", "html"], ({ position }) => {
		isInside ||= position !== undefined && position.start.line <= line && line <= position.end.line;
	});
	return isInside;
}
