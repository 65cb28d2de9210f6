import type { Version } from "./build-version";
import { compareExports, type Difference, weighPages } from "./compare";

/** What an upgrade would change. */
export interface Report {
	from: string;
	to: string;
	differences: Difference[];
	/** Diagnostics that only one of the versions has. */
	newDiagnostics: string[];
	goneDiagnostics: string[];
	/** Compressed sizes of all pages in bytes. */
	weights: { before: number; after: number };
	pages: number;
	/** The files of the owner that replace components, whose changes in the new version don't show. */
	replacements: string[];
}

/** The pages that a difference names. */
const MAX_PATHS = 3;

/** Compares what two versions make of a blog. */
export function makeReport(before: Version, after: Version, replacements: string[] = []): Report {
	const without = (lines: string[], others: string[]) => lines.filter((line) => !others.includes(line));
	return {
		from: before.name,
		to: after.name,
		differences: compareExports(before.files, after.files),
		newDiagnostics: without(after.diagnostics, before.diagnostics),
		goneDiagnostics: without(before.diagnostics, after.diagnostics),
		weights: { before: weighPages(before.files), after: weighPages(after.files) },
		replacements,
		pages: [...after.files.keys()].filter((path) => path.endsWith(".html")).length,
	};
}

/** Tells whether an upgrade changes anything. */
export function hasChanges({ differences, newDiagnostics, goneDiagnostics }: Report): boolean {
	return differences.length + newDiagnostics.length + goneDiagnostics.length > 0;
}

/** Formats a report for a terminal. */
export function formatReport(report: Report): string {
	const replaced = formatReplacements(report);
	if (!hasChanges(report)) return [formatSummary(report), "Nothing else is different.", ...replaced].join("\n");
	const differences = report.differences.map((difference) => {
		const { before, after } = difference;
		const lines = before || after ? [`    - ${before}`, `    + ${after}`] : [];
		return [`  ${formatDifference(difference)}`, ...lines].join("\n");
	});
	const section = (title: string, lines: string[]) => (lines.length > 0 ? [`${title}:`, ...lines] : []);
	return [
		formatSummary(report),
		...section("Different", differences),
		...section(
			"New diagnostics",
			report.newDiagnostics.map((line) => `  ${line}`),
		),
		...section(
			"Diagnostics that are gone",
			report.goneDiagnostics.map((line) => `  ${line}`),
		),
		...replaced,
	].join("\n");
}

/** Names the components of the engine that the owner has replaced. */
function formatReplacements({ replacements }: Report): string[] {
	if (replacements.length === 0) return [];
	return [`Replaced by your own, so that changes of the engine don't show: ${replacements.join(", ")}`];
}

function formatSummary({ from, to, pages, weights }: Report): string {
	const change = weights.after - weights.before;
	const weight =
		change === 0
			? "as heavy as before"
			: `${Math.abs(change)} bytes ${change > 0 ? "heavier" : "lighter"} in all (${weights.before} before, Brotli)`;
	return `${from} → ${to}: ${pages} HTML ${pages === 1 ? "file" : "files"}, ${weight}.`;
}

/** Names what is different and where. */
function formatDifference({ fact, paths }: Difference): string {
	const more = paths.length > MAX_PATHS ? ` and ${paths.length - MAX_PATHS} more` : "";
	return `${fact}: ${paths.slice(0, MAX_PATHS).join(", ")}${more}`;
}
