import type { AgendaDay } from "@/lib/desk/agenda";
import { sortDiagnostics } from "@/lib/desk/audit";
import { countBySeverity, countProblems, type Row } from "@/lib/desk/rows";
import { formatCount, formatDaysAhead } from "@/lib/desk/time";
import type { Diagnostic } from "@/lib/utils/diagnostics";

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
		{ label: "published", value: count("published"), href: "/desk?status=published" },
		{ label: noun(drafts, "draft"), value: drafts, href: "/desk?status=draft" },
		{
			label: next ? `scheduled, next ${formatDaysAhead(next.daysAhead)}` : "scheduled",
			value: count("scheduled"),
			href: "/desk/calendar",
		},
		{ label: noun(problems, "problem"), value: problems, href: "/desk/checks" },
		{ label: noun(links.length, "broken link"), value: links.length, href: "/desk/checks#links" },
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
