import { startTime } from "@/lib/content/dates/dates";
import { timeZoneOffset } from "@/lib/content/dates/time-zones";
import type { PostDate } from "@/lib/content/types";

/** A time in milliseconds since the epoch, and the UTC offset of the site's time zone at that time in milliseconds. */
export interface FeedTime {
	time: number;
	offset: number;
}

const MINUTE = 60_000;
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Converts a date to a time in the site's time zone; a date without a time becomes midnight there. */
export function feedTime(date: PostDate, timeZone: string): FeedTime {
	const time = startTime(date, timeZone);
	// Historical offsets have seconds, which neither format can express; rounding up keeps the day the same.
	return { time, offset: Math.ceil(timeZoneOffset(time, timeZone) / MINUTE) * MINUTE };
}

export function latest(times: readonly (FeedTime | undefined)[]): FeedTime | undefined {
	return times.reduce((last, time) => (time && (!last || time.time > last.time) ? time : last), undefined);
}

/** Returns `undefined` if no item has a date. */
export function lastUpdate(items: readonly { updated?: FeedTime | undefined }[]): FeedTime | undefined {
	return latest(items.map((item) => item.updated));
}

/** Formats a time as `2026-05-04T00:00:00+09:00`: https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
export function toRfc3339({ time, offset }: FeedTime): string {
	return `${new Date(time + offset).toISOString().slice(0, 19)}${offset === 0 ? "Z" : formatOffset(offset, ":")}`;
}

/** Formats a time as `Mon, 04 May 2026 00:00:00 +0900`: https://www.rfc-editor.org/rfc/rfc822#section-5, with a four-digit year */
export function toRfc822({ time, offset }: FeedTime): string {
	const clock = new Date(time + offset);
	const [year, , day] = clock.toISOString().slice(0, 10).split("-");
	const date = `${DAYS[clock.getUTCDay()]}, ${day} ${MONTHS[clock.getUTCMonth()]} ${year}`;
	return `${date} ${clock.toISOString().slice(11, 19)} ${formatOffset(offset, "")}`;
}

function formatOffset(offset: number, separator: string): string {
	const minutes = Math.abs(offset) / MINUTE;
	const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
	return `${offset < 0 ? "-" : "+"}${hour}${separator}${minute}`;
}
