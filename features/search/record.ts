import { hostUrl, type OnHost, pageLink, type Site } from "@/lib/config/site";
import { formatDate, isoYear } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import { getMessages } from "@/lib/i18n/find-messages";
import type { BodyMetadata } from "@/lib/markdown/compiled-post";
import { END_OF_TEXT, tokenize } from "@/lib/utils/tokenize";
import { encodePath } from "@/lib/utils/url";

/** A post as the search index stores it: https://pagefind.app/docs/node-api/#indexaddcustomrecord */
export interface SearchRecord {
	/** Its path on the host. */
	url: string;
	/** The searchable text, which results quote from: first that of the post, then footnotes and code. */
	content: string;
	/** Further fields that results show; they are searchable too. */
	meta: Record<string, string>;
	filters: Record<string, string[]>;
	language: string;
}

/** Languages in which pagefind would segment words by itself; `tokenize` has done that for all languages. */
const SEGMENTED_LANGUAGES = new Set(["zh", "ja", "th"]);

/** Creates the search record of a post. All records have the site's language, so that there is only one index. */
export function createSearchRecord(
	post: Post,
	{ text, code }: Pick<BodyMetadata, "text" | "code">,
	site: Pick<Site, "language" | "timeZone"> & Partial<Pick<Site, "files">> & OnHost,
): SearchRecord {
	const { title, description = "", date, tags, terms = {}, authors, lang, status } = post;
	const [language = ""] = site.language.toLowerCase().split("-");
	const { comma } = getMessages(site.language);
	const join = (parts: readonly string[]) => tokenize(parts.filter(Boolean).join(" "));
	const [prose = "", ...notes] = text.split("\n");
	const [first, rest] = [join([text.includes(description) ? "" : description, prose]), join([...notes, code])];
	const meta = {
		title: tokenize(title),
		date: date && formatDate(date, site),
		tags: tokenize([...tags, ...Object.values(terms).flat()].join(comma)),
		authors: tokenize(authors.map((author) => author.name).join(comma)),
		lang,
		status: status === "published" ? undefined : status,
	};
	return {
		url: hostUrl(site, pageLink(site, encodePath(post.path))),
		content: first && rest ? `${first}${END_OF_TEXT} ${rest}` : first + rest,
		meta: Object.fromEntries(Object.entries(meta).filter((entry): entry is [string, string] => Boolean(entry[1]))),
		filters: { ...terms, tag: tags, year: date ? [isoYear(date, site.timeZone)] : [] },
		language: SEGMENTED_LANGUAGES.has(language) ? "unknown" : language,
	};
}
