import { thematicBreak } from "micromark-core-commonmark";
import type { TokenizeContext } from "micromark-util-types";

/**
 * Makes the parser of Markdown remember up to where a line looked like a thematic break, but isn't one. By itself it reads the line from
 * each list item that begins on it.
 */
export function rememberFailedBreaks(): void {
	const { tokenize } = thematicBreak;
	const ends = new WeakMap<TokenizeContext, { line: number; column: number }>();
	thematicBreak.tokenize = function tokenizeOnce(effects, ok, nok) {
		const start = tokenize.call(this, effects, ok, (code) => {
			ends.set(this, this.now());
			return nok(code);
		});
		return (code) => {
			const { line, column } = this.now();
			const end = ends.get(this);
			// What is before the end of the last one are the same marks.
			return end?.line === line && column < end.column ? nok(code) : start(code);
		};
	};
}
