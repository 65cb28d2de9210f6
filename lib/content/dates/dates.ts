import type { Site } from "@/lib/config/types";
import type { PostDate } from "@/lib/content/types";
import { parseOffset, timeZoneOffset, zonedTimeToUtc } from "./time-zones";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const TIME = String.raw`(?:[T,\s]\s*(?:at\s+)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?(?:\s\d{4}(?=\s))?)?\s*(?<half>[ap]m)?\s*(?<zone>Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT|[ECMP][SD]T)?(?:\s*\(.*\)|\s+[A-Z]{2,5})?)?`;
// After the time, Ruby reads past a year that stands there again, and so do sites of Jekyll.
const NAME = String.raw`(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const FORMS = [
	String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})`,
	String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
	String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})`,
	String.raw`(?:[a-z]{3,9},?\s+)?${DAY}[\s-]+(?:of\s+)?${NAME},?[\s-]+(?<year>\d{4})`,
	String.raw`(?:[a-z]{3,9},?\s+)?${NAME}\s+${DAY},?\s+(?<year>\d{4})`,
].map((form) => new RegExp(`^${form}${TIME}$`, "i"));

/**
 * Reads a date in any form a person writes. Without a time it is a calendar day; with a time but no
 * offset it is the wall clock of `timeZone`. Forms that could mean two days (`05/04/2024`) are refused.
 */
export function parseDate(text: string, timeZone: string): PostDate | undefined {
	const groups = FORMS.map((form) => form.exec(text.trim())?.groups).find(Boolean);
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
	if (Number(groups.hour) > 23 || minute > 59 || second > 60) return undefined;
	const wallClock = midnight + ((hour * 60 + minute) * 60 + second) * 1000;
	const time = groups.zone ? wallClock - parseOffset(groups.zone) : zonedTimeToUtc(wallClock, timeZone);
	return { iso: new Date(time).toISOString(), time, dateOnly: false };
}

/** The instant from which a date counts as past: the start of the day in the site's time zone for a calendar day. */
export function startTime(date: PostDate, timeZone: string): number {
	return date.dateOnly ? zonedTimeToUtc(date.time, timeZone) : date.time;
}

/** The day of a date on the clocks of a time zone, such as `2026-05-04`. */
export function isoDay(date: PostDate, timeZone: string): string {
	return wallClockOf(date, timeZone).slice(0, 10);
}

/** The time of a date on these clocks, such as `18:30:00`; a calendar day begins at midnight. */
export function isoTime(date: PostDate, timeZone: string): string {
	return wallClockOf(date, timeZone).slice(11, 19);
}

function wallClockOf({ dateOnly, time }: PostDate, timeZone: string): string {
	return new Date(dateOnly ? time : time + timeZoneOffset(time, timeZone)).toISOString();
}

/** The month of a date, likewise: `2026-05`. */
export function isoMonth(date: PostDate, timeZone: string): string {
	return isoDay(date, timeZone).slice(0, 7);
}

/** The year of a date, likewise. */
export function isoYear(date: PostDate, timeZone: string): string {
	return isoDay(date, timeZone).slice(0, 4);
}

const STYLES = {
	/** 31 December 2024 */
	full: { dateStyle: "long" },
	/** 31 December */
	day: { day: "numeric", month: "long" },
	/** December */
	monthName: { month: "long" },
	/** 2024; in Japanese, with the word for it */
	year: { year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof STYLES;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A date in the site's language, such as "31 December 2024"; a calendar day is the same day everywhere. */
export function formatDate(
	date: PostDate,
	site: Pick<Site, "language" | "timeZone">,
	style: DateStyle = "full",
): string {
	const timeZone = date.dateOnly ? "UTC" : site.timeZone;
	const key = [site.language, timeZone, style].join();
	const format = formats.get(key) ?? new Intl.DateTimeFormat(dateLocale(site.language), dateOptions(style, timeZone));
	formats.set(key, format);
	return format.format(date.time);
}

/** Years are those of the common calendar everywhere, as in the addresses of the archive. */
function dateOptions(style: DateStyle, timeZone: string): Intl.DateTimeFormatOptions {
	return { ...STYLES[style], timeZone, calendar: "gregory" };
}

/** A year of the archive in the site's language. */
export function formatYear(year: string, site: Pick<Site, "language" | "timeZone">): string {
	return formatDate({ iso: year, time: Date.UTC(Number(year), 0), dateOnly: true }, site, "year");
}

/** Plain `en` means no country; its readers are everywhere, so the day comes first. */
function dateLocale(language: string): string {
	return language === "en" ? "en-GB" : language;
}
