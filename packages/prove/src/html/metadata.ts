import { isRecord } from "@/lib/utils/collections";
import { parseJson } from "@/lib/utils/parse-json";
import type { Metadata } from "@/packages/prove/src/model";
import { attribute, collapse, type Element, findAll, findFirst, hasAttribute, textOf } from "./tree";

const PAGE_TYPES =
	/^(?:Blog|News|Tech|Scholarly)?(?:Article|Posting)$|^(?:BlogPosting|TechArticle|WebPage|Report|HowTo)$/;

/** Reads what the head of a page, its structured data and its elements with a date tell about it. */
export function readMetadata(html: Element, content: Element): Metadata {
	const head = findAll(html, ({ tagName }) => ["meta", "link", "title", "script", "base"].includes(tagName));
	const metas = head.filter(({ tagName }) => tagName === "meta");
	const meta = (...names: string[]) => {
		for (const name of names) {
			const found = metas.find(
				(one) =>
					[attribute(one, "name"), attribute(one, "property"), attribute(one, "itemprop")].some(
						(key) => key.toLowerCase() === name,
					) && attribute(one, "content"),
			);
			if (found) return collapse(attribute(found, "content"));
		}
		return "";
	};
	const links = head
		.filter(({ tagName }) => tagName === "link")
		.map((link) => ({ rel: attribute(link, "rel").toLowerCase().split(/\s+/), link }));
	const data = readStructuredData(head);
	const title = findFirst(html, ({ tagName }) => tagName === "title");
	const heading = findFirst(html, ({ tagName }) => tagName === "h1");
	const time = readTime(content);
	const canonical = links.find(({ rel }) => rel.includes("canonical"));
	const refresh = metas.find((one) => attribute(one, "http-equiv").toLowerCase() === "refresh");
	return {
		title: collapse(title ? textOf(title) : ""),
		otherTitles: [
			...new Set([heading ? collapse(textOf(heading)) : "", meta("og:title"), text(data?.headline)]),
		].filter(Boolean),
		description: meta("description", "og:description"),
		canonical: canonical ? attribute(canonical.link, "href").trim() : "",
		language: attribute(html, "lang").trim() || attribute(html, "xml:lang").trim(),
		alternates: Object.fromEntries(
			links.flatMap(({ rel, link }) =>
				rel.includes("alternate") && attribute(link, "hreflang")
					? [[attribute(link, "hreflang").toLowerCase(), attribute(link, "href").trim()]]
					: [],
			),
		),
		published:
			text(data?.datePublished) ||
			meta("article:published_time", "datepublished", "date", "dc.date", "parsely-pub-date") ||
			time.published,
		updated:
			text(data?.dateModified) || meta("article:modified_time", "og:updated_time", "datemodified") || time.updated,
		authors: readAuthors(data?.author, meta("author", "parsely-author", "twitter:creator:name")),
		isNoindex: metas.some(
			(one) => attribute(one, "name").toLowerCase() === "robots" && /noindex|none/i.test(attribute(one, "content")),
		),
		feeds: links.flatMap(({ rel, link }) =>
			rel.includes("alternate") && /rss|atom|feed\+?json/i.test(attribute(link, "type"))
				? [attribute(link, "href").trim()]
				: [],
		),
		refresh:
			/^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i
				.exec(refresh ? attribute(refresh, "content") : "")?.[1]
				?.trim() ?? "",
	};
}

/** Finds the item of JSON-LD that is about the page. */
function readStructuredData(head: readonly Element[]): Record<string, unknown> | undefined {
	const scripts = head.filter(
		(one) => one.tagName === "script" && /^application\/ld\+json/i.test(attribute(one, "type")),
	);
	const items = scripts.flatMap((script) =>
		flatten(parseJson(script.childNodes.map((node) => ("value" in node ? node.value : "")).join("")), 0),
	);
	const typed = items.filter((item) =>
		[item["@type"]].flat().some((type) => typeof type === "string" && PAGE_TYPES.test(type)),
	);
	return typed.find((item) => item.datePublished) ?? typed[0];
}

function flatten(value: unknown, depth: number): Record<string, unknown>[] {
	if (depth > 2) return [];
	if (Array.isArray(value)) return value.flatMap((item) => flatten(item, depth + 1));
	if (!isRecord(value)) return [];
	return [value, ...flatten(value["@graph"], depth + 1)];
}

function text(value: unknown): string {
	return typeof value === "string" ? collapse(value) : "";
}

function readAuthors(data: unknown, meta: string): string[] {
	const names = [data].flat().map((one) => (isRecord(one) ? text(one.name) : text(one)));
	const found = names.filter((name) => name && !/^https?:/.test(name));
	return found.length > 0 ? [...new Set(found)] : meta ? [meta] : [];
}

/** Reads the dates of microdata and of `<time>` elements. A page with several `<time>` may be a list. */
function readTime(content: Element): { published: string; updated: string } {
	const times = findAll(content, (one) => one.tagName === "time" || hasAttribute(one, "itemprop"));
	const dateOf = (element: Element | undefined) =>
		element
			? attribute(element, "datetime") ||
				attribute(element, "content") ||
				(element.tagName === "time" && /^\d{4}-\d\d-\d\d/.test(collapse(textOf(element)))
					? collapse(textOf(element))
					: "")
			: "";
	const named = (name: RegExp) =>
		dateOf(times.find((one) => name.test(`${attribute(one, "itemprop")} ${attribute(one, "class")}`) && dateOf(one)));
	const alone = times.filter((one) => one.tagName === "time" && attribute(one, "datetime"));
	const published =
		named(/datePublished|dt-published|\bpublished\b|entry-date/) || (alone.length === 1 ? dateOf(alone[0]) : "");
	return { published, updated: named(/dateModified|dt-updated|\bupdated\b/) };
}
