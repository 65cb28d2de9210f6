import { findLastAtMost } from "@/lib/utils/collections";
import type { Position } from "@/lib/utils/position";
import type { TextEdit, TextRange } from "./types";

/** The text of a file in an editor, with its line ends and its byte order mark, which positions of diagnostics don't count. */
export class SourceText {
	/** The text with the same offsets, in which every line ends with `\n`. */
	readonly flat: string;
	private readonly lineStarts: readonly number[];

	constructor(readonly text: string) {
		this.flat = text.replaceAll("\r\n", " \n").replaceAll("\r", "\n");
		this.lineStarts = [
			text.startsWith("\uFEFF") ? 1 : 0,
			...[...this.flat.matchAll(/\n/g)].map(({ index }) => index + 1),
		];
	}

	/** Returns the nearest offset for a position that isn't in the text. */
	offsetAt({ line, column }: Position): number {
		const start = this.lineStarts[Math.max(line, 1) - 1];
		if (start === undefined) return this.text.length;
		return Math.min(start + Math.max(column, 1) - 1, this.lineAt(line).to);
	}

	positionAt(offset: number): Position {
		const line = findLastAtMost(this.lineStarts, offset) + 1;
		return { line, column: Math.max(offset - (this.lineStarts[line - 1] ?? 0), 0) + 1 };
	}

	/** The range of a line excludes its end. */
	lineAt(line: number): TextRange {
		const from = this.lineStarts[line - 1] ?? this.text.length;
		const to = (this.lineStarts[line] ?? this.text.length + 1) - 1;
		return { from, to: this.flat[to] === "\n" && this.text[to - 1] === "\r" && to > from ? to - 1 : to };
	}

	slice({ from, to }: TextRange): string {
		return this.text.slice(from, to);
	}
}

/** Finds the single part that differs between two texts, and returns the edits that change it. */
export function findEdits(before: string, after: string): TextEdit[] {
	if (before === after) return [];
	let from = 0;
	while (from < before.length && before[from] === after[from]) from += 1;
	let same = 0;
	const most = Math.min(before.length, after.length) - from;
	while (same < most && before.at(-1 - same) === after.at(-1 - same)) same += 1;
	return [{ from, to: before.length - same, insert: after.slice(from, after.length - same) }];
}
