import { z } from "zod";
import { groupBy } from "@/lib/utils/collections";
import type { Diagnostic, Rule } from "@/lib/utils/diagnostics";

/** The file beside `site.yml` with the problems that were there when checks began to count. */
export const BASELINE_FILE = "check-baseline.json";

const baselineSchema = z.strictObject({
	version: z.literal(1),
	/** The number of problems of each rule in each file. Numbers hold when lines move and messages change. */
	problems: z.record(z.string(), z.record(z.string(), z.int().positive())),
});

const jsonBaselineSchema = z
	.string()
	.transform((text, { issues, value }) => {
		try {
			return JSON.parse(text) as unknown;
		} catch (error) {
			issues.push({ code: "custom", message: error instanceof Error ? error.message : String(error), input: value });
			return z.NEVER;
		}
	})
	.pipe(baselineSchema);

/** Known problems, which the check doesn't report. */
export type Baseline = z.output<typeof baselineSchema>;

/** Returns a baseline with all of some problems, sorted so that a change of it is easy to review. */
export function createBaseline(problems: readonly Diagnostic[]): Baseline {
	const files = [...groupBy(problems, ({ file }) => file)].sort(([a], [b]) => (a < b ? -1 : 1));
	return {
		version: 1,
		problems: Object.fromEntries(files.map(([file, ofFile]) => [file, Object.fromEntries(countRules(ofFile))])),
	};
}

/** Formats a baseline as the text of its file. */
export function formatBaseline(baseline: Baseline): string {
	return `${JSON.stringify(baseline, null, "\t")}\n`;
}

/** Parses the text of a baseline; throws an error with its first problem. */
export function parseBaseline(text: string): Baseline {
	const parsed = jsonBaselineSchema.safeParse(text);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const place = issue?.path.join(".") || "its beginning";
	throw new Error(
		`\`${BASELINE_FILE}\` can't be read at ${place}: ${issue?.message}. Make it again with \`--update-baseline\`.`,
	);
}

/** Problems beside a baseline. */
export interface ComparedProblems {
	/** The problems of each rule of which a file has more than the baseline, all of them. */
	added: Diagnostic[];
	/** The number of problems that the baseline has as well. */
	known: number;
	/** The number of problems of the baseline that are gone. */
	solved: number;
}

/** Compares problems with a baseline. A file with one more problem of a rule has all of that rule reported, as it isn't known which is new. */
export function compareWithBaseline(problems: readonly Diagnostic[], baseline: Baseline): ComparedProblems {
	const keyOf = ({ file, rule }: { file: string; rule: string }): string => `${file}\n${rule}`;
	const groups = groupBy(problems, keyOf);
	const allowed = new Map<string, number>(
		Object.entries(baseline.problems).flatMap(([file, rules]) =>
			Object.entries(rules).map(([rule, count]) => [keyOf({ file, rule }), count] as const),
		),
	);
	const isKnown = (key: string) => (groups.get(key)?.length ?? 0) <= (allowed.get(key) ?? 0);
	const added = problems.filter((problem) => !isKnown(keyOf(problem)));
	const solved = [...allowed].map(([key, count]) => Math.max(0, count - (groups.get(key)?.length ?? 0)));
	return { added, known: problems.length - added.length, solved: solved.reduce((sum, count) => sum + count, 0) };
}

function countRules(problems: readonly Diagnostic[]): [Rule, number][] {
	const counts = [...groupBy(problems, ({ rule }) => rule)].map(([rule, { length }]): [Rule, number] => [rule, length]);
	return counts.sort(([a], [b]) => (a < b ? -1 : 1));
}
