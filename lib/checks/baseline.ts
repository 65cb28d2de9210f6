import { z } from "zod";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import { groupBy } from "@/lib/utils/collections";
import { getErrorMessage } from "@/lib/utils/error-message";

/** Beside `site.yml`; has the problems that were there when the owner began to use the check. */
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
			issues.push({ code: "custom", message: getErrorMessage(error), input: value });
			return z.NEVER;
		}
	})
	.pipe(baselineSchema);

export type Baseline = z.output<typeof baselineSchema>;

export function createBaseline(problems: readonly Diagnostic[]): Baseline {
	const files = [...groupBy(problems, ({ file }) => file)].sort(([a], [b]) => (a < b ? -1 : 1));
	return {
		version: 1,
		problems: Object.fromEntries(files.map(([file, ofFile]) => [file, Object.fromEntries(countRules(ofFile))])),
	};
}

export function formatBaseline(baseline: Baseline): string {
	return `${JSON.stringify(baseline, null, "\t")}\n`;
}

/** Throws an error with the first problem of the text. */
export function parseBaseline(text: string): Baseline {
	const parsed = jsonBaselineSchema.safeParse(text);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const place = issue?.path.join(".") || "its beginning";
	throw new Error(
		`\`${BASELINE_FILE}\` can't be read at ${place}: ${issue?.message}. Make it again with \`--update-baseline\`.`,
	);
}

export interface ComparedProblems {
	/** All problems of each rule of which a file has more than the baseline. */
	added: Diagnostic[];
	known: number;
	/** How many problems of the baseline are gone. */
	solved: number;
}

/** A file with one more problem of a rule has all of that rule reported: nothing tells which one is new. */
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

function countRules(problems: readonly Diagnostic[]): [RuleName, number][] {
	const counts = [...groupBy(problems, ({ rule }) => rule)].map(([rule, { length }]): [RuleName, number] => [
		rule,
		length,
	]);
	return counts.sort(([a], [b]) => (a < b ? -1 : 1));
}
