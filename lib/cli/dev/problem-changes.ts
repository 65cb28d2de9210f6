import { formatProblem, SEVERITY_WEIGHTS } from "@/lib/checks/report";
import { type Diagnostic, describeOthers, groupEqual } from "@/lib/diagnostics/diagnostic";
import { groupBy } from "@/lib/utils/collections";
import { escapeControls } from "@/lib/utils/print";

/** The maximum number of lines for one change, so that the addresses above stay in sight. */
const MAX_LINES = 20;

/** What makes two diagnostics the same one, from strict to loose. Lines move, and a message changes while its text is written. */
const IDENTITIES: readonly ((diagnostic: Diagnostic) => readonly unknown[])[] = [
	({ file, rule, severity, message, line }) => [file, rule, severity, message, line],
	({ file, rule, severity, message }) => [file, rule, severity, message],
];
const PLACE_OF_RULE = ({ file, rule }: Diagnostic) => [file, rule];

/**
 * Formats how the problems of a blog have changed: a line for each group of equal ones that are gone, then for each group of new ones, the worst
 * last. One that has only moved isn't named, and one that another of its rule replaces isn't named as gone.
 */
export function formatChanges(before: readonly Diagnostic[], after: readonly Diagnostic[]): string[] {
	let [gone, added] = [before, after];
	for (const identify of IDENTITIES) {
		[gone, added] = [subtract(gone, added, identify), subtract(added, gone, identify)];
	}
	const fixed = groupEqual(subtract(gone, added, PLACE_OF_RULE)).map((equal) => {
		const [{ file, line, column, rule }] = equal;
		return escapeControls(`${file}:${line}:${column} fixed ${rule}${describeOthers(equal)}`);
	});
	const sorted = added.toSorted((a, b) => SEVERITY_WEIGHTS[a.severity] - SEVERITY_WEIGHTS[b.severity]);
	const lines = [...fixed, ...groupEqual(sorted).map(formatProblem)];
	const hidden = lines.length - MAX_LINES;
	return hidden > 0
		? [`${hidden} more lines are left out; \`npx quire check\` lists all problems.`, ...lines.slice(hidden)]
		: lines;
}

/** Returns the diagnostics of `from` without as many of each kind as there are in `others`, the first ones. */
function subtract(
	from: readonly Diagnostic[],
	others: readonly Diagnostic[],
	identify: (diagnostic: Diagnostic) => readonly unknown[],
): Diagnostic[] {
	const keyOf = (diagnostic: Diagnostic) => JSON.stringify(identify(diagnostic));
	const present = groupBy(others, keyOf);
	return [...groupBy(from, keyOf)].flatMap(([key, equal]) => equal.slice(present.get(key)?.length ?? 0));
}
