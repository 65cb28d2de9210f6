import { isSameLanguage, parseDate, slugify } from "quire-blog/tools";
import { safeDecode } from "@/lib/utils/url";
import { convertEach, countLeftOut, countUnreadable } from "@/packages/migrate/src/convert-each";
import { htmlToText } from "@/packages/migrate/src/html/parse-html";
import { definedSettings, listPaths, splitSiteUrl } from "@/packages/migrate/src/sites/settings";
import type { ImportedAuthor, ImportedPost, ImportedSite, Progress } from "@/packages/migrate/src/types";
import { bodyToMarkdown, removeOrigin } from "./body";
import { countImported } from "./counts";
import { listLanguages, readTranslation, withoutLanguage } from "./languages";
import { isForMembers } from "./members";
import { getItemStatus, getItemType, IMPORTED_TYPES, type Item, readWxr, type Wxr } from "./read-wxr";
import type { Attachment } from "./shortcodes";

/** The addresses of the usual settings: https://wordpress.org/documentation/article/settings-permalinks-screen/ */
const OLD_LISTS = { tags: ["category", "tag"], authors: ["author"], archive: [":year", ":year/:month"] };

export async function importWordpress(file: string, progress: Progress): Promise<ImportedSite> {
	const wxr = await readWxr(file, progress);
	const origin = getOrigin(wxr);
	const attachments = wxr.items
		.filter((item) => getItemType(item) === "attachment")
		.map((item) => toAttachment(item, origin));
	const items = wxr.items.filter((item) => IMPORTED_TYPES[getItemType(item)] && getItemStatus(item) !== "trash");
	const { results: posts, leftOut } = convertEach(
		items,
		(item) => toPost(item, attachments, origin),
		placeOf,
		progress,
	);
	const channelField = (name: string) => wxr.channel.get(name)?.trim() || undefined;
	const settings = definedSettings({
		title: channelField("title"),
		description: channelField("description"),
		url: origin || undefined,
		language: channelField("language"),
		oldLists: listPaths(splitSiteUrl(getUrl(wxr)).base, OLD_LISTS),
	});
	const languages = listLanguages(posts, settings.language);
	if (languages.length > 0) {
		settings.languages = Object.fromEntries(languages.map((code) => [code, {}]));
		delete settings.language;
	}
	const placed = posts.map((post) => ({
		...post,
		language: languages.find((code) => post.language && isSameLanguage(code, post.language)),
	}));
	return {
		settings,
		authors: collectAuthors(wxr, posts),
		posts: placed,
		counts: [
			...countImported(wxr, posts, attachments),
			countUnreadable("dates", items.filter(hasUnreadableDate).map(placeOf)),
			countLeftOut(leftOut),
		],
	};
}

function toPost(item: Item, attachments: readonly Attachment[], origin: string): ImportedPost {
	const field = (name: string) => item.fields.get(name)?.trim() || undefined;
	const id = field("wp:post_id") ?? "";
	const content = item.fields.get("content:encoded") ?? "";
	const image = attachments.find((attachment) => attachment.id === item.meta.get("_thumbnail_id"));
	const path = getPath(field("link"), origin);
	const kind = IMPORTED_TYPES[getItemType(item)] ?? "post";
	const translation = readTranslation(item);
	const pagePath = path && withoutLanguage(path, translation.language);
	const name = safeDecode(field("wp:post_name") ?? "").replace(/\.html?$/, "");
	const labels = (domain: string) =>
		item.categories.filter((category) => category.domain === domain).map(({ text }) => toPlainText(text));
	return {
		kind,
		// The path of a page contains the slugs of its parent pages.
		slug:
			kind === "page" && pagePath && pagePath !== "/" && pagePath.replace(/\/$/, "").endsWith(`/${name}`)
				? pagePath
				: name || `${kind}-${id}`,
		title: toPlainText(field("title") ?? "") || `${kind === "post" ? "Post" : "Page"} ${id}`,
		date: getScheduledDate(item) ?? getDate(field("wp:post_date")) ?? getDate(field("pubDate")),
		isDraft:
			!PUBLISHED_STATUS.test(getItemStatus(item)) || field("wp:post_password") !== undefined || isForMembers(item),
		isPinned: field("wp:is_sticky") === "1",
		description: toPlainText(field("excerpt:encoded") ?? "") || undefined,
		authors: getAuthorIds(item),
		tags: labels("post_tag"),
		categories: labels("category").filter((label) => label !== "Uncategorized"),
		image: image?.url,
		imageAlt: image?.alt || undefined,
		legacyPaths: path ? [path] : [],
		...translation,
		body: bodyToMarkdown(content, attachments, id, origin),
	};
}

function getAuthorIds(item: Item): string[] {
	const coAuthors = item.categories
		.filter(({ domain }) => domain === "author")
		.map(({ nicename }) => nicename.replace(/^cap-/, ""));
	const creator = item.fields.get("dc:creator")?.trim();
	return coAuthors.length > 0 ? coAuthors.map(getAuthorId) : creator ? [getAuthorId(creator)] : [];
}

/** Returns the id in `authors.yml`: the login, or the local part of one that is an email address. */
function getAuthorId(login: string): string {
	return slugify(login.replace(/@.*$/, "")) || "author";
}

/** Leaves out email addresses. */
function collectAuthors({ authors, items }: Wxr, posts: readonly ImportedPost[]): Record<string, ImportedAuthor> {
	const names = new Map<string, string>();
	for (const author of authors) {
		const login = author.get("wp:author_login")?.trim() ?? "";
		const fullName = [author.get("wp:author_first_name"), author.get("wp:author_last_name")].map((name) =>
			name?.trim(),
		);
		const name = author.get("wp:author_display_name")?.trim() || fullName.filter(Boolean).join(" ") || login;
		names.set(getAuthorId(login), name.includes("@") ? name.replace(/@.*$/, "") : name);
	}
	for (const { domain, nicename, text } of items.flatMap((item) => item.categories)) {
		const id = getAuthorId(nicename.replace(/^cap-/, ""));
		if (domain === "author" && !names.has(id)) names.set(id, text.trim() || id);
	}
	const usedIds = new Set(posts.flatMap((post) => post.authors));
	return Object.fromEntries([...usedIds].sort().map((id) => [id, { name: names.get(id) ?? id }]));
}

const PUBLISHED_STATUS = /^(publish|future|inherit)$/;

function toAttachment(item: Item, origin: string): Attachment {
	const url = item.fields.get("wp:attachment_url")?.trim() ?? "";
	return {
		id: item.fields.get("wp:post_id")?.trim() ?? "",
		url: removeOrigin(` src="${url}"`, origin).slice(6, -1),
		alt: item.meta.get("_wp_attachment_image_alt")?.trim() ?? "",
		caption: item.fields.get("excerpt:encoded")?.trim() ?? "",
		parent: item.fields.get("wp:post_parent")?.trim() ?? "",
	};
}

function getUrl({ channel }: Wxr): string {
	return channel.get("wp:base_blog_url")?.trim() || channel.get("link")?.trim() || "";
}

function getOrigin(wxr: Wxr): string {
	const url = getUrl(wxr);
	return URL.canParse(url) ? new URL(url).origin : "";
}

/** Keeps a date as it is written, or converts it to ISO 8601; `undefined` for the zeros that WordPress writes without a date. */
function getDate(date: string | undefined): string | undefined {
	const parsed = date === undefined ? undefined : parseDate(date, "UTC");
	return parsed && (/^\d{4}-/.test(date ?? "") ? date : parsed.iso);
}

/** Returns the instant of a scheduled post with the offset of its site, whose time zone an export doesn't name. */
function getScheduledDate(item: Item): string | undefined {
	if (getItemStatus(item) !== "future") return undefined;
	const [local, utc] = ["wp:post_date", "wp:post_date_gmt"].map((name) => {
		const text = getDate(item.fields.get(name)?.trim());
		return text === undefined ? Number.NaN : Date.parse(`${text.replace(" ", "T")}Z`);
	});
	if (local === undefined || utc === undefined || Number.isNaN(utc)) return undefined;
	const offset = Math.round((local - utc) / 60_000);
	if (!(Math.abs(offset) <= 14 * 60)) return new Date(utc).toISOString();
	const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
	const zone = `${offset < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
	return `${new Date(local).toISOString().slice(0, 19)}${zone}`;
}

function hasUnreadableDate({ fields }: Item): boolean {
	const date = fields.get("wp:post_date")?.trim() ?? "";
	return date !== "" && !/^0000-/.test(date) && getDate(date) === undefined;
}

const placeOf = ({ line }: Item) => `the item in line ${line}`;

/** Returns `undefined` for a URL with a query, which a path can't replace. */
function getPath(url: string | undefined, origin: string): string | undefined {
	if (!url || !URL.canParse(url, origin || "http://localhost")) return undefined;
	const { pathname, search } = new URL(url, origin || "http://localhost");
	return search === "" ? safeDecode(pathname) : undefined;
}

function toPlainText(html: string): string {
	return htmlToText(html).replace(/\s+/g, " ").trim();
}
