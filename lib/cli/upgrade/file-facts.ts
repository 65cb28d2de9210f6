import { createHash } from "node:crypto";
import { brotliCompressSync, constants } from "node:zlib";
import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** What is compared of a file, by a name for the owner; the order is that of reports. */
export type Facts = ReadonlyMap<string, string>;

/** The names of compiled scripts, styles and pictures change with their content. */
const HASHED_NAME = /\/_next\/static\/(\w+)\/[^\s"'<>()]*?(\.\w+)(?=[\s"'<>()?]|$)/g;
const POLICY_HASH = /'sha(256|384|512)-[^']+'/g;

/** The elements of a page whose text is not for readers. */
const NO_TEXT = new Set(["script", "style", "noscript", "template"]);

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Reads the facts of a file of an export that an upgrade may change. */
export function readFacts(path: string, bytes: Uint8Array): Facts {
	const extension = /\.\w+$/.exec(path)?.[0];
	const text = () => new TextDecoder().decode(bytes).replaceAll(HASHED_NAME, "/_next/static/$1/*$2");
	if (extension === ".html") return readPage(text());
	if (path.endsWith("/_redirects") || path === "_redirects") return new Map([["redirects", text()]]);
	if (extension === ".xml" && /<(rss|feed)\b/.test(text())) return readFeed(text());
	if (/^\.(xml|json|txt|md|css|webmanifest|svg)$/.test(extension ?? "") || path.endsWith("/_headers")) {
		return new Map([["content", text()]]);
	}
	return new Map([["bytes", createHash("sha256").update(bytes).digest("hex")]]);
}

/** Returns the size of a text as servers send it, in bytes. */
export function getCompressedSize(bytes: Uint8Array): number {
	return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

function readPage(html: string): Facts {
	const elements = [...walk(parse(html))];
	const all = (name: string) => elements.filter(({ tagName }) => tagName === name);
	const attribute = (element: Element | undefined, name: string) =>
		element?.attrs.find((one) => one.name === name)?.value ?? "";
	const list = (values: readonly string[]) => values.filter(Boolean).join("\n");
	const meta = (key: string) =>
		all("meta").filter((one) => [attribute(one, "name"), attribute(one, "http-equiv")].includes(key));
	const content = (key: string) => list(meta(key).map((one) => attribute(one, "content")));
	const link = (rel: string) =>
		list(all("link").flatMap((one) => (attribute(one, "rel") === rel ? attribute(one, "href") : [])));
	const script = (test: (type: string) => boolean) =>
		list(all("script").flatMap((one) => (test(attribute(one, "type")) ? attribute(one, "src") || getText(one) : [])));
	return new Map([
		["redirect", content("refresh")],
		["title", list(all("title").map(getText))],
		["description", content("description")],
		["canonical URL", link("canonical")],
		["robots", content("robots")],
		["text", getText(all("body")[0])],
		["links", list(all("a").map((one) => attribute(one, "href")))],
		["structured data", script((type) => type === "application/ld+json")],
		["policy", content("Content-Security-Policy").replaceAll(POLICY_HASH, "'sha$1'")],
		["styles", list(all("style").map(getText))],
		["scripts", script((type) => type !== "application/ld+json")],
		[
			"markup",
			elements
				.map((one) => `<${one.tagName} ${one.attrs.map(({ name, value }) => `${name}=${value}`).join(" ")}>`)
				.join("\n")
				.replaceAll(POLICY_HASH, "'sha$1'"),
		],
	]);
}

/** Separates the ids of a feed, by which readers know what is new, from the rest. */
function readFeed(xml: string): Facts {
	const ids = [...xml.matchAll(/<(guid|id)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , id = ""]) => id);
	const titles = [...xml.matchAll(/<title\b[^>]*>(.*?)<\/title>/gs)].map(([, title = ""]) => title);
	return new Map([
		["ids", ids.join("\n")],
		["titles", titles.join("\n")],
		["content", xml],
	]);
}

function* walk(node: Node): Generator<Element> {
	if ("tagName" in node) yield node;
	const children = "content" in node ? node.content.childNodes : "childNodes" in node ? node.childNodes : [];
	for (const child of children) yield* walk(child);
}

/** Returns the text of an element; of scripts and styles only if the element is one itself. */
function getText(element: Element | undefined): string {
	const collect = (node: Node): string => {
		if ("value" in node) return node.value;
		if (!("childNodes" in node)) return "";
		return node.childNodes
			.filter((child) => !("tagName" in child) || !NO_TEXT.has(child.tagName))
			.map(collect)
			.join(" ");
	};
	return element ? collect(element).replace(/\s+/g, " ").trim() : "";
}
