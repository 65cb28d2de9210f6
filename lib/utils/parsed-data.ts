import { isRecord } from "./collections";
import type { Position } from "./position";

/** Maximum nesting of lists and mappings; the parser of YAML fails at some thousands. */
export const MAX_DATA_DEPTH = 100;
export const TOO_DEEP = `More than ${MAX_DATA_DEPTH} lists or mappings are inside each other. Write the data with fewer levels.`;

export interface ParseError extends Position {
	message: string;
}

/**
 * Data of a YAML or TOML file, with the position of every key. All scalars are text, so that `1.10`, `2024-05-04` and
 * `no` stay what the author typed; schemas decide what they mean.
 */
export interface ParsedData {
	/** `undefined` if the file has syntax errors. */
	value: unknown;
	/** Returns the data with scalars of the types that YAML 1.2 or TOML gives them; dates are text. Without it, all are text. */
	typed?: (() => unknown) | undefined;
	/** Returns the position of the key or list item at a path; if it is missing, that of its nearest existing parent. */
	positionOf(path: readonly PropertyKey[]): Position;
	errors: ParseError[];
	/** Lines with a syntax error that was corrected. */
	corrections: ParseError[];
	/** Repeated keys of a mapping; the last value is used. `isSame` tells whether the one before has the same scalar. */
	duplicates: (Position & { key: string; isSame: boolean })[];
}

export function createInvalidData(error: ParseError, firstLine: number): ParsedData {
	const positionOf = () => ({ line: firstLine, column: 1 });
	return { value: undefined, errors: [error], corrections: [], duplicates: [], positionOf };
}

interface Entry {
	path: (string | number)[];
	/** The last of {@link path}; empty for an item of a list. */
	key: string;
	value: unknown;
}

/** Lists the keys and items inside of data, at every depth. */
export function listEntries(data: unknown, path: Entry["path"] = []): Entry[] {
	const entries: [string | number, unknown][] = Array.isArray(data)
		? [...data.entries()]
		: Object.entries(isRecord(data) ? data : {});
	return entries.flatMap(([key, value]) => {
		const inner = [...path, key];
		return [{ path: inner, key: typeof key === "string" ? key : "", value }, ...listEntries(value, inner)];
	});
}

/** Turns scalars into text, as those of {@link ParsedData} are. Leaves out unknown values. */
export function scalarsToText(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(scalarsToText).filter((item) => item !== undefined);
	if (!isRecord(value)) return value === undefined || value === null ? undefined : String(value);
	const entries = Object.entries(value).map(([key, item]) => [key, scalarsToText(item)] as const);
	const known = entries.filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0));
	return known.length > 0 || entries.length === 0 ? Object.fromEntries(known) : undefined;
}
