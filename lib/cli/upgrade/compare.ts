import { brotliCompressSync, constants } from "node:zlib";
import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Files = ReadonlyMap<string, Uint8Array>;

export interface Difference {
	/** The kind of change, such as `text` or `missing`. */
	fact: string;
	/** The words that differ, in both versions; empty for facts without words. */
	before: string;
	after: string;
	paths: string[];
}

export const COUNTED: ReadonlySet<string> = new Set([
	"styles",
	"scripts",
	"markup",
	"flight payloads",
	"images for sharing",
]);

/** Files whose names mean nothing: compiled ones, and parts of flight payloads. */
const UNNAMED = /^_next\/|(?:^|\/)__next\.[^/]*\.txt$/;
const SHARED_IMAGE = /^share\//;
/** The names of compiled files and OG images change with their content, as do the hashes in policies. */
const HASHED_NAME = /\/(_next\/static\/\w+|share)\/[^\s"'<>()]*?(\.\w+)(?=[\s"'<>()?]|$)/g;
const POLICY_HASH = /'sha(256|384|512)-[^']+'/g;

const NO_TEXT = new Set(["script", "style", "noscript", "template"]);
/** The kinds of links in the head that only load something. */
const LOADING = /^(?:stylesheet|preload|modulepreload|preconnect|dns-prefetch|expect)$/;
/** The owner's words for values of `http-equiv`. */
const HEADERS: Record<string, string> = { refresh: "redirect", "content-security-policy": "policy" };

/** Words that have to be equal again after a change, and the most words of a change. */
const SAME_WORDS = 3;
const MAX_WORDS = 400;
const MAX_SHOWN = 240;

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
/** The compared properties of a file, by a name for the owner, in the order of reports. */
type Facts = Map<string, string>;

/** Compares two exports; equal changes of many files are one difference. */
export function compareExports(before: Files, after: Files): Difference[] {
	const grouped = new Map<string, Difference>();
	const add = (path: string, fact: string, { words = "", before = "", after = "" } = {}) => {
		const key = JSON.stringify([fact, words]);
		const difference = grouped.get(key) ?? { fact, before, after, paths: [] };
		const page = `/${path}`.replace(/(?:\/index)?\.html$/, "") || "/";
		if (!difference.paths.includes(page)) difference.paths.push(page);
		grouped.set(key, difference);
	};
	for (const path of [...new Set([...before.keys(), ...after.keys()])].sort()) {
		const [was, is] = [before.get(path), after.get(path)];
		if (UNNAMED.test(path) || (was && is && Buffer.from(was).equals(is))) continue;
		if (SHARED_IMAGE.test(path)) {
			if (is) add(path, "images for sharing");
		} else if (!is) add(path, "missing");
		else if (!was) add(path, "new");
		else if (after.has(path.replace(/\.txt$/, ".html")) && path.endsWith(".txt")) add(path, "flight payloads");
		else {
			for (const [fact, ...texts] of compareFacts(readFacts(path, was), readFacts(path, is))) {
				if (COUNTED.has(fact) || fact === "bytes") add(path, fact);
				else for (const change of findChanges(...texts)) add(path, fact, change);
			}
		}
	}
	const rank = ({ fact, paths }: Difference) => paths.length - (COUNTED.has(fact) ? Infinity : 0);
	return [...grouped.values()].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}

/** Returns the facts that differ. Markup and the content of a feed are only named if nothing else explains the change. */
function compareFacts(before: Facts, after: Facts): [fact: string, before: string, after: string][] {
	const names = [...new Set([...before.keys(), ...after.keys()])];
	const different = names.filter((name) => before.get(name) !== after.get(name));
	const isExplained = (name: string) => (name === "markup" || name === "content") && different.length > 1;
	return different
		.filter((name) => !isExplained(name))
		.map((name) => [name, before.get(name) ?? "", after.get(name) ?? ""]);
}

/** Finds the passages that differ between two texts, each with a word on either side. */
export function* findChanges(before: string, after: string) {
	const [was, is] = [before.split(/\s+/), after.split(/\s+/)];
	const quote = (all: readonly string[], from: number, to: number) => {
		const text = all.slice(Math.max(0, from - 1), to + 1).join(" ");
		const half = MAX_SHOWN / 2;
		const shown = text.length > MAX_SHOWN ? `${text.slice(0, half)} … ${text.slice(-half)}` : text;
		return `${from > 1 ? "… " : ""}${shown}${to + 1 < all.length ? " …" : ""}`;
	};
	for (let [from, at] = [0, 0]; from < was.length || at < is.length; ) {
		if (was[from] === is[at]) {
			from += 1;
			at += 1;
			continue;
		}
		const [to, end] = findEnd(was, is, from, at);
		const words = JSON.stringify([was.slice(from, to), is.slice(at, end)]);
		yield { words, before: quote(was, from, to), after: quote(is, at, end) };
		[from, at] = [to, end];
	}
}

/** Finds the next position at which two texts are equal again, with as few words before it as possible. */
function findEnd(was: readonly string[], is: readonly string[], from: number, at: number): [number, number] {
	for (let words = 1; words <= MAX_WORDS; words += 1) {
		for (let removed = 0; removed <= words; removed += 1) {
			const [to, end] = [from + removed, at + words - removed];
			if (to > was.length || end > is.length) continue;
			if (Array.from({ length: SAME_WORDS }).every((_, index) => was[to + index] === is[end + index])) return [to, end];
		}
	}
	return [was.length, is.length];
}

/** Returns the total size of the pages of an export, compressed as servers send them. */
export function weighPages(files: Files): number {
	const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
	let total = 0;
	for (const [path, bytes] of files) if (path.endsWith(".html")) total += brotliCompressSync(bytes, options).length;
	return total;
}

function readFacts(path: string, bytes: Uint8Array): Facts {
	const text = new TextDecoder().decode(bytes);
	if (path.endsWith(".html")) return readPage(text);
	if (/(?:^|\/)_redirects$/.test(path)) return new Map([["redirects", text]]);
	if (path.endsWith(".xml") && /<(?:rss|feed)\b/.test(text)) return readFeed(text);
	const isText = /(?:\.(?:xml|json|txt|md|css|webmanifest|svg)|\/_headers|^_headers)$/.test(path);
	return new Map([isText ? ["content", withoutHashes(text)] : ["bytes", Buffer.from(bytes).toString("base64")]]);
}

function readPage(html: string): Facts {
	const facts: Facts = new Map();
	const add = (fact: string, value: string) => {
		const earlier = facts.get(fact);
		if (value) facts.set(fact, earlier === undefined ? value : `${earlier}\n${value}`);
	};
	for (const element of walk(parse(html))) {
		const { tagName, attrs } = element;
		const get = (name: string) => attrs.find((one) => one.name === name)?.value ?? "";
		const text = () => (tagName === "script" ? get("src") : "") || getText(element);
		if (tagName === "title") add(tagName, text());
		else if (tagName === "meta") {
			const header = get("http-equiv").toLowerCase();
			add(HEADERS[header] ?? (get("name") || get("property") || header), withoutHashes(get("content")));
		} else if (tagName === "link") {
			if (get("rel") === "stylesheet") add("styles", get("href"));
			else if (!LOADING.test(get("rel"))) add(get("rel"), withoutHashes(get("href")));
		} else if (tagName === "body") add("text", text());
		else if (tagName === "a") add("links", withoutHashes(get("href")));
		else if (tagName === "style") add("styles", text());
		else if (tagName === "script") {
			if (get("type") === "application/ld+json") add("structured data", withoutHashes(text()));
			else add("scripts", text());
		}
		const listed = attrs.map(({ name, value }) => (name === "integrity" ? name : `${name}=${value}`));
		add("markup", withoutHashes(`<${tagName} ${listed.join(" ")}>`));
	}
	return facts;
}

/** Separates the ids of a feed, from which feed readers know the new posts, from the rest. */
function readFeed(xml: string): Facts {
	const list = (matches: Iterable<RegExpMatchArray>) => [...matches].map(([, , text = ""]) => text).join("\n");
	return new Map([
		["ids", list(xml.matchAll(/<(guid|id)\b[^>]*>(.*?)<\/\1>/gs))],
		["titles", list(xml.matchAll(/<(title)\b[^>]*>(.*?)<\/\1>/gs))],
		["content", withoutHashes(xml)],
	]);
}

function withoutHashes(text: string): string {
	return text.replaceAll(HASHED_NAME, "/$1/*$2").replaceAll(POLICY_HASH, "'sha$1'");
}

function* walk(node: Node): Generator<Element> {
	if ("tagName" in node) yield node;
	const children = "content" in node ? node.content.childNodes : "childNodes" in node ? node.childNodes : [];
	for (const child of children) yield* walk(child);
}

/** Includes the alternative text of images. The text of scripts and styles is only included if the element is one itself. */
function getText(element: Element): string {
	const collect = (node: Node): string => {
		if ("value" in node) return node.value;
		if (!("childNodes" in node)) return "";
		const alt = "attrs" in node ? (node.attrs.find(({ name }) => name === "alt")?.value ?? "") : "";
		const children = node.childNodes.filter((child) => !("tagName" in child) || !NO_TEXT.has(child.tagName));
		return [alt, ...children.map(collect)].join(" ");
	};
	return collect(element).replace(/\s+/g, " ").trim();
}
