import { CST, Lexer } from "yaml";
import type { ParseError } from "./parsed-data";

/** Maximum nesting of lists and mappings; the parser of YAML fails at some thousands. */
export const MAX_DATA_DEPTH = 100;

export const TOO_DEEP = `More than ${MAX_DATA_DEPTH} lists or mappings are inside each other. Write the data with fewer levels.`;

/**
 * Maximum number of lines with a directive of YAML, such as `%YAML 1.2`. The parser warns of each one that it doesn't
 * know.
 */
const MAX_DIRECTIVES = 100;
const TOO_MANY_DIRECTIVES = `More than ${MAX_DIRECTIVES} lines begin with \`%\`, as directives of YAML. Put such text in quotes.`;

/**
 * Returns an error where a YAML source is nested too deeply to be parsed or has too many directives; `undefined` if
 * it doesn't.
 */
export function findExcessInYaml(source: string): ParseError | undefined {
	/** The columns at which the open lists and mappings begin. */
	const columns: number[] = [];
	let flowDepth = 0;
	let directives = 0;
	/** The number of mappings that begin on the line, each as the value of the one before. */
	let mappings = 0;
	let line = 1;
	let column = 1;
	let isStart = true;
	for (const token of new Lexer().lex(source)) {
		const type = CST.tokenType(token);
		// These tokens have no characters in the source.
		if (type === "doc-mode" || type === "flow-error-end" || type === "scalar") continue;
		if (type === "flow-seq-start" || type === "flow-map-start") flowDepth += 1;
		else if (type === "flow-seq-end" || type === "flow-map-end") flowDepth = Math.max(0, flowDepth - 1);
		else if (flowDepth === 0 && isStart && type !== "space" && type !== "newline" && type !== "comment") {
			while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop();
			columns.push(column);
			isStart = type === "seq-item-ind" || type === "explicit-key-ind";
		}
		if (type === "directive-line") directives += 1;
		if (directives > MAX_DIRECTIVES) return { message: TOO_MANY_DIRECTIVES, line, column };
		if (type === "map-value-ind" && flowDepth === 0) mappings += 1;
		if (Math.max(columns.length, mappings) + flowDepth > MAX_DATA_DEPTH) return { message: TOO_DEEP, line, column };
		const lines = token.split("\n");
		line += lines.length - 1;
		column = lines.length > 1 ? (lines.at(-1)?.length ?? 0) + 1 : column + token.length;
		if (type !== "newline") continue;
		isStart = true;
		mappings = 0;
	}
	return undefined;
}
