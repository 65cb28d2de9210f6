import { DAY_LENGTH, isoDay, isoTime } from "@/lib/content/dates/dates";
import { normalizeSlug, type ParsedFilename } from "@/lib/content/layout/filename";
import type { PostDate } from "@/lib/content/types";
import { fillPermalink, type PermalinkPlaceholder } from "@/lib/declarations/permalink-placeholders";
import { slugify } from "@/lib/utils/slug";

/** In English, as in the URLs of other systems. */
const MONTHS = "january february march april may june july august september october november december".split(" ");
const DAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

export interface PermalinkSource {
	slug: string;
	hasOwnSlug?: boolean;
	filename: ParsedFilename;
	title?: string | undefined;
	/** The `permalink` of the front matter, if it is not a pattern. */
	ownPermalink?: string | undefined;
	date?: PostDate | undefined;
	categories: readonly string[];
}

/** Leaves out placeholders without a value. A pattern is, for example, `/:year/:slug`. */
export function buildPath(post: PermalinkSource, pattern: string, timeZone: string): string {
	const values = getPlaceholderValues(post, timeZone);
	return fillPermalink(pattern, (placeholder) => values[placeholder] ?? "") ?? "";
}

/** Builds a path by a pattern of another system; `undefined` if a placeholder has no value. */
export function buildLegacyPath(post: PermalinkSource, pattern: string, timeZone: string): string | undefined {
	const values = getPlaceholderValues(post, timeZone);
	return fillPermalink(pattern, (placeholder) => values[placeholder]);
}

/** Fills in the placeholders of a date; `undefined` if there is none, or if the pattern has others. */
export function buildDatePath(date: PostDate | undefined, pattern: string, timeZone: string): string | undefined {
	const values: Partial<Record<PermalinkPlaceholder, string | undefined>> = date ? getDateValues(date, timeZone) : {};
	return fillPermalink(pattern, (placeholder) => values[placeholder]);
}

type DatePlaceholder = keyof ReturnType<typeof getDateValues>;
type PlaceholderValues = Record<Exclude<PermalinkPlaceholder, DatePlaceholder>, string | undefined> &
	Partial<Record<DatePlaceholder, string>>;

function getPlaceholderValues(post: PermalinkSource, timeZone: string): PlaceholderValues {
	const { slug, filename, title, ownPermalink, date, categories } = post;
	const file = normalizeSlug(filename.path);
	return {
		...(date && getDateValues(date, timeZone)),
		fileyear: filename.date?.year,
		filemonth: filename.date?.month,
		fileday: filename.date?.day,
		slug,
		ownslug: post.hasOwnSlug || !filename.date ? slug : undefined,
		smallslug: slug.toLowerCase(),
		base: lastSegment(slug),
		file,
		filebase: lastSegment(file),
		folder: file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "",
		heading: title && slugify(title),
		address: ownPermalink,
		categories: categories.map((name) => name.toLowerCase()).join("/"),
	};
}

function lastSegment(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

function getDateValues(date: PostDate, timeZone: string) {
	const [year = "", month = "", day = ""] = isoDay(date, timeZone).split("-");
	const [hour, minute, second] = isoTime(date, timeZone).split(":");
	const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	const dayOfYear = (midnight.getTime() - Date.UTC(Number(year), 0, 0)) / DAY_LENGTH;
	return {
		year,
		month,
		day,
		hour,
		minute,
		second,
		shortyear: year.slice(-2),
		monthnumber: String(Number(month)),
		daynumber: String(Number(day)),
		yearday: String(dayOfYear).padStart(3, "0"),
		monthname: MONTHS[midnight.getUTCMonth()],
		weekdayname: DAYS[midnight.getUTCDay()],
	};
}
