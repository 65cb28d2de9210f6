import type { Position } from "@/lib/utils/diagnostics";

export interface ParseError extends Position {
	message: string;
}

/**
 * Structured data whose scalars are all text, exactly as written, with the place of every key.
 * Text keeps `1.10`, `2024-05-04` and `no` what the author typed; schemas decide what they mean.
 */
export interface ParsedData {
	value: unknown;
	/** Where the value at a path of keys begins; the nearest known parent if it isn't there. */
	positionOf(path: readonly PropertyKey[]): Position;
	errors: ParseError[];
	/** Keys that stand twice in one mapping; the last one counts. */
	duplicates: (Position & { key: string })[];
}
