import {
	CST,
	type Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	Lexer,
	LineCounter,
	type Pair,
	type ParseOptions,
	parseDocument,
	type SchemaOptions,
	visit,
	type YAMLMap,
} from "yaml";
import { getErrorMessage } from "./error-message";
import { createInvalidData, MAX_DATA_DEPTH, type ParsedData, type ParseError, TOO_DEEP } from "./parsed-data";
import type { Position } from "./position";
import { parseWithRepairs, quote, replaceLine, type SuggestRepairs } from "./repair";
import { toWellFormed } from "./text";

/**
 * Maximum number of lines with a directive of YAML, such as `%YAML 1.2`. The parser warns of each one that it doesn't
 * know.
 */
const MAX_DIRECTIVES = 100;
const TOO_MANY_DIRECTIVES = `More than ${MAX_DIRECTIVES} lines begin with \`%\`, as directives of YAML. Put such text in quotes.`;
/** Matches `key: value`, also as an item of a list, and with the space after the colon missing. */
const PAIR = /^(\s*(?:-\s+)*(?:\w[\w .-]*(?:\t\s*)?|(?:"[^"]*"|'[^']*')\s*):)\s*(\S.*)$/;
/** Matches `- value`. */
const ITEM = /^(\s*-\s+)(\S.*)$/;
/** Matches the beginning of a pair, with or without a value, or of an item. */
const KEY_OR_ITEM = /^\s+(?:-\s|["'\w][^:]*:(?:\s|$))/;
const BLOCK_SCALAR = /^[|>][-+\d]*$/;
/** What messages of the parser mean in terms of the text; the others are clear. */
const REASONS: readonly (readonly [message: RegExp, reason: string])[] = [
	[/^Nested mappings are not allowed/, "a value with a colon and a space in it needs quotes"],
	[/^Implicit (?:map )?keys need/, "it is not of the form `key: value`"],
	[/^(?:All mapping items must start|Sequence item without)/, "it is not indented as the lines around it"],
	[/^Tabs are not allowed/, "it is indented by a tab"],
	[/^Plain value cannot start with/, "a value that begins with such a character needs quotes"],
	[/^Unexpected scalar at node end/, "text follows the end of the value"],
	[/^Flow (?:sequence|map) in block collection/, "a bracket is not closed"],
	[/^Missing closing ["']/, "a quote is not closed"],
	[/^Source contains multiple documents/, "what follows this `---` is not read"],
];
const INDENTED =
	"This line is indented, but the line above has a value already. Remove the spaces at its beginning; if it continues that value, put the whole value in quotes.";

/**
 * Parses YAML with every scalar as text. `firstLine` is the line of the file on which the source begins. Also reads
 * invalid YAML whose meaning is clear.
 */
export function parseYaml(source: string, firstLine = 1): ParsedData {
	return parseWithRepairs(source, firstLine, (text) => parseStrictly(text, firstLine), suggestYamlRepairs);
}

function parseStrictly(source: string, firstLine: number): ParsedData {
	const excess = findExcessInYaml(source);
	if (excess) return createInvalidData({ ...excess, line: excess.line + firstLine - 1 }, firstLine);
	const lines = new LineCounter();
	const parse = (options: ParseOptions & SchemaOptions) =>
		parseDocument(source, {
			...options,
			uniqueKeys: false,
			prettyErrors: false,
			strict: false,
			merge: true,
			logLevel: "error",
		});
	const document = withoutStacks(() => parse({ schema: "failsafe", lineCounter: lines }));
	const positionAt = (offset: number): Position => {
		const { line, col } = lines.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	const findPair = createPairFinder();
	const duplicates: ParsedData["duplicates"] = [];
	const errors: ParseError[] = document.errors.map((error) => ({
		message: error.message,
		...positionAt(error.pos[0]),
	}));
	const anchors = new Map<string, unknown>();
	visit(document, (_, node, ancestors) => {
		if (isNode(node) && !isAlias(node) && node.anchor) anchors.set(node.anchor, node);
		if (isAlias(node)) {
			const reason = !anchors.has(node.source)
				? "an anchor that does not exist"
				: (ancestors as readonly unknown[]).includes(anchors.get(node.source))
					? "the list or mapping that it is part of"
					: undefined;
			const message = `\`*${node.source}\` refers to ${reason}. If it is text, put it in quotes.`;
			if (reason) errors.push({ message, ...positionAt(node.range?.[0] ?? 0) });
		}
		if (isMap(node))
			for (const { offset, ...duplicate } of listDuplicates(node))
				duplicates.push({ ...duplicate, ...positionAt(offset) });
	});
	const value = errors.length === 0 ? toValue(document, errors, positionAt(0)) : undefined;
	return {
		value,
		typed: () => toValue(parse({ schema: "core" }), [], positionAt(0)),
		// Others follow from the first, or are found when it is repaired.
		errors: errors
			.toSorted((a, b) => a.line - b.line)
			.slice(0, 1)
			.map((error) => describeError(error, source, firstLine)),
		corrections: [],
		duplicates: errors.length === 0 ? duplicates : [],
		positionOf(path) {
			let node: unknown = document.contents;
			let offset = isMap(node) ? (node.range?.[0] ?? 0) : 0;
			for (const key of path) {
				if (isMap(node)) {
					const pair = findPair(node, String(key));
					if (!pair || !isScalar(pair.key)) break;
					offset = pair.key.range?.[0] ?? offset;
					node = pair.value;
				} else if (node && typeof node === "object" && "items" in node && Array.isArray(node.items)) {
					node = node.items[Number(key)];
					if (!node) break;
					offset = (node as { range?: [number, number, number] | null }).range?.[0] ?? offset;
				} else break;
			}
			return positionAt(offset);
		},
	};
}

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

/** Calls a function whose errors get no stack, which takes most of the time of a source with thousands of errors. */
function withoutStacks<Result>(run: () => Result): Result {
	const { stackTraceLimit } = Error;
	Error.stackTraceLimit = 0;
	try {
		return run();
	} finally {
		Error.stackTraceLimit = stackTraceLimit;
	}
}

/** Returns a function that finds the last pair of a mapping with a key, in a time that doesn't grow with the mapping. */
function createPairFinder() {
	const pairsByMap = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>();
	return (map: YAMLMap, key: string): Pair | undefined => {
		const pairs = pairsByMap.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) && pair.key.value, pair]));
		pairsByMap.set(map, pairs);
		return pairs.get(key);
	};
}

function listDuplicates({ items }: YAMLMap): { key: string; isSame: boolean; offset: number }[] {
	const seen = new Map<string, unknown>();
	return items.flatMap(({ key, value }) => {
		if (!isScalar(key)) return [];
		const name = String(key.value);
		const scalar = isScalar(value) ? value.value : undefined;
		const isSame = scalar !== undefined && seen.get(name) === scalar;
		const duplicates = seen.has(name) ? [{ key: name, isSame, offset: key.range?.[0] ?? 0 }] : [];
		seen.set(name, scalar);
		return duplicates;
	});
}

/** Too many resolved aliases are an error: https://en.wikipedia.org/wiki/Billion_laughs_attack */
function toValue(document: Document.Parsed, errors: ParseError[], position: Position): unknown {
	try {
		// An escape can write a lone surrogate, which neither a URL nor a file can have.
		const reviver = (_: unknown, value: unknown) => (typeof value === "string" ? toWellFormed(value) : value);
		return document.toJS({ maxAliasCount: 100, reviver });
	} catch (error) {
		errors.push({ message: getErrorMessage(error), ...position });
		return undefined;
	}
}

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

function describeError({ message, ...position }: ParseError, source: string, firstLine: number): ParseError {
	const indented = /^(?:Implicit keys|Nested)/.test(message) ? findIndentedPair(source, position.line - firstLine) : -1;
	if (indented >= 0) return { message: INDENTED, line: indented + firstLine, column: 1 };
	const [, reason = message] = REASONS.find(([pattern]) => pattern.test(message)) ?? [];
	return { message: reason, ...position };
}

/** Returns the index of the line below a pair with a value that is a pair or an item and indented further; -1 if there is none. */
function findIndentedPair(source: string, index: number): number {
	const lines = source.split("\n");
	const [, start] = PAIR.exec(lines[index] ?? "") ?? [];
	const next = lines.findIndex((line, number) => number > index && line.trim() !== "");
	const below = lines[next] ?? "";
	if (start === undefined || !KEY_OR_ITEM.test(below)) return -1;
	return below.search(/\S/) > start.search(/[^\s-]/) ? next : -1;
}

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
