/** The format of dates in RSS, with a year of four digits. */
export const RFC822 =
	/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;
/** The format of dates in Atom and JSON Feed. */
export const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/** Tells whether a value is an existing date in the given format, with the right day of the week. */
export const isValidDate = (text: unknown, format: RegExp) =>
	typeof text === "string" && format.test(text) && !Number.isNaN(Date.parse(text)) && hasRightWeekday(text);
const hasRightWeekday = (text: string) => {
	const [, day, date] = /^(\w{3}), (\d\d \w{3} \d{4})/.exec(text) ?? [];
	return day === undefined || new Date(`${date} UTC`).toUTCString().startsWith(day);
};
