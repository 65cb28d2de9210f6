import { createReadStream } from "node:fs";
import sax from "sax";
import { type Progress, UnreadableSource } from "@/lib/importers/types";

/** An element of an export as the texts of its children, by name; those that may be there several times are lists. */
export interface Item {
	fields: Map<string, string>;
	categories: { domain: string; nicename: string; text: string }[];
	meta: Map<string, string>;
	comments: number;
}

/** What an export says of the site and the people, and its items in their order. */
export interface Wxr {
	channel: Map<string, string>;
	authors: Map<string, string>[];
	items: Item[];
}

/** Names of elements that hold others, by where they stand. */
const HOLDERS = new Set([
	"rss",
	"channel",
	"item",
	"wp:author",
	"wp:postmeta",
	"wp:comment",
	"wp:category",
	"wp:tag",
	"wp:term",
]);
const EVERY = 50;

/** Reads WordPress's export as a stream: https://github.com/WordPress/wordpress-importer has what reads it there. */
export async function readWxr(file: string, progress: Progress): Promise<Wxr> {
	const found: Wxr = { channel: new Map(), authors: [], items: [] };
	const parser = sax.parser(true, { trim: false, position: true });
	const path: string[] = [];
	let item: Item | undefined;
	let author: Map<string, string> | undefined;
	let category: Item["categories"][number] | undefined;
	let metaKey = "";
	let text = "";
	const fail = (message: string): never => {
		throw new UnreadableSource(`${file}:${parser.line + 1}:${parser.column + 1} ${message} Nothing was written.`);
	};
	parser.ondoctype = (doctype) => {
		if (/<!ENTITY/i.test(doctype)) fail("declares entities, which no export of WordPress does.");
	};
	parser.onerror = (error) => {
		const [reason = ""] = error.message.split("\n");
		// A bare `&`, which exports have in addresses: the parser takes it for what it is.
		if (/entity/i.test(reason)) {
			parser.error = null as unknown as Error;
			return;
		}
		fail(`is no whole export of WordPress: ${reason.toLowerCase()}.`);
	};
	parser.onopentag = ({ name, attributes }) => {
		path.push(name);
		text = "";
		if (path.length === 1 && name !== "rss") fail(`is no export of WordPress: it begins with <${name}>.`);
		if (name === "item") item = { fields: new Map(), categories: [], meta: new Map(), comments: 0 };
		if (name === "wp:author") author = new Map();
		if (name === "wp:comment" && item) item.comments += 1;
		if (name === "category")
			category = { domain: String(attributes.domain ?? ""), nicename: String(attributes.nicename ?? ""), text: "" };
	};
	parser.ontext = parser.oncdata = (part) => {
		text += part;
	};
	parser.onclosetag = (name) => {
		path.pop();
		const holder = path.at(-1);
		if (name === "item" && item) {
			found.items.push(item);
			if (found.items.length % EVERY === 0) progress(found.items.length, "items read");
			item = undefined;
		} else if (name === "wp:author" && author) {
			found.authors.push(author);
			author = undefined;
		} else if (holder === "item" && item) {
			if (name === "category" && category) item.categories.push({ ...category, text });
			else if (!HOLDERS.has(name)) item.fields.set(name, text);
		} else if (holder === "wp:postmeta" && item) {
			if (name === "wp:meta_key") metaKey = text;
			if (name === "wp:meta_value") item.meta.set(metaKey, text);
		} else if (holder === "wp:author") author?.set(name, text);
		else if (holder === "channel" && !HOLDERS.has(name) && !found.channel.has(name)) found.channel.set(name, text);
		text = "";
	};
	for await (const part of createReadStream(file, "utf8")) parser.write(String(part));
	parser.close();
	if (!found.channel.has("wp:wxr_version") && found.items.length === 0) fail("is no export of WordPress.");
	return found;
}
