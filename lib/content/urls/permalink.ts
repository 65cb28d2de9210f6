import { fillPermalink, type PermalinkPlaceholder } from "@/lib/config/permalink";
import { isoDay, isoTime } from "@/lib/content/dates/dates";
import { normalizeSlug } from "@/lib/content/front-matter/filename";
import type { PostDate } from "@/lib/content/types";
import { slugify } from "./slug";

/** English, as other systems have them in addresses. */
const MONTHS = "january february march april may june july august september october november december".split(" ");
const DAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

/** What the address of a post is made of. */
export interface PermalinkSource {
	slug: string;
	/** Whether its front matter asks for that. */
	hasOwnSlug?: boolean;
	/** The path of its file below the folder of posts, without extension. */
	file?: string;
	/** The date in the name of its file. */
	fileDate?: string;
	title?: string;
	/** The address for which it asks in front matter. */
	ownPermalink?: string;
	date?: PostDate;
	categories: readonly string[];
}

/** Where a post lives by the owner's pattern, such as `/:year/:slug`; parts of a date it doesn't have are left out. */
export function buildPath(post: PermalinkSource, pattern: string, timeZone: string): string {
	const values = valuesOf(post, timeZone);
	return fillPermalink(pattern, (part) => values[part] ?? "") ?? "";
}

/** The address that the pattern of another system gave a post; nothing if the post lacks a part of it. */
export function buildLegacyPath(post: PermalinkSource, pattern: string, timeZone: string): string | undefined {
	const values = valuesOf(post, timeZone);
	return fillPermalink(pattern, (part) => values[part]);
}

function valuesOf(post: PermalinkSource, timeZone: string): Partial<Record<PermalinkPlaceholder, string>> {
	const { slug, fileDate, title, ownPermalink, date, categories } = post;
	const file = normalizeSlug(post.file ?? slug);
	const [fileyear, filemonth, fileday] = fileDate?.split("-") ?? [];
	return {
		...(date && partsOf(date, timeZone)),
		fileyear,
		filemonth,
		fileday,
		slug,
		ownslug: post.hasOwnSlug || !fileDate ? slug : undefined,
		smallslug: slug.toLowerCase(),
		base: lastOf(slug),
		file,
		filebase: lastOf(file),
		folder: file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "",
		heading: title && slugify(title),
		address: ownPermalink,
		categories: categories.map((name) => name.toLowerCase()).join("/"),
	};
}

function lastOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

function partsOf(date: PostDate, timeZone: string): Partial<Record<PermalinkPlaceholder, string>> {
	const [year = "", month = "", day = ""] = isoDay(date, timeZone).split("-");
	const [hour, minute, second] = isoTime(date, timeZone).split(":");
	const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	const dayOfYear = (midnight.getTime() - Date.UTC(Number(year), 0, 0)) / 86_400_000;
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
