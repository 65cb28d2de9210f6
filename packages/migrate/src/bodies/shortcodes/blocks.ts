import { element, findCalloutKind } from "quire-blog/source-adapter";
import type { Edit } from "@/lib/utils/edits";
import { escapeHtml } from "@/lib/utils/html";
import type { Arguments } from "@/packages/migrate/src/adapter-types";
import type { PairedBlock } from "./handlers";

export interface Tag {
	name: string;
	args: Arguments;
	start: number;
	end: number;
}

export interface TagPair {
	open: Tag;
	close: Tag;
	depth: number;
}

/** Colons of an outermost block; inner blocks need fewer. */
const OUTERMOST_COLONS = 20;

/** Characters before a tag in which the start of a surrounding HTML block is searched. */
const MAX_HTML_LENGTH = 2000;
const HTML_BLOCK =
	/^[ \t>]*<(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s>])(?![^<>]*\smarkdown=)/i;

/** Tells whether a tag is in a block of HTML, which lasts until the next blank line, and in which colons are text. */
function isInHtml(body: string, { start }: Pick<Tag, "start">): boolean {
	const lines = body.slice(Math.max(0, start - MAX_HTML_LENGTH), start).split(/\n[ \t>]*\n/);
	return HTML_BLOCK.test(lines.at(-1) ?? "");
}

/** Returns the indentation and markers of quotations before a tag; `undefined` if its line has other text before it. */
function findIndent(body: string, { start }: Pick<Tag, "start">): string | undefined {
	const before = body.slice(body.lastIndexOf("\n", start - 1) + 1, start);
	return start === 0 || /^[\s>]*$/.test(before) ? before : undefined;
}

function countMarkers(indent: string): number {
	return indent.replace(/[^>]/g, "").length;
}

function endsLine(body: string, { end }: Pick<Tag, "end">): boolean {
	const newline = body.indexOf("\n", end);
	return body.slice(end, newline < 0 ? body.length : newline).trim() === "";
}

/** Converts the content of a paired shortcode to a fenced code block. `info` is the info string. */
export function codeBlockEdit(body: string, { open, close }: Pick<TagPair, "open" | "close">, info: string): Edit {
	const content = body.slice(open.end, close.start);
	const longestFence = Math.max(2, ...[...content.matchAll(/`{3,}/g)].map(([marks]) => marks.length));
	const fence = "`".repeat(longestFence + 1);
	const indent = /(?:^|\n)([ \t>]*)$/.exec(body.slice(0, open.start))?.[1];
	const lineBreak = `\n${indent ?? ""}`;
	const before = indent === undefined ? "\n\n" : "";
	const top = /^[ \t]*\n/.test(content) ? "" : lineBreak;
	const bottom = /\n[ \t>]*$/.test(content) ? "" : lineBreak;
	const after = /^[ \t]*(?:\n|$)/.test(body.slice(close.end)) ? "" : lineBreak;
	const text = `${before}${fence}${info}${top}${content}${bottom}${fence}${after}`;
	return { start: open.start, end: close.end, text };
}

/** Converts the tags of a paired shortcode to those of a block between colons, or of HTML inside a line. */
export function blockEdits(body: string, { open, close, depth }: TagPair, { block, label }: PairedBlock): Edit[] {
	const indent = findIndent(body, open);
	if (indent !== undefined && endsLine(body, close) && !isInHtml(body, open)) {
		const colons = ":".repeat(Math.max(3, OUTERMOST_COLONS - depth));
		const title = label ? `[${label.replace(/[[\]]/g, "\\$&")}]` : "";
		const top = endsLine(body, open) ? "" : `\n${indent}`;
		const endIndent = findIndent(body, close);
		// A block that begins outside of a quotation can't end in it.
		const isInQuote = endIndent !== undefined && countMarkers(endIndent) > countMarkers(indent);
		const bottom = endIndent === undefined || isInQuote ? `\n${indent}` : "";
		return [
			{ start: open.start, end: open.end, text: `${colons}${block}${title}${top}` },
			{ start: close.start, end: close.end, text: `${bottom}${colons}` },
		];
	}
	const { opening, closing } = inlineTags({ block, label });
	return [
		{ start: open.start, end: open.end, text: opening },
		{ start: close.start, end: close.end, text: closing },
	];
}

export function inlineBlock(block: PairedBlock, content: string): string {
	const { opening, closing } = inlineTags(block);
	return opening + content + closing;
}

function inlineTags({ block, label }: PairedBlock): { opening: string; closing: string } {
	switch (block) {
		case "details": {
			const summary = element("quire-summary", {}, escapeHtml(label ?? "Details"));
			return { opening: `<quire-details>${summary}`, closing: "</quire-details>" };
		}
		case "blockquote": {
			const source = label ? `<br>— ${escapeHtml(label)}` : "";
			return { opening: "<quire-blockquote>", closing: `${source}</quire-blockquote>` };
		}
		case "quire-tabs":
		case "quire-tab":
			return splitTags(element(block, { label }), block);
	}
	const kind = findCalloutKind(block);
	const attributes = { type: kind?.type ?? block, title: label ?? kind?.label };
	return splitTags(element("quire-callout", attributes), "quire-callout");
}

function splitTags(element: string, name: string): { opening: string; closing: string } {
	const closing = `</${name}>`;
	return { opening: element.slice(0, -closing.length), closing };
}
