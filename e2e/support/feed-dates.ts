/** A date as RSS writes it, with a year of four digits. */
export const RFC822 =
	/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;
/** A date as Atom and JSON Feed write it. */
export const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/** Whether a text is a date of a form, that there is, on the day of the week that it says. */
export const isDate = (text: unknown, form: RegExp) =>
	typeof text === "string" && form.test(text) && !Number.isNaN(Date.parse(text)) && hasItsWeekday(text);
const hasItsWeekday = (text: string) => {
	const [, day, date] = /^(\w{3}), (\d\d \w{3} \d{4})/.exec(text) ?? [];
	return day === undefined || new Date(`${date} UTC`).toUTCString().startsWith(day);
};
