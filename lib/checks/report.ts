import type { Site } from "@/lib/config/types";
import type { Post, Status } from "@/lib/content/types";
import { type Diagnostic, RULES } from "@/lib/utils/diagnostics";

/** The outcome of all checks, as `npm run check -- --json` prints it. */
export interface Report {
	posts: { file: string; path: string; status: Status }[];
	problems: Diagnostic[];
}

const weight = { notice: 0, warning: 1, error: 2 };

/** Applies the severities that the owner wants; errors stay errors, and silenced rules are dropped. */
export function applySeverities(diagnostics: readonly Diagnostic[], checks: Site["checks"]): Diagnostic[] {
	return diagnostics.flatMap((diagnostic) => {
		const wanted = checks[diagnostic.rule];
		if (!wanted || diagnostic.severity === "error") return [diagnostic];
		return wanted === "off" ? [] : [{ ...diagnostic, severity: wanted }];
	});
}

/** Sorts posts and diagnostics; a post with an error is invalid. */
export function makeReport(posts: Post[], diagnostics: Diagnostic[]): Report {
	const broken = new Set(
		diagnostics.filter((diagnostic) => RULES[diagnostic.rule] === "error").map((diagnostic) => diagnostic.file),
	);
	return {
		posts: posts
			.map(({ file, path, status }) => ({ file, path, status: broken.has(file) ? ("invalid" as const) : status }))
			.sort((a, b) => compare(a.file, b.file)),
		problems: diagnostics.toSorted(
			(a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
		),
	};
}

/** Tells whether a report has errors, which stop a build. */
export function hasErrors({ problems }: Report): boolean {
	return problems.some(({ severity }) => severity === "error");
}

/** Formats a report for a terminal: a line for each diagnostic, the worst last, and a line of counts. */
export function formatReport({ posts, problems }: Report): string {
	const sorted = problems.toSorted((a, b) => weight[a.severity] - weight[b.severity]);
	const lines = sorted.map(({ file, line, column, severity, rule, message, frame }) => {
		const head = `${file}:${line}:${column} ${severity} ${rule} ${message}`;
		return frame && severity === "error" ? `${head}\n${frame.replace(/^/gm, "    ")}` : head;
	});
	const count = (severity: Diagnostic["severity"], word: string) => {
		const number = problems.filter((problem) => problem.severity === severity).length;
		return `${number} ${word}${number === 1 ? "" : "s"}`;
	};
	const total = `${posts.length} post${posts.length === 1 ? "" : "s"}`;
	const counts = [count("error", "error"), count("warning", "warning"), count("notice", "notice")].join(", ");
	return [...lines, `${total} checked: ${counts}.`].join("\n");
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
