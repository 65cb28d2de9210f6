import { logIgnored } from "quire-blog/tools";
import { z } from "zod";
import { escapeHtml } from "@/lib/utils/html";
import { cardToHtml } from "./cards";

/**
 * The bits of a text's format and their elements, innermost first:
 * https://github.com/facebook/lexical/blob/main/packages/lexical/src/LexicalConstants.ts
 */
const FORMATS: [number, string][] = [
	[16, "code"],
	[1, "strong"],
	[2, "em"],
	[4, "s"],
	[8, "u"],
	[32, "sub"],
	[64, "sup"],
	[128, "mark"],
];
const BLOCK_TAGS: Record<string, string> = {
	paragraph: "p",
	quote: "blockquote",
	"extended-quote": "blockquote",
	aside: "blockquote",
	listitem: "li",
};

const TAG_NAME = /^[a-z][a-z0-9]*$/i;

/** Maximum number of lists and objects inside each other in data of an export, whose conversion is recursive. */
const MAX_DEPTH = 200;

/** Called with the position of each node that is no object: `2.1` is the first child of the second node of the text. */
export type OnDamagedNode = (place: string) => void;

const nodeSchema = z.looseObject({
	type: z.string().catch(""),
	children: z.array(z.unknown()).optional().catch(undefined),
});
type Node = z.output<typeof nodeSchema>;

const cardSchema = z.tuple([z.string(), z.record(z.string(), z.unknown()).catch({})], z.unknown());
const markerSchema = z.tuple([z.number(), z.array(z.number()), z.number(), z.union([z.string(), z.number()])]);
const mobiledocSchema = z.looseObject({
	atoms: z.array(z.tuple([z.string(), z.string()], z.unknown())).default([]),
	cards: z.array(cardSchema).default([]),
	markups: z.array(z.tuple([z.string()], z.unknown())).default([]),
	sections: z.array(z.array(z.unknown())).default([]),
});
type Mobiledoc = z.output<typeof mobiledocSchema>;

/** Converts Lexical, the format of Ghost since version 5, to HTML. Returns `undefined` if the source isn't valid. */
export function lexicalToHtml(source: string, onDamaged: OnDamagedNode): string | undefined {
	try {
		const data: unknown = JSON.parse(source);
		if (isTooDeep(data)) return undefined;
		const { root } = z.looseObject({ root: nodeSchema }).parse(data);
		removeDamaged(root, "", onDamaged);
		return childrenToHtml(root);
	} catch (error) {
		return logIgnored("converting Lexical", error);
	}
}

function removeDamaged(node: Node, place: string, onDamaged: OnDamagedNode): void {
	node.children = node.children?.flatMap((child, index) => {
		const childPlace = `${place}${index + 1}`;
		const { data } = nodeSchema.safeParse(child);
		if (data) removeDamaged(data, `${childPlace}.`, onDamaged);
		else onDamaged(childPlace);
		return data ?? [];
	});
}

function childrenToHtml(node: Node): string {
	return (node.children ?? []).map((child) => nodeToHtml(nodeSchema.parse(child))).join("");
}

function nodeToHtml(node: Node): string {
	const { type } = node;
	const text = (key: string) => (typeof node[key] === "string" ? (node[key] as string) : "");
	if (type === "text" || type === "extended-text" || type === "code-highlight")
		return formatText(text("text"), node.format);
	if (type === "linebreak") return "<br>";
	if (type === "tab") return "\t";
	if (type === "link" || type === "autolink") return `<a href="${escapeHtml(text("url"))}">${childrenToHtml(node)}</a>`;
	if (type === "heading" || type === "extended-heading") {
		const tag = /^h[1-6]$/.test(text("tag")) ? text("tag") : "h2";
		return `<${tag}>${childrenToHtml(node)}</${tag}>`;
	}
	if (type === "list") {
		const tag = text("tag") === "ol" || text("listType") === "number" ? "ol" : "ul";
		return `<${tag}${typeof node.start === "number" && node.start !== 1 ? ` start="${node.start}"` : ""}>${childrenToHtml(node)}</${tag}>`;
	}
	const block = BLOCK_TAGS[type];
	if (block) return `<${block}>${childrenToHtml(node)}</${block}>`;
	return node.children?.length ? `<div>${childrenToHtml(node)}</div>` : cardToHtml(type, node);
}

function formatText(text: string, format: unknown): string {
	const bits = typeof format === "number" ? format : 0;
	return FORMATS.reduce((html, [bit, tag]) => (bits & bit ? `<${tag}>${html}</${tag}>` : html), escapeHtml(text));
}

/**
 * Converts Mobiledoc, the format of Ghost 1 to 4, to HTML. Returns `undefined` if the source isn't valid.
 * https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md
 */
export function mobiledocToHtml(source: string): string | undefined {
	try {
		const data: unknown = JSON.parse(source);
		if (isTooDeep(data)) return undefined;
		const doc = mobiledocSchema.parse(data);
		return doc.sections.map((section) => sectionToHtml(section, doc)).join("\n");
	} catch (error) {
		return logIgnored("converting Mobiledoc", error);
	}
}

function sectionToHtml([type, second, third]: unknown[], doc: Mobiledoc): string {
	if (type === 10) {
		const [name = "", payload = {}] = doc.cards[Number(second)] ?? [];
		return cardToHtml(name, payload);
	}
	if (type === 2) return `<figure><img src="${escapeHtml(String(second))}" alt=""></figure>`;
	const tag = toTagName(second, "p");
	if (type === 3) {
		const items = z.array(z.array(markerSchema)).parse(third);
		return `<${tag}>${items.map((item) => `<li>${markersToHtml(item, doc)}</li>`).join("")}</${tag}>`;
	}
	const html = markersToHtml(z.array(markerSchema).parse(third ?? []), doc);
	return html && `<${tag}>${html}</${tag}>`;
}

function markersToHtml(markers: z.output<typeof markerSchema>[], { markups, atoms }: Mobiledoc): string {
	const open: string[] = [];
	let html = "";
	for (const [type, openedMarkups, closedCount, value] of markers) {
		for (const index of openedMarkups) {
			const [name = "span", attributes] = markups[index] ?? [];
			open.push(toTagName(name, "span"));
			html += `<${toTagName(name, "span")}${formatAttributes(attributes)}>`;
		}
		html += type === 1 ? atomToHtml(atoms[Number(value)]) : escapeHtml(String(value));
		for (let count = 0; count < closedCount; count += 1) html += `</${open.pop() ?? "span"}>`;
	}
	return html;
}

function formatAttributes(list: unknown): string {
	const entries = Array.isArray(list) ? list.map(String) : [];
	return entries
		.map((name, index) =>
			index % 2 === 0 && /^[\w-]+$/.test(name) ? ` ${name}="${escapeHtml(entries[index + 1] ?? "")}"` : "",
		)
		.join("");
}

function atomToHtml(atom: [string, string, ...unknown[]] | undefined): string {
	return atom?.[0] === "soft-return" ? "<br>" : escapeHtml(atom?.[1] ?? "");
}

function toTagName(name: unknown, fallback: string): string {
	return typeof name === "string" && TAG_NAME.test(name) ? name.toLowerCase() : fallback;
}

function isTooDeep(data: unknown): boolean {
	const stack: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }];
	for (let entry = stack.pop(); entry; entry = stack.pop()) {
		const { value, depth } = entry;
		if (value === null || typeof value !== "object") continue;
		if (depth > MAX_DEPTH) return true;
		for (const child of Object.values(value)) stack.push({ value: child, depth: depth + 1 });
	}
	return false;
}
