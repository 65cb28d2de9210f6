import { ChangeSet, type TransactionSpec } from "@codemirror/state";
import type { QuickFix } from "@/lib/language-service/types";

/**
 * Describes the change that makes a correction of a text of `length`, at the place where that is after changes of it. Returns
 * `undefined` if one of them has touched what is corrected: then the correction may have been made, or be wrong.
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
