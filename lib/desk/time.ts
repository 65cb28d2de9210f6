import { DAY_LENGTH } from "@/lib/content/dates/dates";

const UNITS = [
	["year", 365 * DAY_LENGTH],
	["month", 30 * DAY_LENGTH],
	["day", DAY_LENGTH],
	["hour", DAY_LENGTH / 24],
	["minute", DAY_LENGTH / 24 / 60],
] as const satisfies [Intl.RelativeTimeFormatUnit, number][];

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** Formats how long ago a moment was, such as `3 days ago`. */
export function formatAge(time: number, now: number): string {
	const elapsed = Math.max(0, now - time);
	const [unit, length] = UNITS.find(([, length]) => elapsed >= length) ?? ["minute", DAY_LENGTH];
	return relative.format(-Math.floor(elapsed / length), unit);
}

/** Formats how many days ahead a day is, such as `tomorrow` or `in 3 days`. */
export function formatDaysAhead(days: number): string {
	return relative.format(days, "day");
}

const dayFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const shortFormat = new Intl.DateTimeFormat("en-GB", {
	day: "numeric",
	month: "short",
	year: "numeric",
	timeZone: "UTC",
});
const weekdayFormat = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** Formats a day such as `2026-12-24` as `24 December 2026`. */
export const formatDay = (day: string) => dayFormat.format(Date.parse(day));
/** Formats a day such as `2026-12-24` as `24 Dec 2026`. */
export const formatShortDay = (day: string) => shortFormat.format(Date.parse(day));
/** Formats a day such as `2026-12-24` as `Thursday`. */
export const formatWeekday = (day: string) => weekdayFormat.format(Date.parse(day));
/** Formats a month such as `2026-12` as `December 2026`. */
export const formatMonth = (month: string) => monthFormat.format(Date.parse(`${month}-01`));

const numberFormat = new Intl.NumberFormat("en");

/** Formats a number with separators, such as `1,000`. */
export const formatCount = (count: number) => numberFormat.format(count);

/** Formats a number of things, such as `1 post` or `2 posts`. */
export function countNoun(count: number, noun: string): string {
	return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
