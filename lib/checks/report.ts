import type { Post, Status } from "@/lib/content/types";
import { type Problem, rules } from "@/lib/problem";
import type { Site } from "@/lib/site/types";

/** What `npm run check -- --json` prints. */
export interface Report {
	posts: { file: string; path: string; status: Status }[];
	problems: Problem[];
}

const weight = { notice: 0, warning: 1, error: 2 };

/** Gives problems the severities that the owner wants; errors stay errors, and silenced rules go. */
export function applySeverities(problems: Problem[], checks: Site["checks"]): Problem[] {
	return problems.flatMap((problem) => {
		const wanted = checks[problem.rule];
		if (!wanted || problem.severity === "error") return [problem];
		return wanted === "off" ? [] : [{ ...problem, severity: wanted }];
	});
}

/** Puts posts and problems in order; a post that can't be shown is invalid. */
export function makeReport(posts: Post[], problems: Problem[]): Report {
	const broken = new Set(problems.filter((problem) => rules[problem.rule] === "error").map((problem) => problem.file));
	return {
		posts: posts
			.map(({ file, path, status }) => ({ file, path, status: broken.has(file) ? ("invalid" as const) : status }))
			.sort((a, b) => compare(a.file, b.file)),
		problems: problems.toSorted(
			(a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
		),
	};
}

/** Whether a report has anything that must stop a build. */
export function hasErrors({ problems }: Report): boolean {
	return problems.some((problem) => problem.severity === "error");
}

/** Problems as lines for a terminal, the worst last, and a line that counts them. */
export function formatReport({ posts, problems }: Report): string {
	const sorted = problems.toSorted((a, b) => weight[a.severity] - weight[b.severity]);
	const lines = sorted.map(({ file, line, column, severity, rule, message, frame }) => {
		const head = `${file}:${line}:${column} ${severity} ${rule} ${message}`;
		return frame && severity === "error" ? `${head}\n${frame.replace(/^/gm, "    ")}` : head;
	});
	const count = (severity: Problem["severity"], word: string) => {
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
