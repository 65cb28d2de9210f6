import { fromHtml } from "hast-util-from-html";
import { parseDate } from "@/lib/content/dates/dates";
import { definedSettings } from "@/lib/content/source/adapters/settings";
import { safeDecode } from "@/lib/content/urls/assets";
import { toText } from "@/lib/importers/html/to-text";
import type { Imported, ImportedText, Progress } from "@/lib/importers/types";
import { bodyToMarkdown, toPaths } from "./body";
import { countsOf } from "./counts";
import { KINDS, statusOf, typeOf } from "./items";
import { authorsOf, idOf } from "./people";
import { type Item, readWxr, type Wxr } from "./read-wxr";
import type { Attachment } from "./shortcodes";

const PUBLIC = /^(publish|future|inherit)$/;

/** Reads an export of WordPress and makes texts of its posts and pages. */
export async function importWordpress(file: string, progress: Progress): Promise<Imported> {
	const wxr = await readWxr(file, progress);
	const origin = originOf(wxr);
	const attachments = wxr.items
		.filter((item) => typeOf(item) === "attachment")
		.map((item) => toAttachment(item, origin));
	const wanted = wxr.items.filter((item) => KINDS[typeOf(item)] && statusOf(item) !== "trash");
	const texts = wanted.map((item, index) => {
		if (index % 50 === 49) progress(index + 1, "texts converted");
		return textOf(item, attachments, origin);
	});
	const channel = (name: string) => wxr.channel.get(name)?.trim() || undefined;
	const settings = definedSettings({
		title: channel("title"),
		description: channel("description"),
		url: origin || undefined,
		language: channel("language"),
	});
	return {
		settings,
		authors: authorsOf(wxr, texts),
		texts,
		counts: countsOf(wxr, texts, attachments),
	};
}

function textOf(item: Item, attachments: readonly Attachment[], origin: string): ImportedText {
	const field = (name: string) => item.fields.get(name)?.trim() || undefined;
	const id = field("wp:post_id") ?? "";
	const content = item.fields.get("content:encoded") ?? "";
	const image = attachments.find((one) => one.id === item.meta.get("_thumbnail_id"));
	const link = pathOf(field("link"), origin);
	const kind = KINDS[typeOf(item)] ?? "post";
	const name = safeDecode(field("wp:post_name") ?? "").replace(/\.html?$/, "");
	const labels = (domain: string) =>
		item.categories.filter((one) => one.domain === domain).map(({ text }) => decodeText(text));
	return {
		kind,
		// The address of a page has the pages above it.
		slug:
			kind === "page" && link && link !== "/" && link.replace(/\/$/, "").endsWith(`/${name}`)
				? link
				: name || `${kind}-${id}`,
		title: decodeText(field("title") ?? "") || `${kind === "post" ? "Post" : "Page"} ${id}`,
		date: dateOf(field("wp:post_date")) ?? dateOf(field("pubDate")),
		isDraft: !PUBLIC.test(statusOf(item)) || field("wp:post_password") !== undefined,
		isPinned: field("wp:is_sticky") === "1",
		description: decodeText(field("excerpt:encoded") ?? "") || undefined,
		authors: writersOf(item),
		tags: labels("post_tag"),
		categories: labels("category").filter((label) => label !== "Uncategorized"),
		image: image?.url,
		imageAlt: image?.alt || undefined,
		oldPaths: link ? [link] : [],
		body: bodyToMarkdown(content, attachments, id, origin),
	};
}

function writersOf(item: Item): string[] {
	const several = item.categories
		.filter(({ domain }) => domain === "author")
		.map(({ nicename }) => nicename.replace(/^cap-/, ""));
	const creator = item.fields.get("dc:creator")?.trim();
	return several.length > 0 ? several.map(idOf) : creator ? [idOf(creator)] : [];
}

function toAttachment(item: Item, origin: string): Attachment {
	const url = item.fields.get("wp:attachment_url")?.trim() ?? "";
	return {
		id: item.fields.get("wp:post_id")?.trim() ?? "",
		url: toPaths(` src="${url}"`, origin).slice(6, -1),
		alt: item.meta.get("_wp_attachment_image_alt")?.trim() ?? "",
		caption: item.fields.get("excerpt:encoded")?.trim() ?? "",
		parent: item.fields.get("wp:post_parent")?.trim() ?? "",
	};
}

function originOf({ channel }: Wxr): string {
	const address = channel.get("wp:base_blog_url")?.trim() || channel.get("link")?.trim() || "";
	return URL.canParse(address) ? new URL(address).origin : "";
}

/** A date as it is written, for a text that has one; WordPress writes zeros where there is none. */
function dateOf(date: string | undefined): string | undefined {
	const read = date === undefined ? undefined : parseDate(date, "UTC");
	return read && (/^\d{4}-/.test(date ?? "") ? date : read.iso);
}

/** The path of an address of the old site; nothing for one with a query, which no path stands for. */
function pathOf(link: string | undefined, origin: string): string | undefined {
	if (!link || !URL.canParse(link, origin || "http://localhost")) return undefined;
	const { pathname, search } = new URL(link, origin || "http://localhost");
	return search === "" ? safeDecode(pathname) : undefined;
}

function decodeText(html: string): string {
	return toText(fromHtml(html, { fragment: true }))
		.replace(/\s+/g, " ")
		.trim();
}
