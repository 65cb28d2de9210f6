import { findCalloutKind } from "@/lib/markdown/callout-kinds";
import type { Edit } from "@/lib/markdown/preprocess/edits";
import type { Arguments } from "./arguments";
import { openTag } from "./html";
import type { Meaning } from "./registry";

/** A tag of a template, where it stands in a text. */
export interface Found {
	name: string;
	given: Arguments;
	start: number;
	end: number;
}

/** A tag with its end. */
export interface Pair {
	open: Found;
	close: Found;
	/** How many others it is in. */
	depth: number;
}

/** More than an author would write. */
const COLONS = 20;

/** Whether nothing but quotes and bullets stands on the line of a tag. */
function isAlone(body: string, { start, end }: Pick<Found, "start" | "end">): boolean {
	const before = body.slice(body.lastIndexOf("\n", start - 1) + 1, start);
	const newline = body.indexOf("\n", end);
	return /^[\s>]*$/.test(before) && body.slice(end, newline < 0 ? body.length : newline).trim() === "";
}

/** Makes a block of code of what is between two tags. */
export function codeEdits(body: string, { open, close }: Pair, info: string): Edit[] {
	const inside = body.slice(open.end, close.start);
	const longest = Math.max(2, ...[...inside.matchAll(/`{3,}/g)].map(([marks]) => marks.length));
	const fence = "`".repeat(longest + 1);
	const indent = /(?:^|\n)([ \t>]*)$/.exec(body.slice(0, open.start))?.[1];
	const before = indent === undefined ? "\n\n" : "";
	const top = /^[ \t]*\n/.test(inside) ? "" : `\n${indent ?? ""}`;
	const bottom = /\n[ \t>]*$/.test(inside) ? "" : `\n${indent ?? ""}`;
	const after = /^[ \t]*(?:\n|$)/.test(body.slice(close.end)) ? "" : `\n${indent ?? ""}`;
	const text = `${before}${fence}${info}${top}${inside}${bottom}${fence}${after}`;
	return [{ start: open.start, end: close.end, text }];
}

/** Makes a block of what is between two tags, or where these stand inside a line leaves just that. */
export function aroundEdits(
	body: string,
	{ open, close, depth }: Pair,
	meaning: ReturnType<NonNullable<Meaning["around"]>>,
): Edit[] {
	const { block, label } = meaning;
	if (isAlone(body, open) && isAlone(body, close)) {
		const colons = ":".repeat(Math.max(3, COLONS - depth));
		const title = label ? `[${label.replace(/[[\]]/g, "\\$&")}]` : "";
		return [
			{ start: open.start, end: open.end, text: `${colons}${block}${title}` },
			{ start: close.start, end: close.end, text: colons },
		];
	}
	const isDetails = block === "details";
	const summary = isDetails ? `<summary>${label ?? "Details"}</summary>` : "";
	const name = isDetails ? "quire-details" : "quire-callout";
	const remark = findCalloutKind(block);
	const attributes = isDetails ? {} : { type: remark?.type ?? block, title: label ?? remark?.label };
	return [
		{ start: open.start, end: open.end, text: openTag(name, attributes) + summary },
		{ start: close.start, end: close.end, text: `</${name}>` },
	];
}
