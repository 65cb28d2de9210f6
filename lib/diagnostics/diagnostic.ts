import { z } from "zod";
import { SEVERITIES } from "@/lib/declarations/rule";
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
