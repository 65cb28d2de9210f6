import { parse, TomlDate, TomlError } from "smol-toml";
import type { Position } from "@/lib/utils/diagnostics";
import type { ParsedData } from "./parsed-data";
import { parseWithRepairs, quote, replaceLine, type SuggestRepairs } from "./repair";

/** Matches `key = value`. */
const PAIR = /^(\s*(?:[\w.-]+|"[^"]*")\s*=\s*)(\S.*)$/;

/**
 * Parses TOML with every scalar as text. `firstLine` is the line of the file on which the source begins. A value that is
 * invalid, such as a date that does not exist, is read as text.
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
		return {
			value: toText(parse(source)),
			errors: [],
			corrections: [],
			duplicates: [],
			positionOf: (path) => findKey(source, firstLine, path) ?? start,
		};
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		const message = error.message.split("\n")[0] ?? error.message;
		return {
			value: undefined,
			errors: [{ message, line: error.line + firstLine - 1, column: error.column }],
			corrections: [],
			duplicates: [],
			positionOf: () => start,
		};
	}
}

/** Turns every scalar of a value into text. */
function toText(value: unknown): unknown {
	if (value instanceof TomlDate) return value.toISOString();
	if (Array.isArray(value)) return value.map(toText);
	if (value && typeof value === "object") {
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toText(item)]));
	}
	return String(value);
}

/** Returns the position of the innermost key of a path that the source has. */
function findKey(source: string, firstLine: number, path: readonly PropertyKey[]): Position | undefined {
	const lines = source.split("\n");
	for (const key of path.filter((part) => typeof part === "string").toReversed()) {
		const index = lines.findIndex((line) => {
			const name = line.trim().replace(/^\[+/, "").split(/[=\]]/)[0] ?? "";
			return name.trim().replace(/^["']|["']$/g, "") === key;
		});
		if (index >= 0) return { line: firstLine + index, column: (lines[index] ?? "").search(/\S/) + 1 };
	}
	return undefined;
}
