import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDate } from "@/lib/content/dates/dates";
import { feedTime, latest, toRfc822, toRfc3339 } from "./time";

for (const [written, timeZone, rfc3339, rfc822] of [
	["2026-05-04", "UTC", "2026-05-04T00:00:00Z", "Mon, 04 May 2026 00:00:00 +0000"],
	["2026-05-04", "Asia/Tokyo", "2026-05-04T00:00:00+09:00", "Mon, 04 May 2026 00:00:00 +0900"],
	["2026-01-04", "America/St_Johns", "2026-01-04T00:00:00-03:30", "Sun, 04 Jan 2026 00:00:00 -0330"],
	["2026-05-04T23:30:00Z", "Europe/Berlin", "2026-05-05T01:30:00+02:00", "Tue, 05 May 2026 01:30:00 +0200"],
	["1880-05-04", "Europe/Berlin", "1880-05-04T00:00:32+00:54", "Tue, 04 May 1880 00:00:32 +0054"],
] as const) {
	test(`formats ${written} in ${timeZone} as ${rfc3339}`, () => {
		const date = parseDate(written, timeZone);
		assert.ok(date);
		const time = feedTime(date, timeZone);
		assert.deepEqual([toRfc3339(time), toRfc822(time)], [rfc3339, rfc822]);
		for (const text of [rfc3339, rfc822])
			assert.equal(Math.floor(Date.parse(text) / 1000), Math.floor(time.time / 1000));
	});
}

test("finds the latest time", () => {
	const [early, late] = [
		{ time: 1, offset: 0 },
		{ time: 2, offset: 0 },
	];
	assert.equal(latest([early, undefined, late, early]), late);
	assert.equal(latest([undefined]), undefined);
});
