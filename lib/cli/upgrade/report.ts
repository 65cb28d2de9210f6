import type { Version } from "./build-version";
import { COUNTED, compareExports, type Difference, weighPages } from "./compare";

interface Report {
	hasChanges: boolean;
	text: string;
}

/** Pages that a difference names, and differences that a report has. */
const MAX_PATHS = 3;
const MAX_DIFFERENCES = 40;

export function makeReport(before: Version, after: Version, replacements: readonly string[] = []): Report {
	const without = (lines: string[], others: string[]) => lines.filter((line) => !others.includes(line));
	const differences = compareExports(before.files, after.files).map(formatDifference);
	const more = differences.length - MAX_DIFFERENCES;
	const sections: [title: string, lines: string[]][] = [
		["Different", [...differences.slice(0, MAX_DIFFERENCES), ...(more > 0 ? [`and ${more} more`] : [])]],
		["New diagnostics", without(after.diagnostics, before.diagnostics)],
		["Diagnostics that are gone", without(before.diagnostics, after.diagnostics)],
	];
	const changes = sections.flatMap(([title, lines]) =>
		lines.length > 0 ? [`${title}:`, ...lines.map((line) => `  ${line}`)] : [],
	);
	const replaced = `Replaced by your own, so that changes of the engine don't show: ${replacements.join(", ")}`;
	return {
		hasChanges: changes.length > 0,
		text: [
			formatSummary(before, after),
			...(changes.length > 0 ? changes : ["Nothing else is different."]),
			...(replacements.length > 0 ? [replaced] : []),
		].join("\n"),
	};
}

function formatSummary(before: Version, after: Version): string {
	const pages = [...after.files.keys()].filter((path) => path.endsWith(".html")).length;
	const [was, is] = [weighPages(before.files), weighPages(after.files)];
	const weight =
		is === was
			? "as heavy as before"
			: `${Math.abs(is - was)} bytes ${is > was ? "heavier" : "lighter"} in all (${was} before, Brotli)`;
	return `${before.name} → ${after.name}: ${pages} HTML ${pages === 1 ? "file" : "files"}, ${weight}.`;
}

function formatDifference({ fact, before, after, paths }: Difference): string {
	if (COUNTED.has(fact)) return `${fact} of ${paths.length} ${paths.length === 1 ? "page" : "pages"}`;
	const more = paths.length > MAX_PATHS ? ` and ${paths.length - MAX_PATHS} more` : "";
	const change = before || after ? `\n    - ${before}\n    + ${after}` : "";
	return `${fact}: ${paths.slice(0, MAX_PATHS).join(", ")}${more}${change}`;
}
