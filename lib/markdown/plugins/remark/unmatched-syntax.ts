import type { Code, Root, Table, Text } from "mdast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { type Position, positionInText } from "@/lib/utils/position";
import { visit } from "@/lib/utils/visit";
import type { ContainerDirective } from "./admonitions";

/** Matches a reference to an undefined footnote, which the parser left in the text. */
const FOOTNOTE_REFERENCE = /(?<!\\)\[\^([^\s[\]]{1,200})\](?!:)/g;
/** Matches a link by a label in text. After a word, brackets are more likely code, such as `a[0][1]`. */
const LABELLED_LINK = /(?<![\w\\\])])\[(?!\^)[^[\]\n]{1,200}\]\[([^[\]\n]{0,200})\]/g;
/** Matches a link or an image whose path has a space and an extension, which Markdown reads as text. */
const SPACED_PATH =
	/(?<![\w\\\])])(!?\[[^[\]\n]{0,200}\]\()((?=[^()\n<>"]{0,200}\S )(?:[^()\n<>"]|\([^()\n<>"]{0,50}\)){1,300}\.\w{2,5})((?: +"[^"\n]{0,200}")?\))/g;

/**
 * Reports parts of Markdown's syntax without their counterpart, which the parser leaves out or misreads: references to undefined footnotes,
 * cells beyond the columns of their table, links by undefined labels or with spaces, and blocks without an end. Surplus cells are shown.
 */
export function unmatchedSyntax() {
	return (tree: Root, file: VFile): undefined => {
		const { diagnostics, file: name } = getContext(file);
		const source = String(file);
		const report: Report = (rule, position, message) =>
			diagnostics.push(createDiagnostic(rule, name, position, message));
		visit(tree, (node) => {
			if (node.type === "text") reportReferences(node, source, report);
			else if (node.type === "table") showAllCells(node, report);
			else if (node.type === "code" || node.type === "containerDirective") reportOpenBlock(node, source, report);
		});
	};
}

type Report = (rule: RuleName, position: Position, message: string) => void;

function reportReferences(node: Text, source: string, report: Report): void {
	const text = sourceOf(node, source);
	if (!text.includes("[")) return;
	const start = positionOf(node);
	for (const { 0: reference, index } of text.matchAll(FOOTNOTE_REFERENCE)) {
		const message = `The footnote \`${reference}\` has no text. Write \`${reference}: …\` on a line of its own, or correct its label.`;
		report("footnote", positionInText(start, text, index), message);
	}
	for (const { 0: link, 1: label, index } of text.matchAll(LABELLED_LINK)) {
		const [, name] = label ? [link, label] : (/^\[([^\]]*)/.exec(link) ?? []);
		const message = `The label of \`${link}\` isn't defined, and no link is shown. Write \`[${name}]: https://…\` on a line of its own.`;
		report("link-label", positionInText(start, text, index), message);
	}
	for (const { 0: link, 1: before, 2: path, 3: after, index } of text.matchAll(SPACED_PATH)) {
		const message = `\`${link}\` is shown as it is written, as its path has a space. Write \`${before}<${path}>${after}\`.`;
		report("link-label", positionInText(start, text, index), message);
	}
}

/** Moves the source of cells beyond the columns of a table, which would be left out, to the last column. */
function showAllCells(table: Table, report: Report): void {
	const columns = table.children[0]?.children.length ?? 0;
	for (const row of table.children) {
		const cells = row.children.slice(0, row.children.findLastIndex(({ children }) => children.length > 0) + 1);
		const [first, ...others] = cells.splice(columns);
		const last = cells.at(-1);
		if (!first || !last) continue;
		const count = columns + 1 + others.length;
		const message = `This row has ${count} cells, and the head of the table has ${columns}. Write \`\\|\` for a \`|\` within a cell.`;
		report("table-row", positionOf(first), message);
		for (const { children } of [first, ...others]) last.children.push({ type: "text", value: " | " }, ...children);
		row.children = cells;
	}
}

function reportOpenBlock(node: Code | ContainerDirective, source: string, report: Report): void {
	const lines = sourceOf(node, source).split("\n");
	const fence = /^(?:`{3,}|~{3,}|:{3,})/.exec(lines[0] ?? "")?.[0];
	const end = (lines.length > 1 ? lines.at(-1) : undefined)?.replace(/^[\s>]+/, "").trimEnd();
	if (!fence || (end?.startsWith(fence) && end === fence.charAt(0).repeat(end.length))) return;
	const what = node.type === "code" ? "block of code" : `block \`${node.name}\``;
	const mark = fence.startsWith("`") ? `${fence.length} backticks` : `\`${fence}\``;
	const message = `This ${what} has no end, so all that follows belongs to it. Write ${mark} on a line of its own after it.`;
	report("block-unclosed", positionOf(node), message);
}

function sourceOf({ position }: Code | ContainerDirective | Text, source: string): string {
	return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
