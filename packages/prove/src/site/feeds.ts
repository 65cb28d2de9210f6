import sax from "sax";
import { isRecord } from "@/lib/utils/collections";
import { parseJson } from "@/lib/utils/parse-json";
import type { FeedItem } from "@/packages/prove/src/model";

const MAX_ITEMS = 20_000;

/** Tells by its beginning whether a file is a feed. */
export function isFeed(text: string): boolean {
	const start = text.slice(0, 4000);
	return /<(?:rss|feed|rdf:RDF)[\s>]/i.test(start) || /"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version/.test(start);
}

/** Reads the items of an RSS, Atom or JSON feed, with ids as programs of subscribers compare them; `undefined` for other files. */
export function parseFeed(text: string): FeedItem[] | undefined {
	if (!isFeed(text)) return undefined;
	return /^\s*[{[]/.test(text) ? parseJsonFeed(text) : parseXmlFeed(text);
}

function parseJsonFeed(text: string): FeedItem[] | undefined {
	const feed = parseJson(text);
	if (!isRecord(feed) || !Array.isArray(feed.items)) return undefined;
	return feed.items.slice(0, MAX_ITEMS).flatMap((item: unknown) => {
		if (!isRecord(item)) return [];
		const [id, link, title, date] = ["id", "url", "title", "date_published"].map((key) => String(item[key] ?? ""));
		return [{ id: id || link || "", link: link ?? "", title: title ?? "", date: date ?? "" }];
	});
}

/** The elements of an item, by the name that they have here. */
const PARTS: Record<string, "id" | "link" | "title" | "date"> = {
	guid: "id",
	id: "id",
	link: "link",
	title: "title",
	pubdate: "date",
	published: "date",
	"dc:date": "date",
	updated: "date",
};

function parseXmlFeed(text: string): FeedItem[] {
	const items: FeedItem[] = [];
	let item: FeedItem | undefined;
	const path: string[] = [];
	let value = "";
	const parser = sax.parser(true, { trim: false });
	parser.onopentag = ({ name, attributes }) => {
		const key = name.toLowerCase();
		path.push(key);
		value = "";
		if (key === "item" || key === "entry") {
			item = { id: String(attributes["rdf:about"] ?? ""), link: "", title: "", date: "" };
		} else if (item && key === "link" && attributes.href !== undefined) {
			const rel = String(attributes.rel ?? "alternate");
			if (rel === "alternate" && item.link === "") item.link = String(attributes.href);
		}
	};
	const addText = (text: string) => {
		value += text;
	};
	parser.ontext = addText;
	parser.oncdata = addText;
	parser.onclosetag = () => {
		const key = path.pop() ?? "";
		if (item && (key === "item" || key === "entry")) {
			if (items.length < MAX_ITEMS) items.push({ ...item, id: item.id || item.link });
			item = undefined;
			return;
		}
		const part = PARTS[key];
		const parent = path.at(-1);
		if (item && part && (parent === "item" || parent === "entry") && item[part] === "") item[part] = value.trim();
	};
	// Many feeds have stray entities.
	parser.onerror = () => {
		parser.error = null as never;
		parser.resume();
	};
	parser.write(text).close();
	return items;
}
