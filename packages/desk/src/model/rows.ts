import { type Diagnostic, type Post, STATUSES } from "quire-blog/tools/blog";
import type { Severity, Status } from "./blog-types";

export interface Change {
	/** Milliseconds since the epoch. */
	time: number;
	/** `false` without a repository. */
	isUncommitted: boolean;
}

export interface Row {
	post: Post;
	/** The owner's path. */
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

export interface RowQuery {
	text: string;
	status: Status | undefined;
	tag: string | undefined;
	/** The name of a section. */
	section: string | undefined;
	hasProblems: boolean;
	sort: Sort;
	isDescending: boolean;
	page: number;
}

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** Unknown values have no effect. */
export function parseRowQuery(parameters: Parameters): RowQuery {
	const get = (name: string) => [parameters[name]].flat()[0] ?? "";
	const sort = SORTS.find((name) => name === get("sort")) ?? "date";
	return {
		text: get("q").trim(),
		status: STATUSES.find((status) => status === get("status")),
		tag: get("tag") || undefined,
		section: get("section") || undefined,
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

/** Leaves out parameters with their default. */
export function formatRowQuery(query: RowQuery): string {
	const { text, status, tag, section, hasProblems, sort, isDescending, page } = query;
	const parameters = new URLSearchParams({
		...(text && { q: text }),
		...(status && { status }),
		...(tag && { tag }),
		...(section && { section }),
		...(hasProblems && { problems: "1" }),
		...(sort !== "date" && { sort }),
		...(isDescending !== isDescendingByDefault(sort) && { order: isDescending ? "desc" : "asc" }),
		...(page > 1 && { page: String(page) }),
	});
	return parameters.size > 0 ? `?${parameters}` : "";
}

/** Returns the query for a column's heading: sorted by that column, or in the opposite order if it is already. */
export function sortBy(query: RowQuery, sort: Sort): RowQuery {
	const isDescending = query.sort === sort ? !query.isDescending : isDescendingByDefault(sort);
	return { ...query, sort, isDescending, page: 1 };
}

export function selectRows(rows: readonly Row[], query: RowQuery): Row[] {
	const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
	const selected = rows.filter((row) => {
		const { post, file, problems } = row;
		const text = `${post.title}\n${post.path}\n${file}`.toLowerCase();
		return (
			words.every((word) => text.includes(word)) &&
			(query.status === undefined || post.status === query.status) &&
			(query.tag === undefined || post.tags.includes(query.tag)) &&
			(query.section === undefined || post.section === query.section) &&
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

export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
	const counts = { error: 0, warning: 0, notice: 0 };
	for (const { severity } of diagnostics) counts[severity] += 1;
	return counts;
}

export function countProblems(problems: Row["problems"]): number {
	return problems ? problems.error + problems.warning : 0;
}
