import type { Status } from "@/packages/desk/src/model/blog-types";
import {
	countProblems,
	formatRowQuery,
	type Row,
	type RowQuery,
	type Sort,
	sortBy,
} from "@/packages/desk/src/model/rows";
import { countNoun, dayOf, formatAge, formatCount, formatShortDay } from "@/packages/desk/src/model/time";
import { postDeskPath, writePath } from "@/packages/desk/src/model/urls";
import { SiteLink } from "./document";

/** A page of so many posts can still be surveyed. */
export const ROWS_PER_PAGE = 100;

const COLUMNS: readonly { sort: Sort; label: string; isNumber?: boolean }[] = [
	{ sort: "title", label: "Title" },
	{ sort: "status", label: "Status" },
	{ sort: "date", label: "Date" },
	{ sort: "words", label: "Words", isNumber: true },
	{ sort: "changed", label: "Changed" },
	{ sort: "problems", label: "Problems", isNumber: true },
];

interface Props {
	rows: readonly Row[];
	query: RowQuery;
	/** Milliseconds since the epoch. */
	now: number;
	today: string;
	timeZone: string;
}

export function PostTable({ rows, query, now, today, timeZone }: Props) {
	if (rows.length === 0) return <p className="desk-empty">No posts like this.</p>;
	return (
		<table className="desk-table">
			<caption className="sr-only">Posts</caption>
			<thead>
				<tr>
					{COLUMNS.map(({ sort, label, isNumber }) => (
						<th
							key={sort}
							scope="col"
							className={isNumber ? "desk-number" : undefined}
							aria-sort={ariaSort(query, sort)}
						>
							<a href={`/${formatRowQuery(sortBy(query, sort))}`}>{label}</a>
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ post, file, words, change, problems }) => (
					<tr key={post.file}>
						<th scope="row">
							<a href={postDeskPath(post.path)}>{post.title}</a>
							<span className="desk-path">
								<SiteLink path={post.path} title={file}>
									{post.path}
								</SiteLink>
								<a className="desk-write-link" href={writePath(post.path)} aria-label={`Write ${post.title}`}>
									Write
								</a>
							</span>
						</th>
						<td data-label="Status">
							<StatusLabel status={post.status} />
						</td>
						<td data-label="Date">{post.date && <DayLabel day={dayOf(post.date, timeZone)} today={today} />}</td>
						<td data-label="Words" className="desk-number">
							{words === undefined ? "…" : formatCount(words)}
						</td>
						<td data-label="Changed">
							<ChangeLabel change={change} now={now} />
						</td>
						<td data-label="Problems" className="desk-number">
							<ProblemCount problems={problems} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function ariaSort(query: RowQuery, sort: Sort) {
	if (query.sort !== sort) return undefined;
	return query.isDescending ? "descending" : "ascending";
}

function DayLabel({ day, today }: { day: string; today: string }) {
	return (
		<time dateTime={day} className={day > today ? "desk-future" : undefined}>
			{formatShortDay(day)}
		</time>
	);
}

function ChangeLabel({ change, now }: Pick<Row, "change"> & Pick<Props, "now">) {
	if (!change) return "…";
	return (
		<time dateTime={new Date(change.time).toISOString()}>
			{formatAge(change.time, now)}
			{change.isUncommitted && <em title="This change isn't committed"> uncommitted</em>}
		</time>
	);
}

function ProblemCount({ problems }: Pick<Row, "problems">) {
	if (!problems) return "…";
	const count = countProblems(problems);
	if (count === 0) return <span className="desk-none">–</span>;
	return <b className={problems.error > 0 ? "desk-error" : "desk-warning"}>{count}</b>;
}

export function PostPages({ query, count }: { query: RowQuery; count: number }) {
	const pages = Math.ceil(count / ROWS_PER_PAGE);
	if (pages < 2) return null;
	return (
		<nav className="desk-pages" aria-label={`Pages of ${countNoun(count, "post")}`}>
			{Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
				<a
					key={page}
					href={`/${formatRowQuery({ ...query, page })}`}
					aria-current={page === query.page ? "page" : undefined}
				>
					{page}
				</a>
			))}
		</nav>
	);
}

export function StatusLabel({ status }: { status: Status }) {
	return <span className={`desk-status ${status}`}>{status}</span>;
}
