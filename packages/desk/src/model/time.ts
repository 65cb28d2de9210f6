import { localTime, type Post } from "quire-blog/tools/blog";

/** In milliseconds. */
export const DAY_LENGTH = 86_400_000;

/** Returns the day of a date, or of a time in milliseconds, such as `2026-12-24`. */
export function dayOf(date: NonNullable<Post["date"]> | number, timeZone: string): string {
	return localTime(date, timeZone).slice(0, 10);
}

const UNITS = [
	["year", 365 * DAY_LENGTH],
	["month", 30 * DAY_LENGTH],
	["day", DAY_LENGTH],
	["hour", DAY_LENGTH / 24],
	["minute", DAY_LENGTH / 24 / 60],
] as const satisfies [Intl.RelativeTimeFormatUnit, number][];

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

export function formatAge(time: number, now: number): string {
	const elapsed = Math.max(0, now - time);
	const [unit, length] = UNITS.find(([, length]) => elapsed >= length) ?? ["minute", DAY_LENGTH];
	return relative.format(-Math.floor(elapsed / length), unit);
}

/** Such as `tomorrow` or `in 3 days`. */
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

/** `2026-12-24` becomes `24 December 2026`. */
export const formatDay = (day: string) => dayFormat.format(Date.parse(day));
/** `2026-12-24` becomes `24 Dec 2026`. */
export const formatShortDay = (day: string) => shortFormat.format(Date.parse(day));
/** `2026-12-24` becomes `Thursday`. */
export const formatWeekday = (day: string) => weekdayFormat.format(Date.parse(day));
/** `2026-12` becomes `December 2026`. */
export const formatMonth = (month: string) => monthFormat.format(Date.parse(`${month}-01`));

const numberFormat = new Intl.NumberFormat("en");

/** Such as `1,000`. */
export const formatCount = (count: number) => numberFormat.format(count);

/** Such as `1 post` or `2 posts`. */
export function countNoun(count: number, noun: string): string {
	return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
