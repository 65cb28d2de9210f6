import { z } from "zod";
import { isTooDeep } from "@/lib/importers/depth";
import { escapeHtml } from "@/lib/utils/html";
import { cardToHtml } from "./cards";

const nodeSchema = z.looseObject({
	type: z.string().catch(""),
	children: z.array(z.unknown()).optional().catch(undefined),
});
type Node = z.output<typeof nodeSchema>;

/** Called with the position of each node that is no object: `2.1` is the first child of the second node of the text. */
export type OnDamagedNode = (place: string) => void;

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

/** Converts Lexical, the format of Ghost since version 5, to HTML. Returns `undefined` if the source isn't valid. */
export function lexicalToHtml(source: string, onDamaged: OnDamagedNode): string | undefined {
	try {
		const data: unknown = JSON.parse(source);
		if (isTooDeep(data)) return undefined;
		const { root } = z.looseObject({ root: nodeSchema }).parse(data);
		removeDamaged(root, "", onDamaged);
		return childrenToHtml(root);
	} catch {
		return undefined;
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
