import { localTime, type Post, startTime } from "quire-blog/tools/blog";
import { DAY_LENGTH, dayOf } from "./time";

interface AgendaEntry {
	post: Post;
	/** In the time zone of the site, such as `09:30`; `undefined` for a calendar day. */
	time: string | undefined;
}

export interface AgendaDay {
	/** Such as `2026-12-24`. */
	day: string;
	/** Days from today; 0 for today. */
	daysAhead: number;
	entries: AgendaEntry[];
}

/** Lists the scheduled posts by day, the next first. */
export function listAgenda(posts: readonly Post[], now: number, timeZone: string): AgendaDay[] {
	const today = dayNumber(dayOf(now, timeZone));
	const days = new Map<string, AgendaDay>();
	const scheduled = posts
		.flatMap((post) => (post.status === "scheduled" && post.date ? [{ post, date: post.date }] : []))
		.sort((a, b) => startTime(a.date, timeZone) - startTime(b.date, timeZone));
	for (const { post, date } of scheduled) {
		const day = dayOf(date, timeZone);
		const entry = days.get(day) ?? { day, daysAhead: dayNumber(day) - today, entries: [] };
		entry.entries.push({ post, time: date.dateOnly ? undefined : localTime(date, timeZone).slice(11, 16) });
		days.set(day, entry);
	}
	return [...days.values()];
}

export interface Month {
	/** Such as `2026-12`. */
	month: string;
	/** The days of each week from Monday to Sunday; `undefined` for those of other months. */
	weeks: (string | undefined)[][];
}

/** Lists today's month, and each in which posts go live, up to a maximum. */
export function listMonths(days: readonly Pick<AgendaDay, "day">[], today: string, max: number): Month[] {
	const months = new Set([today, ...days.map(({ day }) => day)].map((day) => day.slice(0, 7)));
	return [...months].slice(0, max).map((month) => ({ month, weeks: listWeeks(month) }));
}

function listWeeks(month: string): Month["weeks"] {
	const [year = 0, number = 1] = month.split("-").map(Number);
	const first = Date.UTC(year, number - 1);
	// Monday is the first day of a week: https://www.iso.org/iso-8601-date-and-time-format.html
	const daysBefore = (new Date(first).getUTCDay() + 6) % 7;
	const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
	const cells = Array.from({ length: Math.ceil((daysBefore + length) / 7) * 7 }, (_, index) => {
		const day = index - daysBefore + 1;
		return day < 1 || day > length ? undefined : `${month}-${String(day).padStart(2, "0")}`;
	});
	return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function dayNumber(day: string): number {
	return Math.round(Date.parse(day) / DAY_LENGTH);
}
