import { createDiagnostic, type Diagnostic, type Position, type Rule } from "@/lib/utils/diagnostics";

/** A syntax error in YAML or TOML. */
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
	/** Returns the position of the key or list item at a path; that of its nearest existing parent if it is missing. */
	positionOf(path: readonly PropertyKey[]): Position;
	errors: ParseError[];
	/** Lines with a syntax error that are read as they were most likely meant. */
	corrections: ParseError[];
	/** Keys that occur again in the same mapping; the last value is used. */
	duplicates: (Position & { key: string })[];
}

/** Creates the data of a file that begins on a line and can't be parsed. */
export function createInvalidData(error: ParseError, firstLine: number): ParsedData {
	const positionOf = () => ({ line: firstLine, column: 1 });
	return { value: undefined, errors: [error], corrections: [], duplicates: [], positionOf };
}

/** Returns a key in lower case without hyphens, underscores and spaces, so that its spellings are equal. */
export function normalizeKey(key: string): string {
	return key.toLowerCase().replace(/[-_\s]/g, "");
}

/** Creates diagnostics for the syntax errors, the corrected lines and the duplicate keys of a file. */
export function createSyntaxDiagnostics(
	{ errors, corrections, duplicates }: ParsedData,
	file: string,
	rule: Rule,
	{ corrected = rule, duplicate: duplicateRule = rule }: { corrected?: Rule; duplicate?: Rule } = {},
): Diagnostic[] {
	return [
		...corrections.map((correction) => createDiagnostic(corrected, file, correction, correction.message)),
		...errors.map((error) => createDiagnostic(rule, file, error, withRemedy(error.message))),
		...duplicates.map((duplicate) => {
			const message = `Duplicate key \`${duplicate.key}\`; the last value is used. Delete one of them.`;
			return createDiagnostic(duplicateRule, file, duplicate, message);
		}),
	];
}

/** Completes the bare reason of a parser to a message; ours are sentences already. */
function withRemedy(reason: string): string {
	return reason.endsWith(".") ? reason : `Syntax error: ${reason}. Fix this line.`;
}
