/** A one-based position in a file, front matter included. */
export interface Position {
	line: number;
	column: number;
}

export const FILE_START: Position = { line: 1, column: 1 };

/** Returns the position of an offset in a text that itself begins at a position. */
export function positionInText(start: Position, text: string, index: number): Position {
	const lines = text.slice(0, index).split("\n");
	return lines.length === 1
		? { line: start.line, column: start.column + index }
		: { line: start.line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
}
