import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDate } from "@/lib/content/dates/dates";
import type { Post, Status } from "@/lib/content/types";
import { show } from "@/lib/utils/show.support";
import { listAgenda, listMonths } from "./agenda";

const post = (title: string, date: string, status: Status = "scheduled") =>
	({ title, status, date: parseDate(date, "Asia/Tokyo") }) as unknown as Post;

test("lists scheduled posts by day in the time zone of the site, the next first", () => {
	const posts = [
		post("Late", "2026-12-24T18:00"),
		post("Day", "2026-12-24"),
		post("Zulu", "2026-12-23T16:00Z"),
		post("Next", "2026-11-28"),
		post("Out", "2026-11-01", "published"),
		post("Draft", "2026-12-01", "draft"),
	];
	// It is the 28th in Tokyo already.
	const days = listAgenda(posts, Date.UTC(2026, 10, 27, 16), "Asia/Tokyo");
	assert.deepEqual(
		days.map(({ day, daysAhead, entries }) => [day, daysAhead, entries.map(({ post, time }) => [post.title, time])]),
		[
			["2026-11-28", 0, [["Next", undefined]]],
			[
				"2026-12-24",
				26,
				[
					["Day", undefined],
					["Zulu", "01:00"],
					["Late", "18:00"],
				],
			],
		],
	);
});

test("lists the months with weeks from Monday", () => {
	const months = listMonths([{ day: "2026-12-24" }, { day: "2027-02-01" }], "2026-11-27", 2);
	assert.deepEqual(show(months, "month"), ["2026-11", "2026-12"]);
	const [november] = months;
	assert.deepEqual(november?.weeks[0], [
		undefined,
		undefined,
		undefined,
		undefined,
		undefined,
		undefined,
		"2026-11-01",
	]);
	assert.deepEqual(november?.weeks.at(-1), ["2026-11-30", ...Array(6).fill(undefined)]);
	// A month that fills its weeks exactly.
	assert.equal(listMonths([], "2027-02-01", 1)[0]?.weeks.length, 4);
});
