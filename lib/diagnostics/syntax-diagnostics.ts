import type { ParsedData } from "@/lib/utils/parsed-data";
import { createDiagnostic, type Diagnostic } from "./diagnostic";
import type { RuleName } from "./rules";

/** Reports the mistakes in the syntax of a file. */
export function createSyntaxDiagnostics(
	{ errors, corrections, duplicates }: ParsedData,
	file: string,
	rule: RuleName,
	{ corrected = rule, duplicate: duplicateRule = rule }: { corrected?: RuleName; duplicate?: RuleName } = {},
): Diagnostic[] {
	return [
		...corrections.map((correction) => createDiagnostic(corrected, file, correction, correction.message)),
		...errors.map((error) => createDiagnostic(rule, file, error, withRemedy(error.message))),
		...duplicates.map((duplicate) => {
			const message = `Duplicate key \`${duplicate.key}\`; the last value is used. Delete one of them.`;
			return createDiagnostic(duplicateRule, file, duplicate, message);
		}),
	];
}

/** The parsers' own errors are phrases, and ours are sentences. */
function withRemedy(reason: string): string {
	return reason.endsWith(".") ? reason : `Syntax error: ${reason}. Fix this line.`;
}
