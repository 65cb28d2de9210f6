import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Post } from "@/lib/content/types";
import { formatRowQuery, parseRowQuery, type Row, selectRows, sortBy } from "./rows";

function row(
	title: string,
	more: Partial<Row> & { status?: Post["status"]; day?: string; tags?: string[]; section?: string } = {},
): Row {
	const { status = "published", day = "2026-01-01", tags = [], section, ...rest } = more;
	const date = { iso: day, time: Date.parse(day), dateOnly: true };
	const post = { title, path: `/blog/${title.toLowerCase()}`, status, date, tags, section } as unknown as Post;
	return {
		post,
		file: `posts/${title}.md`,
		words: 100,
		change: { time: 1, isUncommitted: false },
		problems: { error: 0, warning: 0, notice: 0 },
		...rest,
	};
}

const ROWS = [
	row("Apple", { words: 30, day: "2026-03-01", tags: ["Fruit"], section: "talks" }),
	row("banana 10", { words: 200, day: "2026-02-01", status: "draft", problems: { error: 0, warning: 3, notice: 0 } }),
	row("Banana 9", { words: undefined, day: "2026-01-01", problems: { error: 1, warning: 0, notice: 0 } }),
	row("Cherry", { words: 50, day: "2027-01-01", status: "scheduled", problems: { error: 0, warning: 0, notice: 5 } }),
];

const select = (parameters: Record<string, string>) =>
	selectRows(ROWS, parseRowQuery(parameters)).map(({ post }) => post.title);

describe("selectRows", () => {
	for (const [parameters, expected] of [
		[{}, ["Cherry", "Apple", "banana 10", "Banana 9"]],
		[{ order: "asc" }, ["Banana 9", "banana 10", "Apple", "Cherry"]],
		[{ sort: "title" }, ["Apple", "Banana 9", "banana 10", "Cherry"]],
		[{ sort: "words" }, ["banana 10", "Cherry", "Apple", "Banana 9"]],
		[{ sort: "problems" }, ["Banana 9", "banana 10", "Cherry", "Apple"]],
		[{ sort: "status" }, ["Apple", "Banana 9", "banana 10", "Cherry"]],
		[{ sort: "nonsense", order: "up" }, ["Banana 9", "banana 10", "Apple", "Cherry"]],
		[{ q: "BANANA 1" }, ["banana 10"]],
		[{ q: "posts/cherry.md" }, ["Cherry"]],
		[{ status: "draft" }, ["banana 10"]],
		[{ status: "nonsense", tag: "Fruit" }, ["Apple"]],
		[{ section: "talks" }, ["Apple"]],
		[{ problems: "1" }, ["banana 10", "Banana 9"]],
	] as const) {
		test(`selects by ${JSON.stringify(parameters)}`, () => assert.deepEqual(select(parameters), expected));
	}
});

test("writes a query as short as possible, and reads it again", () => {
	assert.equal(formatRowQuery(parseRowQuery({})), "");
	for (const url of [
		"?q=a+b&status=draft&tag=C%2B%2B&section=talks&problems=1&sort=words&order=asc&page=3",
		"?sort=title",
		"?order=asc",
	]) {
		const query = parseRowQuery(Object.fromEntries(new URLSearchParams(url)));
		assert.equal(formatRowQuery(query), url);
	}
	assert.equal(parseRowQuery({ page: "-2" }).page, 1);
	assert.equal(parseRowQuery({ page: "x" }).page, 1);
});

test("a heading sorts by its column, and turns the order around", () => {
	const query = parseRowQuery({ page: "2" });
	assert.equal(formatRowQuery(sortBy(query, "title")), "?sort=title");
	assert.equal(formatRowQuery(sortBy(sortBy(query, "title"), "title")), "?sort=title&order=desc");
	assert.equal(formatRowQuery(sortBy(query, "date")), "?order=asc");
});
