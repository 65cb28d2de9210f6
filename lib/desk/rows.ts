import { type Post, STATUSES, type Status } from "@/lib/content/types";
import type { Diagnostic, Severity } from "@/lib/utils/diagnostics";

/** When and how the file of a post last changed. */
export interface Change {
	/** Milliseconds since the epoch. */
	time: number;
	/** Whether the change isn't committed yet; without a repository, no change is. */
	isUncommitted: boolean;
}

/** A post or page in the table of the desk. */
export interface Row {
	post: Post;
	/** The path of its file as the owner knows it. */
	file: string;
	/** `undefined` until its body is compiled. */
	words: number | undefined;
	/** `undefined` until Git has answered. */
	change: Change | undefined;
	/** `undefined` until its body is checked. */
	problems: Readonly<Record<Severity, number>> | undefined;
}

const SORTS = ["title", "status", "date", "words", "changed", "problems"] as const;
export type Sort = (typeof SORTS)[number];

/** What the table shows, as in the URL of the desk. */
export interface RowQuery {
	/** Words that the title, the path or the file have to contain. */
	text: string;
	status: Status | undefined;
	tag: string | undefined;
	hasProblems: boolean;
	sort: Sort;
	isDescending: boolean;
	/** The number of the page, from 1. */
	page: number;
}

/** The parameters of a URL. */
type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** Reads what the table shows from the parameters of a URL. Unknown values have no effect. */
export function parseRowQuery(parameters: Parameters): RowQuery {
	const get = (name: string) => [parameters[name]].flat()[0] ?? "";
	const sort = SORTS.find((name) => name === get("sort")) ?? "date";
	return {
		text: get("q").trim(),
		status: STATUSES.find((status) => status === get("status")),
		tag: get("tag") || undefined,
		hasProblems: get("problems") === "1",
		sort,
		isDescending: get("order") ? get("order") === "desc" : isDescendingByDefault(sort),
		page: Math.max(1, Math.trunc(Number(get("page"))) || 1),
	};
}

/** Names are sorted from A; numbers and dates from the highest. */
function isDescendingByDefault(sort: Sort): boolean {
	return sort !== "title" && sort !== "status";
}

/** Returns the parameters of the URL for a query, without those that have their default. */
export function formatRowQuery(query: RowQuery): string {
	const { text, status, tag, hasProblems, sort, isDescending, page } = query;
	const parameters = new URLSearchParams({
		...(text && { q: text }),
		...(status && { status }),
		...(tag && { tag }),
		...(hasProblems && { problems: "1" }),
		...(sort !== "date" && { sort }),
		...(isDescending !== isDescendingByDefault(sort) && { order: isDescending ? "desc" : "asc" }),
		...(page > 1 && { page: String(page) }),
	});
	return parameters.size > 0 ? `?${parameters}` : "";
}

/** Returns the query that a heading of the table leads to: sorted by its column, or in the other order if it is already. */
export function sortBy(query: RowQuery, sort: Sort): RowQuery {
	const isDescending = query.sort === sort ? !query.isDescending : isDescendingByDefault(sort);
	return { ...query, sort, isDescending, page: 1 };
}

/** Selects and sorts the rows of a query, whatever its page. */
export function selectRows(rows: readonly Row[], query: RowQuery): Row[] {
	const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
	const selected = rows.filter((row) => {
		const { post, file, problems } = row;
		const text = `${post.title}\n${post.path}\n${file}`.toLowerCase();
		return (
			words.every((word) => text.includes(word)) &&
			(query.status === undefined || post.status === query.status) &&
			(query.tag === undefined || post.tags.includes(query.tag)) &&
			(!query.hasProblems || countProblems(problems) > 0)
		);
	});
	const direction = query.isDescending ? -1 : 1;
	const keyOf = SORT_KEYS[query.sort];
	return selected
		.map((row, index) => ({ row, index, key: keyOf(row) }))
		.sort((a, b) => direction * compare(a.key, b.key) || a.index - b.index)
		.map(({ row }) => row);
}

const SORT_KEYS: Readonly<Record<Sort, (row: Row) => number | string>> = {
	title: ({ post }) => post.title,
	status: ({ post }) => STATUSES.indexOf(post.status),
	date: ({ post }) => post.date?.time ?? -Infinity,
	words: ({ words }) => words ?? -1,
	changed: ({ change }) => change?.time ?? -Infinity,
	problems: ({ problems }) => (problems ? problems.error * 1e6 + problems.warning * 1e3 + problems.notice : -1),
};

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function compare(a: number | string, b: number | string): number {
	if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
	return a === b ? 0 : a < b ? -1 : 1;
}

/** Counts the diagnostics of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
	const counts = { error: 0, warning: 0, notice: 0 };
	for (const { severity } of diagnostics) counts[severity] += 1;
	return counts;
}

/** Returns the number of problems that readers may notice. */
export function countProblems(problems: Row["problems"]): number {
	return problems ? problems.error + problems.warning : 0;
}
