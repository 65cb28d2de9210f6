import { groupBy } from "@/lib/utils/collections";
import type { Accepted } from "@/packages/prove/src/accept";
import type { Comparison } from "@/packages/prove/src/compare/compare";
import { RULE_NAMES, RULES, type Severity } from "@/packages/prove/src/compare/rules";
import type { Difference, Site } from "@/packages/prove/src/model";

export interface Report extends Accepted {
	old: Site;
	new: Site;
	comparison: Comparison;
}

/** How many differences the terminal shows. */
const WORST = 10;
const MAX_LENGTH = 240;

const WEIGHTS: Record<Severity, number> = { error: 10, warning: 2, notice: 0 };

export function countBySeverity(differences: readonly Difference[]): Record<Severity, number> {
	const counts = { error: 0, warning: 0, notice: 0 };
	for (const { rule } of differences) counts[RULES[rule].severity] += 1;
	return counts;
}

/** Formats what the terminal shows: both sites, the kinds of differences with their number, and the ten worst. */
export function formatSummary({ old, new: now, comparison, differences, accepted }: Report): string {
	const { pages, lists, paired } = comparison.counts;
	const lines = [
		`${old.name}: ${count(pages, "page")}, ${lists} of them lists; ${count(old.feeds.length, "feed")}, ${count(old.redirects.length, "redirect")}`,
		`${now.name}: ${count(now.pages.length, "page")}; ${count(now.feeds.length, "feed")}, ${count(now.redirects.length, "redirect")}`,
		`${paired} of ${pages} pages are on both.`,
	];
	if (accepted.length > 0) lines.push(`${count(accepted.length, "difference")} accepted.`);
	if (differences.length === 0) return [...lines, "", "No differences."].join("\n");
	const kinds = RULE_NAMES.flatMap((rule) => {
		const found = differences.filter((one) => one.rule === rule);
		if (found.length === 0) return [];
		return [
			[
				RULES[rule].severity,
				rule,
				String(found.length),
				count(new Set(found.map(({ path }) => path)).size, "page"),
				RULES[rule].description,
			],
		];
	});
	lines.push(
		"",
		...formatColumns(kinds),
		"",
		differences.length > WORST ? `The ${WORST} worst of ${differences.length}:` : "All of them:",
	);
	for (const one of findWorst(differences))
		lines.push(`  ${one.path}`, `    ${RULES[one.rule].severity} ${one.rule}: ${cut(one.message)}`);
	const { error, warning, notice } = countBySeverity(differences);
	return [...lines, "", `${count(error, "error")}, ${count(warning, "warning")}, ${count(notice, "notice")}.`].join(
		"\n",
	);
}

/** More than there are pages. */
const MANY = 1_000_000;

/** Returns the worst differences, of each kind and page one before a second one: errors and longer losses first. */
function findWorst(differences: readonly Difference[]): Difference[] {
	const byPage = groupBy(
		[...differences].sort((a, b) => lengthOf(b) - lengthOf(a)),
		({ rule, path }) => `${rule} ${path}`,
	);
	// The n-th difference of a kind on a page, and the n-th page with such a difference.
	const pages = new Map<string, number>();
	const ranked = [...byPage.values()].flatMap((list) => {
		const rule = list[0]?.rule ?? "unread";
		const page = pages.get(rule) ?? 0;
		pages.set(rule, page + 1);
		return list.map((one, index) => ({ one, rank: index * MANY + page - WEIGHTS[RULES[rule].severity] }));
	});
	return ranked
		.sort((a, b) => a.rank - b.rank)
		.slice(0, WORST)
		.map(({ one }) => one);
}

function lengthOf(one: Difference): number {
	return (one.old ?? one.new ?? "").length;
}

function formatColumns(rows: readonly (readonly string[])[]): string[] {
	const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) =>
		`  ${row.map((cell, column) => (column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join("  ")}`.trimEnd(),
	);
}

function cut(text: string): string {
	const line = text.replace(/\s+/g, " ");
	return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line;
}

export function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
