export const CONFLICT_MESSAGE =
	"This is a merge that isn't resolved. Keep one of its versions, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.";

const MARKER = /^(?:(<{7}) .+|(={7})|>{7} .+)$/gm;

/** Returns the index of the first merge that Git or another program left unresolved in a text; `undefined` if there is none. */
export function findMergeConflict(text: string): number | undefined {
	let start: number | undefined;
	let isInSecond = false;
	for (const { 1: isStart, 2: isMiddle, index } of text.includes("<<<<<<< ") ? text.matchAll(MARKER) : []) {
		if (isStart) [start, isInSecond] = [start ?? index, false];
		else if (isMiddle) isInSecond = start !== undefined;
		else if (isInSecond) return start;
	}
	return undefined;
}
