import { keyed } from "@/components/keyed";
import type { Problem } from "@/lib/problem";

/** What an editor should mend, with the places; in English, as all that the checks say. */
export function ProblemList({ problems }: { problems: Problem[] }) {
	if (problems.length === 0) return null;
	return (
		<section className="problems" lang="en" dir="ltr">
			<h2 className="text-2">{problems.length === 1 ? "One problem" : `${problems.length} problems`}</h2>
			<ol>
				{keyed(problems, nameOf).map(([key, problem]) => (
					<li key={key} className={problem.severity}>
						<p className="meta">
							<b>{problem.severity}</b>
							<span>{problem.rule}</span>
							<code>
								{problem.file}:{problem.line}:{problem.column}
							</code>
						</p>
						<p>{problem.message}</p>
						{problem.frame && <pre>{problem.frame}</pre>}
					</li>
				))}
			</ol>
		</section>
	);
}

function nameOf({ file, line, column, rule }: Problem): string {
	return `${file}:${line}:${column}:${rule}`;
}
