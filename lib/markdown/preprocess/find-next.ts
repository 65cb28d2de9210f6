import type { Edit } from "./edits";

export type Range = Pick<Edit, "start" | "end">;

/**
 * Returns a function that finds the next match of a pattern after an offset. The offsets of the calls for one pattern must increase: the
 * text is then searched once per pattern, even if there is no match.
 */
export function createFinder(text: string): (pattern: string, offset: number) => Range | undefined {
	const found = new Map<string, Range | undefined>();
	return (pattern, offset) => {
		const known = found.get(pattern);
		if (found.has(pattern) && (!known || known.start >= offset)) return known;
		const expression = new RegExp(pattern, "gi");
		expression.lastIndex = offset;
		const match = expression.exec(text);
		const range = match ? { start: match.index, end: expression.lastIndex } : undefined;
		found.set(pattern, range);
		return range;
	};
}
