import { createReadStream } from "node:fs";
import sax from "sax";
import { encodingOfMark, readFirstBytes, TextDecoding } from "@/packages/migrate/src/text-decoding";
import { ImportError, type ImportedPost, type Progress } from "@/packages/migrate/src/types";

const CONTAINERS = new Set([
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
const PROGRESS_INTERVAL = 50;

/** Matches the encoding in an XML declaration, which is in ASCII: https://www.w3.org/TR/xml/#charencoding */
const DECLARATION = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;

export const IMPORTED_TYPES: Record<string, ImportedPost["kind"]> = { post: "post", page: "page" };

/** `fields` has the texts of the child elements by name. */
export interface Item {
	fields: Map<string, string>;
	categories: { domain: string; nicename: string; text: string }[];
	meta: Map<string, string>;
	/** One-based. */
	line: number;
	comments: number;
}

export interface Wxr {
	channel: Map<string, string>;
	authors: Map<string, string>[];
	items: Item[];
	/** How many characters aren't in the encoding that the export declares. */
	unreadableCharacters: number;
}

/** Parses a WordPress export as a stream. WordPress's own parser: https://github.com/WordPress/wordpress-importer */
export async function readWxr(file: string, progress: Progress): Promise<Wxr> {
	const wxr: Wxr = { channel: new Map(), authors: [], items: [], unreadableCharacters: 0 };
	const parser = sax.parser(true, { trim: false, position: true });
	const path: string[] = [];
	let item: Item | undefined;
	let author: Map<string, string> | undefined;
	let category: Item["categories"][number] | undefined;
	let metaKey = "";
	let text = "";
	const fail = (message: string): never => {
		const position = `${parser.line + 1}:${parser.column + 1}`;
		throw new ImportError(`\`${file}:${position}\` ${message} Nothing was written.`);
	};
	parser.ondoctype = (doctype) => {
		if (/<!ENTITY/i.test(doctype)) fail("declares XML entities, so it isn't a WordPress export.");
	};
	parser.onerror = (error) => {
		const [reason = ""] = error.message.split("\n");
		// Exports have unescaped `&` in URLs, which the parser keeps as text.
		if (/entity/i.test(reason)) {
			parser.error = null as unknown as Error;
			return;
		}
		fail(`isn't a complete WordPress export (${reason.toLowerCase()}). Export it again.`);
	};
	parser.onopentag = ({ name, attributes }) => {
		path.push(name);
		text = "";
		if (path.length === 1 && name !== "rss") fail(`isn't a WordPress export, because it begins with <${name}>.`);
		if (name === "item") {
			item = { fields: new Map(), categories: [], meta: new Map(), line: parser.line + 1, comments: 0 };
		}
		if (name === "wp:author") author = new Map();
		if (name === "wp:comment" && item) item.comments += 1;
		if (name === "category")
			category = { domain: String(attributes.domain ?? ""), nicename: String(attributes.nicename ?? ""), text: "" };
	};
	parser.ontext = parser.oncdata = (part) => {
		text += part;
	};
	parser.onclosetag = (name) => {
		// An unclosed CDATA section contains everything up to the end of the next one, such as the next item. A post about XML contains `]]>`.
		if (text.includes(`</${name}>`) && text.includes("<![CDATA[") && !text.includes("]]>"))
			fail(`has no \`]]>\` at the end of a <${name}> before this. Add it, or export it again.`);
		path.pop();
		const parent = path.at(-1);
		if (name === "item" && item) {
			wxr.items.push(item);
			if (wxr.items.length % PROGRESS_INTERVAL === 0) progress(wxr.items.length, "items read");
			item = undefined;
		} else if (name === "wp:author" && author) {
			wxr.authors.push(author);
			author = undefined;
		} else if (parent === "item" && item) {
			if (name === "category" && category) item.categories.push({ ...category, text });
			else if (!CONTAINERS.has(name)) item.fields.set(name, text);
		} else if (parent === "wp:postmeta" && item) {
			if (name === "wp:meta_key") metaKey = text;
			if (name === "wp:meta_value") item.meta.set(metaKey, text);
		} else if (parent === "wp:author") author?.set(name, text);
		else if (parent === "channel" && !CONTAINERS.has(name) && !wxr.channel.has(name)) wxr.channel.set(name, text);
		text = "";
	};
	wxr.unreadableCharacters = await readXml(file, (part) => parser.write(part));
	parser.close();
	if (!wxr.channel.has("wp:wxr_version") && wxr.items.length === 0)
		fail("isn't a WordPress export, because it has no items.");
	return wxr;
}

/** Returns `post`, `page`, `attachment`, or the type of a plugin. */
export function getItemType(item: Item): string {
	return item.fields.get("wp:post_type")?.trim() ?? "";
}

/** Returns `publish`, `draft` or another status of WordPress. */
export function getItemStatus(item: Item): string {
	return item.fields.get("wp:status")?.trim() ?? "";
}

/**
 * Reads an XML file as a stream; returns how many of its characters are unreadable. The byte order mark decides the encoding, then the
 * declaration, then it is UTF-8.
 */
async function readXml(file: string, onText: (text: string) => void): Promise<number> {
	const start = await readFirstBytes(file);
	const declared = DECLARATION.exec(new TextDecoder("latin1").decode(start))?.[1];
	const decoding = createDecoding(encodingOfMark(start) ?? declared ?? "utf-8", file);
	for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
		onText(decoding.decode(chunk));
	}
	onText(decoding.end());
	return decoding.unreadableCharacters;
}

function createDecoding(encoding: string, file: string): TextDecoding {
	try {
		return new TextDecoding(encoding);
	} catch {
		throw new ImportError(
			`\`${file}\` declares the encoding \`${encoding}\`, which can't be read. Save it as UTF-8, also in its first line. Nothing was written.`,
		);
	}
}
