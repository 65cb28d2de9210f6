import { quote, replaceLine, type SuggestRepairs } from "./repair";

/** Matches `key: value`, also as an item of a list, and with the space after the colon missing. */
const PAIR = /^(\s*(?:-\s+)*(?:\w[\w .-]*(?:\t\s*)?|(?:"[^"]*"|'[^']*')\s*):)\s*(\S.*)$/;
/** Matches `- value`. */
const ITEM = /^(\s*-\s+)(\S.*)$/;
const BLOCK_SCALAR = /^[|>][-+\d]*$/;

/**
 * Suggests corrections of a line: spaces for a tab in the indentation, indentation for a continued text, and quotes
 * for a value with special characters, such as `Foo: bar` or `@foo`.
 */
export const suggestYamlRepairs: SuggestRepairs = (lines, index) => {
	const line = lines[index] ?? "";
	const correct = (text: string) => ({ lines: replaceLine(lines, index, text), isCorrection: true });
	if (/^\s*\t/.test(line)) return [correct(line.replace(/^\s+/, (space) => space.replaceAll("\t", "  ")))];
	const [, start = "", value = ""] = PAIR.exec(line) ?? ITEM.exec(line) ?? [];
	if (value === "") return isContinuation(line) ? [correct(`  ${line}`)] : [];
	if (BLOCK_SCALAR.test(value)) return [];
	const prefix = start.endsWith(":") ? `${start} ` : start;
	const continued = indentQuotedText(lines, index, value);
	return [
		...(continued ? [{ lines: continued, isCorrection: false }] : []),
		...(value.startsWith("[") && !value.includes("]") ? [correct(`${prefix}${value}]`)] : []),
		correct(prefix + quote(value)),
	];
};

/** Tells whether a line is neither a pair nor an item, and so can only continue the text above it. */
function isContinuation(line: string): boolean {
	return /^[^\s#-]/.test(line) && !/^[\w .-]+:(\s|$)/.test(line);
}

/**
 * Indents the lines of a quoted text up to its end, as other parsers need no indentation; `undefined` if the text
 * ends on its first line or not at all.
 */
function indentQuotedText(lines: readonly string[], index: number, value: string): string[] | undefined {
	const [mark = ""] = value;
	if (!/["']/.test(mark) || value.slice(1).includes(mark)) return undefined;
	const end = lines.findIndex((line, number) => number > index && line.includes(mark));
	if (end < 0) return undefined;
	return lines.map((line, number) => (number > index && number <= end && line !== "" ? ` ${line}` : line));
}
