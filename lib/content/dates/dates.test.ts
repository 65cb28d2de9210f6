import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, formatDate, guessDay, guessEnd, parseDate, startTime } from "./dates";

const days: Record<string, string> = {
	"2024-12-31": "2024-12-31",
	"2015-11-3": "2015-11-03",
	"2026/05/04": "2026-05-04",
	"2026.5.4": "2026-05-04",
	"20260504": "2026-05-04",
	"4.5.2026": "2026-05-04",
	"10 March 2024": "2024-03-10",
	"10th of March, 2024": "2024-03-10",
	"March 10, 2024": "2024-03-10",
	"Sun, 10 Mar 2024": "2024-03-10",
	"Sept 1, 2023": "2023-09-01",
	" 2024-02-29 ": "2024-02-29",
	"03/29/2024": "2024-03-29",
	"29/3/2024": "2024-03-29",
};
for (const [written, iso] of Object.entries(days)) {
	test(`parses "${written}" as the day ${iso}`, () => {
		assert.deepEqual(parseDate(written, "America/New_York"), { iso, time: Date.parse(iso), dateOnly: true });
	});
}

const instants: Record<string, string> = {
	"2015-11-3 10:30:00": "2015-11-03T15:30:00.000Z",
	"2026-05-04T18:30": "2026-05-04T22:30:00.000Z",
	"2026-05-04 18:30 +0200": "2026-05-04T16:30:00.000Z",
	"2026-05-04T18:30:00-08:00": "2026-05-05T02:30:00.000Z",
	"2026-05-04T18:30:00.123Z": "2026-05-04T18:30:00.000Z",
	"Mon, 04 May 2026 18:30:00 GMT": "2026-05-04T18:30:00.000Z",
	"May 4, 2026 at 6:30 pm": "2026-05-04T22:30:00.000Z",
	"2024-03-10 10:00 EST": "2024-03-10T15:00:00.000Z",
	"2024-03-10 10:00 -0700 PDT": "2024-03-10T17:00:00.000Z",
	"Sun Mar 10 2024 10:00:00 GMT+0100 (CET)": "2024-03-10T09:00:00.000Z",
	"2026-01-01 12:15 am": "2026-01-01T05:15:00.000Z",
	"1552867200": "2019-03-18T00:00:00.000Z",
	"1552867200123": "2019-03-18T00:00:00.123Z",
};
for (const [written, iso] of Object.entries(instants)) {
	test(`parses "${written}" in New York as ${iso}`, () => {
		assert.deepEqual(parseDate(written, "America/New_York"), { iso, time: Date.parse(iso), dateOnly: false });
	});
}

const NONE = ["", "soon", "2024-02-30", "2024-13-01", "05/04/2024", "2024", "2024-05-04 25:00", "32 March 2024"];
const TIMES = [
	...["00:00 HST", "00:00 (EST)", "18:00:00+25:00", "13:00 am", "9pm", "18.00", "18h30", "18:00 −05:00"],
	...["18:00 America/New_York"],
].map((time) => `2024-05-04 ${time}`);
for (const written of [...NONE, ...TIMES, `2024-01-01 10:00${" ".repeat(1_000_000)}x`]) {
	test(`rejects "${written.slice(0, 20)}"`, () => assert.equal(parseDate(written, "UTC"), undefined));
}

for (const [written, day] of [
	["2017-02-29", "2017-02-28"],
	["2017/4/31 10:00", "2017-04-30"],
	["2017-02-29 25:61", "2017-02-28"],
	["2019-03-05 07:05:00 Europe/Oslo", "2019-03-05"],
	["05/04/2024", "2024-05-04"],
	["2019-03", "2019-03-01"],
	["2019", "2019-01-01"],
	["2024-13-01", undefined],
	["2024-01-32", undefined],
	["soon", undefined],
	["10.5", undefined],
] as const) {
	test(`guesses that "${written}" means ${day}`, () => assert.equal(guessDay(written), day));
}

for (const [written, end] of [
	["2027-01-01 9pm", "2027-01-02T12:00:00.000Z"],
	["2027-02-30", "2027-03-01T12:00:00.000Z"],
	["01/02/2027", "2027-02-02T12:00:00.000Z"],
	["2/1/2027 9pm", "2027-02-02T12:00:00.000Z"],
	["01/30/2027 9pm", "2027-01-31T12:00:00.000Z"],
	["2027-01", undefined],
	["soon", undefined],
] as const) {
	test(`knows that "${written}" is over at ${end}`, () => {
		const { time } = guessEnd(written) ?? {};
		assert.equal(time && new Date(time).toISOString(), end);
	});
}

const dateOf = (written: string, timeZone = "UTC") => parseDate(written, timeZone) ?? assert.fail(written);

test("formats a calendar day alike in every time zone, and an instant in the site's time zone and language", () => {
	const format = (written: string, timeZone: string, language = "en") =>
		formatDate(dateOf(written), { language, timeZone });
	for (const timeZone of ["Pacific/Auckland", "Pacific/Pago_Pago", "UTC"])
		assert.equal(format("2024-12-31", timeZone), "31 December 2024");
	assert.equal(format("2024-12-31T23:30:00Z", "Europe/Berlin", "de"), "1. Januar 2025");
	assert.equal(format("2024-12-31T23:30:00Z", "America/New_York", "en-US"), "December 31, 2024");
});

test("starts a calendar day at midnight of the site's time zone, before and after a clock change", () => {
	const start = (day: string) => new Date(startTime(dateOf(day, "Europe/Berlin"), "Europe/Berlin")).toISOString();
	assert.equal(start("2026-03-29"), "2026-03-28T23:00:00.000Z");
	assert.equal(start("2026-03-30"), "2026-03-29T22:00:00.000Z");
});

test("returns the day of an instant in a time zone", () => {
	assert.equal(dayOf(Date.UTC(2026, 0, 1, 20), "Asia/Tokyo"), "2026-01-02");
});

for (const written of ["2024-03-10 10:00pm", "2024-03-10 10:00   pm   UTC", "2024-03-10 10:00pmUTC (x)"]) {
	test(`parses the time of "${written}"`, () =>
		assert.equal(parseDate(written, "Europe/Berlin")?.iso.slice(11, 13), written.includes("UTC") ? "22" : "21"));
}
