import type { Severity } from "@/lib/declarations/rule";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import { RULES, type RuleName } from "@/lib/diagnostics/rules";
import { digest } from "@/lib/utils/digest";
import { encodePath } from "@/lib/utils/url";
import type { Report } from "./report";

type Locate = (file: string) => string;

/**
 * Formats problems as commands that show them in GitHub at their lines:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-a-notice-message
 */
export function formatForGithub({ problems }: Pick<Report, "problems">, locate: Locate): string {
	return problems
		.map(({ file, line, column, severity, rule, message }) => {
			const properties = { file: locate(file), line, col: column, title: rule };
			const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
			return `::${severity} ${list.join(",")}::${escapeData(message)}`;
		})
		.join("\n");
}

function escapeData(text: string): string {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

const SARIF_LEVELS: Record<Severity, string> = { error: "error", warning: "warning", notice: "note" };

/**
 * Formats problems as a SARIF log, which code hosts and editors read:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatAsSarif({ problems }: Pick<Report, "problems">, version: string, locate: Locate): string {
	const rules = [...new Set(problems.map(({ rule }) => rule))].sort();
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [
			{
				tool: { driver: { name: "Quire", semanticVersion: version, rules: rules.map(describeRule) } },
				columnKind: "utf16CodeUnits",
				results: problems.map((problem) => formatResult(problem, rules.indexOf(problem.rule), locate)),
			},
		],
	};
	return JSON.stringify(log, null, "\t");
}

function describeRule(rule: RuleName) {
	const { description, severity } = RULES[rule];
	return {
		id: rule,
		shortDescription: { text: description },
		defaultConfiguration: { level: SARIF_LEVELS[severity] },
	};
}

function formatResult({ file, line, column, severity, rule, message }: Diagnostic, ruleIndex: number, locate: Locate) {
	const uri = encodePath(locate(file));
	return {
		ruleId: rule,
		ruleIndex,
		level: SARIF_LEVELS[severity],
		message: { text: message },
		locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column } } }],
		// Without the line, so that a problem stays the same one when text is added above it.
		partialFingerprints: { "problem/v1": digest([file, rule, message]) },
	};
}
