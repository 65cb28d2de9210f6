import { parse, TomlDate, TomlError } from "smol-toml";
import { createInvalidData, MAX_DATA_DEPTH, type ParsedData, TOO_DEEP } from "./parsed-data";
import type { Position } from "./position";
import { parseWithRepairs, quote, replaceLine, type SuggestRepairs } from "./repair";
import { toWellFormed } from "./text";

/** Matches `key = value`. */
const PAIR = /^(\s*(?:[\w.-]+|"[^"]*")\s*=\s*)(\S.*)$/;

/**
 * Parses TOML with every scalar as text. `firstLine` is the line of the file on which the source begins. An invalid
 * value, such as a date that does not exist, is read as text.
 */
export function parseToml(source: string, firstLine = 1): ParsedData {
	return parseWithRepairs(source, firstLine, (text) => parseStrictly(text, firstLine), suggestRepairs);
}

const suggestRepairs: SuggestRepairs = (lines, index) => {
	const [, start, value] = PAIR.exec(lines[index] ?? "") ?? [];
	if (start === undefined || value === undefined) return [];
	return [{ lines: replaceLine(lines, index, start + quote(value)), isCorrection: true }];
};

function parseStrictly(source: string, firstLine: number): ParsedData {
	const start: Position = { line: firstLine, column: 1 };
	try {
		const value = parse(source, { maxDepth: MAX_DATA_DEPTH });
		let keys: Map<string, Position> | undefined;
		const positionOf = (path: readonly PropertyKey[]) => {
			keys ??= findKeys(source, firstLine);
			const innermost = path.findLast((key) => typeof key === "string" && keys?.has(key));
			return keys.get(String(innermost)) ?? start;
		};
		return {
			value: convert(value, String),
			typed: () => convert(value, (scalar) => scalar),
			errors: [],
			corrections: [],
			duplicates: [],
			positionOf,
		};
	} catch (error) {
		if (error instanceof TooDeepError) return createInvalidData({ message: TOO_DEEP, ...start }, firstLine);
		if (!(error instanceof TomlError)) throw error;
		const message = error.message.split("\n")[0] ?? error.message;
		return createInvalidData({ message, line: error.line + firstLine - 1, column: error.column }, firstLine);
	}
}

class TooDeepError extends Error {}

/** Dotted keys such as `a.b.c` can nest data more deeply than the parser limits. */
function convert(value: unknown, convertScalar: (value: unknown) => unknown, depth = 0): unknown {
	if (depth > MAX_DATA_DEPTH) throw new TooDeepError();
	if (value instanceof TomlDate) return value.toISOString();
	if (Array.isArray(value)) return value.map((item) => convert(item, convertScalar, depth + 1));
	if (value && typeof value === "object") {
		const entries = Object.entries(value).map(([key, item]) => [key, convert(item, convertScalar, depth + 1)]);
		return Object.fromEntries(entries);
	}
	const scalar = convertScalar(value);
	return typeof scalar === "string" ? toWellFormed(scalar) : scalar;
}

function findKeys(source: string, firstLine: number): Map<string, Position> {
	const positions = new Map<string, Position>();
	for (const [index, line] of source.split("\n").entries()) {
		const name = line.trim().replace(/^\[+/, "").split(/[=\]]/)[0] ?? "";
		const key = name.trim().replace(/^["']|["']$/g, "");
		if (!positions.has(key)) positions.set(key, { line: firstLine + index, column: line.search(/\S/) + 1 });
	}
	return positions;
}
