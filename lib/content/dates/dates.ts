import type { Site } from "@/lib/config/site";
import type { PostDate } from "@/lib/content/types";
import { parseOffset, timeZoneOffset, zonedTimeToUtc } from "./time-zones";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
// After the time, Ruby (and so Jekyll) skips a repeated year.
const TIME = String.raw`(?:[T,\s]\s*(?:at\s+)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?(?:\s\d{4}(?=\s))?)?(?:\s*(?<half>[ap]m))?(?:\s*(?<zone>Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT|[ECMP][SD]T))?(?<other>\s*\(.*\)|\s+[A-Z]{2,5})?)?`;
const MONTH_NAME = String.raw`(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
/** Unix time, in seconds or milliseconds. */
const UNIX_TIME = /^(\d{10})(\d{3})?$/;
/** In milliseconds. */
export const DAY_LENGTH = 86_400_000;
/** The largest offset from UTC of a time zone, in milliseconds. */
const MAX_OFFSET = 14 * 3_600_000;
/** How far the last time zone in which a day ends is behind UTC, in milliseconds. */
const LAST_OFFSET = 12 * 3_600_000;
const DATE_PATTERNS = [
	String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})`,
	String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
	String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})`,
	String.raw`(?:[a-z]{3,9},?\s+)?${DAY}[\s-]+(?:of\s+)?${MONTH_NAME},?[\s-]+(?<year>\d{4})`,
	String.raw`(?:[a-z]{3,9},?\s+)?${MONTH_NAME}\s+${DAY},?\s+(?<year>\d{4})`,
	// A number above twelve must be the day.
	String.raw`(?<month>\d{1,2})/(?<day>1[3-9]|[23]\d)/(?<year>\d{4})`,
	String.raw`(?<day>1[3-9]|[23]\d)/(?<month>\d{1,2})/(?<year>\d{4})`,
].map((pattern) => new RegExp(`^${pattern}${TIME}$`, "i"));

/**
 * Parses a date in any of the usual formats. Without a time it is a calendar day; a time without an offset is local time
 * in `timeZone`. Returns `undefined` for other text, ambiguous dates (`05/04/2024`) included.
 */
export function parseDate(text: string, timeZone: string): PostDate | undefined {
	const [, seconds, milliseconds = "000"] = UNIX_TIME.exec(text.trim()) ?? [];
	if (seconds) {
		return toPostDate(Number(seconds + milliseconds));
	}
	const groups = DATE_PATTERNS.map((pattern) => pattern.exec(text.trim())?.groups).find(Boolean);
	if (!groups) return undefined;
	const year = Number(groups.year);
	const month = groups.name ? MONTHS.indexOf(groups.name.toLowerCase()) + 1 : Number(groups.month);
	const day = Number(groups.day);
	const midnight = Date.UTC(year, month - 1, day);
	if (year < 1000) return undefined;
	if (new Date(midnight).getUTCMonth() !== month - 1 || new Date(midnight).getUTCDate() !== day) return undefined;
	if (groups.hour === undefined) {
		return { iso: new Date(midnight).toISOString().slice(0, 10), time: midnight, dateOnly: true };
	}
	const hour = (Number(groups.hour) % (groups.half ? 12 : 24)) + (groups.half?.toLowerCase() === "pm" ? 12 : 0);
	const [minute, second] = [Number(groups.minute), Number(groups.second ?? 0)];
	if (Number(groups.hour) > (groups.half ? 12 : 23) || minute > 59 || second > 60) return undefined;
	const wallClock = midnight + ((hour * 60 + minute) * 60 + second) * 1000;
	if (groups.zone === undefined) return groups.other ? undefined : toPostDate(zonedTimeToUtc(wallClock, timeZone));
	const offset = parseOffset(groups.zone);
	return Math.abs(offset) > MAX_OFFSET ? undefined : toPostDate(wallClock - offset);
}

/** Creates the date of an instant in milliseconds since the epoch. */
function toPostDate(time: number): PostDate {
	return { iso: new Date(time).toISOString(), time, dateOnly: false };
}

/**
 * Returns the most likely day, such as `2026-05-04`, for a text that is no valid date: the last day of a month for a
 * day that the month does not have, the day alone for a time or a zone that can't be read, the first day for a month or a
 * year, and the month first for an ambiguous date, as JavaScript reads it. Returns `undefined` for other text.
 */
export function guessDay(text: string): string | undefined {
	const groups = (ISO_START.exec(text.trim()) ?? AMERICAN_START.exec(text.trim()))?.groups;
	return groups && nearestDay(groups.year, groups.month, groups.day);
}

/**
 * Returns the last day that a text for {@link guessDay} may mean, and when it is over in all time zones, in milliseconds since
 * the epoch; `undefined` for a month or a year.
 */
export function guessEnd(text: string): { day: string; time: number } | undefined {
	if (/^\d+(?:\D\d+)?$/.test(text.trim())) return undefined;
	const { year, month, day } = AMERICAN_START.exec(text.trim())?.groups ?? {};
	const days = [guessDay(text), nearestDay(year, day, month)];
	const last = days
		.filter((one) => one !== undefined)
		.sort()
		.at(-1);
	return last === undefined ? undefined : { day: last, time: Date.parse(last) + DAY_LENGTH + LAST_OFFSET };
}

const ISO_START = /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2})(?!\d).*)?)?$/s;
const AMERICAN_START = /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?!\d)/;

function nearestDay(yearText: string | undefined, monthText = "1", dayText = "1"): string | undefined {
	const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
	if (!(year >= 1000) || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
	const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Returns the instant in milliseconds; for a calendar day, its beginning in a time zone. */
export function startTime(date: PostDate, timeZone: string): number {
	return date.dateOnly ? zonedTimeToUtc(date.time, timeZone) : date.time;
}

/**
 * Returns the instant at which readers see a post, in milliseconds. If the time zone of the blog can't be read, it is the one of a blog in the
 * last time zone, so that no post is public too early.
 */
export function publishTime(
	date: PostDate,
	{ timeZone, isTimeZoneUnclear }: Pick<Site, "timeZone" | "isTimeZoneUnclear">,
): number {
	return startTime(date, timeZone) + (isTimeZoneUnclear ? LAST_OFFSET : 0);
}

/** Returns the instant in milliseconds; for a calendar day, the beginning of the next one in a time zone. */
export function endTime(date: PostDate, timeZone: string): number {
	return date.dateOnly ? zonedTimeToUtc(date.time + DAY_LENGTH, timeZone) : date.time;
}

/** Returns a day such as `2026-05-04`. */
export function isoDay(date: PostDate, timeZone: string): string {
	return localTime(date, timeZone).slice(0, 10);
}

/** Returns a day such as `2026-05-04`. `time` is in milliseconds since the epoch. */
export function dayOf(time: number, timeZone: string): string {
	return isoDay(toPostDate(time), timeZone);
}

/** Returns a time such as `18:30:00`; midnight for a calendar day. */
export function isoTime(date: PostDate, timeZone: string): string {
	return localTime(date, timeZone).slice(11, 19);
}

/**
 * Returns the local time of a date, or of a number of milliseconds since the epoch, such as `2026-05-04T18:30:00`; midnight for a calendar
 * day.
 */
export function localTime(date: PostDate | number, timeZone: string): string {
	const { dateOnly, time } = typeof date === "number" ? toPostDate(date) : date;
	return new Date(dateOnly ? time : time + timeZoneOffset(time, timeZone)).toISOString().slice(0, 19);
}

/** Returns a month such as `2026-05`. */
export function isoMonth(date: PostDate, timeZone: string): string {
	return isoDay(date, timeZone).slice(0, 7);
}

/** Returns a year such as `2026`. */
export function isoYear(date: PostDate, timeZone: string): string {
	return isoDay(date, timeZone).slice(0, 4);
}

const DATE_STYLES = {
	/** 31 December 2024 */
	full: { dateStyle: "long" },
	/** 31 December */
	day: { day: "numeric", month: "long" },
	/** December */
	monthName: { month: "long" },
	/** 2024; 2024年 in Japanese */
	year: { year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof DATE_STYLES;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formats a date such as "31 December 2024". Calendar days have no time zone. */
export function formatDate(
	date: PostDate,
	site: Pick<Site, "language" | "timeZone">,
	style: DateStyle = "full",
): string {
	const timeZone = date.dateOnly ? "UTC" : site.timeZone;
	const key = [site.language, timeZone, style].join();
	const formatter =
		formatters.get(key) ?? new Intl.DateTimeFormat(dateLocale(site.language), dateOptions(style, timeZone));
	formatters.set(key, formatter);
	return formatter.format(date.time);
}

/** Sets the Gregorian calendar for all languages, as its years are in the URLs of the archive. */
function dateOptions(style: DateStyle, timeZone: string): Intl.DateTimeFormatOptions {
	return { ...DATE_STYLES[style], timeZone, calendar: "gregory" };
}

export function formatYear(year: string, site: Pick<Site, "language" | "timeZone">): string {
	return formatDate({ iso: year, time: Date.UTC(Number(year), 0), dateOnly: true }, site, "year");
}

/** Returns the locale for dates: `en` without a region has the day first, as in most English-speaking countries. */
export function dateLocale(language: string): string {
	return language === "en" ? "en-GB" : language;
}
