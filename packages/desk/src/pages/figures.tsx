import type { Diagnostic } from "quire-blog/tools/blog";
import type { AgendaDay } from "@/packages/desk/src/model/agenda";
import { sortDiagnostics } from "@/packages/desk/src/model/audit";
import { countBySeverity, countProblems, type Row } from "@/packages/desk/src/model/rows";
import { formatCount, formatDaysAhead } from "@/packages/desk/src/model/time";

interface Props {
	rows: readonly Row[];
	diagnostics: readonly Diagnostic[];
	next: AgendaDay | undefined;
}

/** Renders the figures of a blog, each with a link to the posts or problems that it counts. */
export function Figures({ rows, diagnostics, next }: Props) {
	const count = (status: string) => rows.filter(({ post }) => post.status === status).length;
	const noun = (value: number, name: string) => `${name}${value === 1 ? "" : "s"}`;
	const [drafts, problems] = [count("draft"), countProblems(countBySeverity(diagnostics))];
	const { links } = sortDiagnostics(diagnostics);
	const figures = [
		{ label: "published", value: count("published"), href: "/?status=published" },
		{ label: noun(drafts, "draft"), value: drafts, href: "/?status=draft" },
		{
			label: next ? `scheduled, next ${formatDaysAhead(next.daysAhead)}` : "scheduled",
			value: count("scheduled"),
			href: "/calendar",
		},
		{ label: noun(problems, "problem"), value: problems, href: "/checks" },
		{ label: noun(links.length, "broken link"), value: links.length, href: "/checks#links" },
	];
	return (
		<ul className="desk-figures">
			{figures.map(({ label, value, href }) => (
				<li key={href}>
					<a href={href}>
						<b>{formatCount(value)}</b> {label}
					</a>
				</li>
			))}
		</ul>
	);
}
