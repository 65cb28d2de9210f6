import { splitFrontMatter } from "@/lib/content/front-matter/split";

/** A remark to insert, and where the passage begins in the source; none for the whole draft. */
export interface PlacedRemark {
	/** What is written, without the marks of a comment. */
	text: string;
	offset?: number | undefined;
}

/** Lines that are added to a file: the number of lines before them, and their text. */
export interface Insertion {
	line: number;
	lines: string[];
}

const FENCE = /^ {0,3}(`{3,}|~{3,}|\$\$)/;
/** Matches the first line of front matter in YAML or TOML, which have comments. */
const FRONT_MATTER = /^(?:---|\+\+\+)\s*$/;
/** Matches the first line of a field of front matter. */
const FIELD = /^["'\w-]+\s*[:=]/;

/**
 * Decides where remarks are inserted into the source of a post as comments, which no reader sees: before the block of text that has
 * the passage, and in front matter before its field. Returns them in the order of the file.
 */
export function insertRemarks(source: string, format: "md" | "mdx", remarks: readonly PlacedRemark[]): Insertion[] {
	const lines = source.split(/\r?\n/);
	const { body, bodyLine } = splitFrontMatter(source);
	// Without a line break at its end, the last line of front matter is also that of the empty body.
	const frontMatterEnd = body === "" && !source.endsWith("\n") ? lines.length : bodyLine - 1;
	const hasFields = FRONT_MATTER.test(lines[0] ?? "");
	const blockStarts = findBlockStarts(lines, frontMatterEnd);
	const insertions = remarks.map(({ text, offset }): Insertion => {
		const bodyStart = blockStarts[0] ?? frontMatterEnd;
		const line = offset === undefined ? bodyStart : countLines(source, offset);
		if (hasFields && line < frontMatterEnd) return beforeField(lines, line, text);
		const start = blockStarts.findLast((one) => one <= line) ?? bodyStart;
		const comment = format === "mdx" ? formatComment(text, "{/*", "*/}") : formatComment(text, "<!--", "-->");
		// A block that begins at once after the front matter has no blank line before it.
		const isApart = start === 0 || lines[start - 1]?.trim() === "";
		return { line: start, lines: [...(isApart ? [] : [""]), ...comment, ""] };
	});
	return joinBlankLines(insertions.sort((a, b) => a.line - b.line));
}

/** Removes the blank line at the beginning of an insertion that another one ends with. */
function joinBlankLines(insertions: readonly Insertion[]): Insertion[] {
	return insertions.map(({ line, lines }, index) => {
		const before = insertions[index - 1];
		const isBlankBefore = before?.line === line && before.lines.at(-1) === "";
		return { line, lines: isBlankBefore && lines[0] === "" ? lines.slice(1) : lines };
	});
}

/** Lists the lines on which a block of text begins: after a blank line, at the margin, and not in code or a formula. */
function findBlockStarts(lines: readonly string[], from: number): number[] {
	const starts: number[] = [];
	let fence: string | undefined;
	for (let index = from; index < lines.length; index += 1) {
		const line = lines[index] ?? "";
		const mark = FENCE.exec(line)?.[1];
		const isAfterBlank = index === from || lines[index - 1]?.trim() === "";
		if (fence === undefined && isAfterBlank && /^\S/.test(line)) starts.push(index);
		if (fence === undefined) fence = mark && !isClosedOnLine(line, mark) ? mark : undefined;
		else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
	}
	return starts;
}

/** Tells whether a formula ends on the line on which it begins. */
function isClosedOnLine(line: string, mark: string): boolean {
	return mark === "$$" && line.trim().length > 2 && line.trim().endsWith("$$");
}

function countLines(source: string, offset: number): number {
	return source.slice(0, offset).split("\n").length - 1;
}

function beforeField(lines: readonly string[], line: number, text: string): Insertion {
	let start = line;
	while (start > 1 && !FIELD.test(lines[start] ?? "")) start -= 1;
	return { line: start, lines: text.split("\n").map((one) => `# ${one}`.trimEnd()) };
}

/** Formats a comment, whose text can't end it. */
function formatComment(text: string, start: string, end: string): string[] {
	const safe = text.replaceAll("*/", "* /").replace(/-(?=-)/g, "- ");
	const lines = safe.split("\n");
	return lines.length === 1 ? [`${start} ${safe} ${end}`] : [start, ...lines.map((line) => line.trimEnd()), end];
}
