/** Milliseconds that a written offset such as `+0530`, `-08:00`, `+2` or `Z` is ahead of UTC. */
export function parseOffset(zone: string): number {
	const american = /^([ECMP])([SD])T$/i.exec(zone)?.slice(1).join("").toUpperCase();
	if (american) return ("ECMP".indexOf(american[0] ?? "") + (american[1] === "S" ? 5 : 4)) * -3_600_000;
	const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
	if (!match) return 0;
	const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
	return minutes * 60_000 * (match[1] === "-" ? -1 : 1);
}

/** The instant at which the clocks of a time zone show a wall-clock time (given as if it were UTC). */
export function zonedTimeToUtc(wallClock: number, timeZone: string): number {
	const guess = wallClock - timeZoneOffset(wallClock, timeZone);
	return wallClock - timeZoneOffset(guess, timeZone);
}

/** Milliseconds that the clocks of a time zone are ahead of UTC at an instant. */
export function timeZoneOffset(instant: number, timeZone: string): number {
	const parts = clockOf(timeZone).formatToParts(instant);
	const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((p) => p.type === type)?.value);
	const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
	return shown - Math.floor(instant / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes longer than all the rest of reading a date. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
	const known = clocks.get(timeZone);
	if (known) return known;
	const numeric = "numeric";
	const clock = new Intl.DateTimeFormat("en-US", {
		timeZone,
		hourCycle: "h23",
		year: numeric,
		month: numeric,
		day: numeric,
		hour: numeric,
		minute: numeric,
		second: numeric,
	});
	clocks.set(timeZone, clock);
	return clock;
}
