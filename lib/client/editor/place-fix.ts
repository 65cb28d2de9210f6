import { ChangeSet, type TransactionSpec } from "@codemirror/state";
import type { QuickFix } from "@/lib/language-service/types";

/**
 * Returns the change that applies a fix to a text of `length`, at its position after changes of the text. Returns `undefined` if one of
 * them has touched what the fix corrects: then it may have been applied already, or be wrong.
 */
export function placeFix(
	{ edits, selection }: QuickFix,
	length: number,
	changes = ChangeSet.empty(length),
): Pick<TransactionSpec, "changes" | "selection"> | undefined {
	if (edits.some(({ from, to }) => changes.touchesRange(from, to))) return undefined;
	const made = ChangeSet.of([...edits], length);
	const moves = changes.map(made, true);
	return {
		changes: made.map(changes),
		...(selection && { selection: { anchor: moves.mapPos(selection.from), head: moves.mapPos(selection.to) } }),
	};
}
