import { z } from "zod";
import { SEVERITIES } from "@/lib/declarations/rule";
import { groupBy } from "@/lib/utils/collections";
import type { Position } from "@/lib/utils/position";
import { RULE_NAMES, RULES, type RuleName } from "./rules";

/** Also validates the diagnostics that are read from a cache. */
export const diagnosticSchema = z.strictObject({
	/** The path relative to the content folder, with forward slashes. */
	file: z.string(),
	line: z.number(),
	column: z.number(),
	severity: z.enum(SEVERITIES),
	rule: z.enum(RULE_NAMES),
	/** The problem and its remedy. */
	message: z.string(),
	frame: z.string().optional(),
	/** The plugin of the owner's configuration that fails. */
	plugin: z.string().optional(),
});

/** A problem in the content, with the position where the owner can fix it. */
export type Diagnostic = z.output<typeof diagnosticSchema>;

/** Creates a diagnostic with the severity of its rule. The message names the thing and the remedy. */
export function createDiagnostic(
	rule: RuleName,
	file: string,
	{ line, column }: Position,
	message: string,
	frame?: string,
): Diagnostic {
	return { file, line, column, severity: RULES[rule].severity, rule, message, ...(frame !== undefined && { frame }) };
}

/** Maximum number of other places that a text names. */
const MAX_NAMED = 2;

/** Groups diagnostics that are equal except for their places, such as one unknown field of all posts, in the order of the first of each. */
export function groupEqual<Item extends Pick<Diagnostic, "severity" | "message" | "frame"> & { rule?: string }>(
	diagnostics: readonly Item[],
): (readonly [first: Item, ...others: Item[]])[] {
	const keyOf = ({ severity, rule, message, frame }: Item) => JSON.stringify([severity, rule, message, frame]);
	return [...groupBy(diagnostics, keyOf).values()] as [Item, ...Item[]][];
}

/** Describes the places of equal diagnostics after the first: ` (113 times, also in line 9, b.md:3 and 110 more)`; empty without others. */
export function describeOthers([first, ...others]: readonly [Diagnostic, ...Diagnostic[]]): string {
	if (others.length === 0) return "";
	const named = others
		.slice(0, MAX_NAMED)
		.map(({ file, line }) => (file === first.file ? `line ${line}` : `${file}:${line}`));
	const more = others.length - named.length;
	const places = more > 0 ? `${named.join(", ")} and ${more} more` : named.join(" and ");
	return ` (${others.length + 1} times, also in ${places})`;
}
