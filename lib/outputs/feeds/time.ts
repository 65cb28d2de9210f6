import { startTime } from "@/lib/content/dates/dates";
import { timeZoneOffset } from "@/lib/content/dates/time-zones";
import type { PostDate } from "@/lib/content/types";

/** An instant, and how far the clocks of the site are ahead of UTC then; both in milliseconds. */
export interface FeedTime {
	time: number;
	offset: number;
}

const MINUTE = 60_000;
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date by the clocks of the site; a calendar day begins at its midnight there. */
export function feedTime(date: PostDate, timeZone: string): FeedTime {
	const time = startTime(date, timeZone);
	// Long ago clocks were ahead by seconds too, which neither form can say; a day still has to be the same one.
	return { time, offset: Math.ceil(timeZoneOffset(time, timeZone) / MINUTE) * MINUTE };
}

/** The later one of some times. */
export function latest(times: readonly (FeedTime | undefined)[]): FeedTime | undefined {
	return times.reduce((last, one) => (one && (!last || one.time > last.time) ? one : last), undefined);
}

/** `2026-05-04T00:00:00+09:00`: https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
export function toRfc3339({ time, offset }: FeedTime): string {
	return `${new Date(time + offset).toISOString().slice(0, 19)}${offset === 0 ? "Z" : zoneOf(offset, ":")}`;
}

/** `Mon, 04 May 2026 00:00:00 +0900`: https://www.rfc-editor.org/rfc/rfc822#section-5, with a year of four digits */
export function toRfc822({ time, offset }: FeedTime): string {
	const clock = new Date(time + offset);
	const [year, , day] = clock.toISOString().slice(0, 10).split("-");
	const date = `${DAYS[clock.getUTCDay()]}, ${day} ${MONTHS[clock.getUTCMonth()]} ${year}`;
	return `${date} ${clock.toISOString().slice(11, 19)} ${zoneOf(offset, "")}`;
}

function zoneOf(offset: number, between: string): string {
	const minutes = Math.abs(offset) / MINUTE;
	const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
	return `${offset < 0 ? "-" : "+"}${hour}${between}${minute}`;
}
