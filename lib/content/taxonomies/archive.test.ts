import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDate } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import { groupByMonth, groupByYear } from "./archive";

const post = (date: string) => ({ path: `/${date}`, date: parseDate(date, "UTC") }) as Post;
const paths = (posts: Post[]) => posts.map(({ path }) => path);

test("groups posts by year in their order, and those without a date", () => {
	const years = groupByYear(["2026-05-04", "2026-01-01", "2024-12-31", ""].map(post), "UTC");
	assert.deepEqual(
		years.map(({ year, path, posts }) => [year, path, paths(posts)]),
		[
			["2026", "/archive/2026", ["/2026-05-04", "/2026-01-01"]],
			["2024", "/archive/2024", ["/2024-12-31"]],
			[undefined, "/archive/undated", ["/"]],
		],
	);
});
test("takes the year of an instant in the site's time zone, and that of a day as written", () => {
	const years = (date: string, timeZone: string) => groupByYear([post(date)], timeZone).map(({ year }) => year);
	assert.deepEqual(years("2025-12-31T23:30:00Z", "Asia/Tokyo"), ["2026"]);
	assert.deepEqual(years("2026-01-01T01:00:00Z", "America/New_York"), ["2025"]);
	assert.deepEqual(years("2026-01-01", "America/New_York"), ["2026"]);
});
test("groups posts by month", () => {
	const months = groupByMonth(["2026-05-04", "2026-05-01", "2026-01-01", "2025-01-01"].map(post), "UTC");
	assert.deepEqual(months.map(paths), [["/2026-05-04", "/2026-05-01"], ["/2026-01-01"], ["/2025-01-01"]]);
});
