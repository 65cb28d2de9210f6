import type { Site } from "@/lib/config/types";
import { formatDate } from "@/lib/content/dates/dates";
import type { Post, PostDate } from "@/lib/content/types";
import { getMessages } from "@/lib/i18n/messages";
import type { BodyMetadata } from "@/lib/markdown/types";
import { tokenize } from "@/lib/utils/tokenize";
import { encodePath } from "@/lib/utils/url";

/** What the index keeps of a post. https://pagefind.app/docs/node-api/#indexaddcustomrecord */
export interface SearchRecord {
	url: string;
	/** What is searched and quoted from. */
	content: string;
	/** What a result shows besides; it is searched as well. */
	meta: Record<string, string>;
	filters: Record<string, string[]>;
	language: string;
}

/** Languages whose words pagefind would part by itself; `toTokens` has done that for all of them alike. */
const PARTED = new Set(["zh", "ja", "th"]);

/** The record of a post. All are of one language, the site's: so there is one index, one ranking and one download. */
export function createSearchRecord(
	post: Post,
	{ text, code }: Pick<BodyMetadata, "text" | "code">,
	site: Pick<Site, "language" | "timeZone">,
): SearchRecord {
	const { title, description = "", date, tags, authors, lang, status } = post;
	const [language = ""] = site.language.toLowerCase().split("-");
	const { comma } = getMessages(site.language);
	const meta = {
		title: tokenize(title),
		date: date && formatDate(date, site),
		tags: tokenize(tags.join(comma)),
		authors: tokenize(authors.map((author) => author.name).join(comma)),
		lang,
		status: status === "published" ? undefined : status,
	};
	return {
		url: encodePath(post.path),
		content: tokenize([text.includes(description) ? "" : description, text, code].filter(Boolean).join(" ")),
		meta: Object.fromEntries(Object.entries(meta).filter((entry): entry is [string, string] => Boolean(entry[1]))),
		filters: { tag: tags, year: date ? [yearOf(date, site.timeZone)] : [] },
		language: PARTED.has(language) ? "unknown" : language,
	};
}

/** The year of a date on the site's clock. */
function yearOf(date: PostDate, timeZone: string): string {
	if (date.dateOnly) return date.iso.slice(0, 4);
	return new Intl.DateTimeFormat("en", { year: "numeric", timeZone }).format(date.time);
}
