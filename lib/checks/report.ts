import type { Site } from "@/lib/config/site";
import type { Post, Status } from "@/lib/content/types";
import { SEVERITIES, type Severity } from "@/lib/declarations/rule";
import { type Diagnostic, describeOthers, groupEqual } from "@/lib/diagnostics/diagnostic";
import { RULES, type RuleName } from "@/lib/diagnostics/rules";
import { digest } from "@/lib/utils/digest";
import { escapeControls } from "@/lib/utils/print";

/** `npm run check -- --json` prints it. */
export interface Report {
	posts: { file: string; path: string; status: Status }[];
	problems: Diagnostic[];
}

/** Greater for worse problems. */
export const SEVERITY_WEIGHTS = { notice: 0, warning: 1, error: 2 };

const isError = ({ severity }: Diagnostic) => severity === "error";

/** Applies the severities in the settings; errors stay errors, and silenced rules are dropped. */
export function applySeverities(diagnostics: readonly Diagnostic[], checks: Site["checks"]): Diagnostic[] {
	return diagnostics.flatMap((diagnostic) => {
		const wanted = checks[diagnostic.rule];
		if (!wanted || diagnostic.severity === "error") return [diagnostic];
		return wanted === "off" ? [] : [{ ...diagnostic, severity: wanted }];
	});
}

/** If errors stop builds, every post with an error is invalid. */
export function makeReport(posts: Post[], diagnostics: Diagnostic[], { strict }: Pick<Site, "strict">): Report {
	const broken = new Set(
		diagnostics
			.filter((diagnostic) => strict && RULES[diagnostic.rule].severity === "error" && isError(diagnostic))
			.map((diagnostic) => diagnostic.file),
	);
	return {
		posts: posts
			.map(({ file, path, status }) => ({ file, path, status: broken.has(file) ? ("invalid" as const) : status }))
			.sort((a, b) => compare(a.file, b.file)),
		problems: sortProblems(diagnostics),
	};
}

export function sortProblems(diagnostics: readonly Diagnostic[]): Diagnostic[] {
	return diagnostics.toSorted(
		(a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
	);
}

/** Returns whether a diagnostic has at least the given severity, or the given rule. */
export function failsOn(level: Severity | RuleName): (diagnostic: Diagnostic) => boolean {
	const isSeverity = (text: string): text is Severity => text in SEVERITY_WEIGHTS;
	return ({ severity, rule }) =>
		isSeverity(level) ? SEVERITY_WEIGHTS[severity] >= SEVERITY_WEIGHTS[level] : rule === level;
}

interface BuildPolicy extends Pick<Site, "strict"> {
	/** The name of another system, if the folder is written for one. */
	system?: string | undefined;
}

/**
 * If the settings are strict, all errors stop a build; else all, such as errors in `site.yml`, but those that concern a single post, static file or link
 * in a folder. Errors in the files of another system never stop its build.
 */
export function stopsBuild({ posts, problems }: Report, { strict, system }: BuildPolicy): boolean {
	if (!strict && system !== undefined) return false;
	const files = new Set(posts.map(({ file }) => file));
	const concernsOneFile = ({ rule, file }: Diagnostic) =>
		files.has(file) ||
		rule === "path-conflict" ||
		(["symbolic-link", "file-unreadable"].includes(rule) && file.includes("/"));
	return problems.some((problem) => isError(problem) && (strict || !concernsOneFile(problem)));
}

/** Formats a sentence about posts with errors that don't stop the build; `undefined` if there are none. */
export function formatTolerated({ posts, problems }: Report): string | undefined {
	const files = new Set(problems.filter(isError).map(({ file }) => file));
	const countStatus = (...statuses: Status[]) =>
		posts.filter(({ file, status }) => files.has(file) && statuses.includes(status)).length;
	const leftOut = countStatus("invalid");
	const shown = countStatus("published", "unlisted");
	if (leftOut + shown === 0) return undefined;
	const parts = [
		...(leftOut > 0 ? [`${formatCount(leftOut, "post")} with errors left out`] : []),
		...(shown > 0 ? [`${formatCount(shown, "post")} with errors shown as far as possible`] : []),
	];
	return `${parts.join(", ")}. Run \`npx quire check\` to see the errors. With \`strict: true\` in \`site.yml\`, they stop a build.`;
}

/** Formats equal diagnostics as one line, such as `posts/a.md:3:1 error date-invalid ‹message›`. */
export function formatProblem(equal: readonly [Diagnostic, ...Diagnostic[]]): string {
	const [{ file, line, column, severity, rule, message }] = equal;
	return escapeControls(`${file}:${line}:${column} ${severity} ${rule} ${message}${describeOthers(equal)}`);
}

/** Formats a report for a terminal: a line for each group of equal diagnostics ({@link groupEqual}), the worst last, and a line of counts. */
export function formatReport({ posts, problems }: Report): string {
	const sorted = problems.toSorted((a, b) => SEVERITY_WEIGHTS[a.severity] - SEVERITY_WEIGHTS[b.severity]);
	const lines = groupEqual(sorted).map((equal) => {
		const [{ severity, frame }] = equal;
		const head = formatProblem(equal);
		return frame && severity === "error" ? `${head}\n${frame.replace(/^/gm, "    ")}` : head;
	});
	const counts = SEVERITIES.map((severity) =>
		formatCount(problems.filter((problem) => problem.severity === severity).length, severity),
	);
	return [...lines, `${formatCount(posts.length, "post")} checked: ${counts.join(", ")}.`].join("\n");
}

function formatCount(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

export function listErrors({ problems }: Pick<Report, "problems">): string[] {
	return problems.filter(isError).map(({ file, rule, message }) => digest([file, rule, message]));
}
