/** Parses an offset from UTC such as `+0530`, `-08:00`, `+2`, `EST` or `Z` to milliseconds. */
export function parseOffset(zone: string): number {
	const abbreviation = /^([ECMP])([SD])T$/i.exec(zone)?.slice(1).join("").toUpperCase();
	if (abbreviation) return ("ECMP".indexOf(abbreviation[0] ?? "") + (abbreviation[1] === "S" ? 5 : 4)) * -3_600_000;
	const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
	if (!match) return 0;
	const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
	return minutes * 60_000 * (match[1] === "-" ? -1 : 1);
}

/** Converts a local time in a time zone (in milliseconds, as if it were UTC) to the instant in milliseconds. */
export function zonedTimeToUtc(wallClock: number, timeZone: string): number {
	const guess = wallClock - timeZoneOffset(wallClock, timeZone);
	return wallClock - timeZoneOffset(guess, timeZone);
}

/** Returns the offset of a time zone from UTC at an instant, in milliseconds. */
export function timeZoneOffset(instant: number, timeZone: string): number {
	const parts = getFormatter(timeZone).formatToParts(instant);
	const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((p) => p.type === type)?.value);
	const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
	return local - Math.floor(instant / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Caches formatters, as creating one takes longer than parsing a date. */
function getFormatter(timeZone: string): Intl.DateTimeFormat {
	const known = formatters.get(timeZone);
	if (known) return known;
	const numeric = "numeric";
	const formatter = new Intl.DateTimeFormat("en-US", {
		timeZone,
		hourCycle: "h23",
		year: numeric,
		month: numeric,
		day: numeric,
		hour: numeric,
		minute: numeric,
		second: numeric,
	});
	formatters.set(timeZone, formatter);
	return formatter;
}
