import { findPassage } from "./find-passage";
import { formatPatch } from "./format-patch";
import { insertRemarks } from "./insert-remarks";
import type { Remark, RemarksFile } from "./remarks-file";

/** A draft with remarks: its source, and the path of its file that is shown. */
interface RemarkedDraft {
	file: string;
	source: string;
	format: "md" | "mdx";
}

/** How many characters of a passage are shown. */
const SHOWN_LENGTH = 100;

/** Formats remarks as text: the place of each in the source of the draft, the passage, the remark and who wrote it. */
export function formatRemarks({ file, source }: RemarkedDraft, { remarks, reviewer }: RemarksFile): string {
	if (remarks.length === 0) return `${file} has no remarks.`;
	return remarks.map((remark) => formatRemark(remark, file, source, reviewer)).join("\n\n");
}

/** Formats remarks as a patch that inserts them into the source of the draft as comments. */
export function formatRemarksPatch(
	{ file, source, format }: RemarkedDraft,
	{ remarks, reviewer }: RemarksFile,
): string {
	const placed = remarks.map(({ quote, remark }) => {
		const offset = quote && findPassage(source, quote);
		const by = reviewer ? ` by ${oneLine(reviewer)}` : "";
		const on = quote ? ` on “${shorten(quote.exact)}”` : "";
		return { offset, text: `Remark${by}${on}: ${remark}` };
	});
	return formatPatch(file, source, insertRemarks(source, format, placed));
}

function formatRemark(
	{ quote, remark, time }: Remark,
	file: string,
	source: string,
	reviewer: string | undefined,
): string {
	const offset = quote && findPassage(source, quote);
	const place = offset === undefined ? file : `${file}:${formatPosition(source, offset)}`;
	const missing = quote && offset === undefined ? " (the draft no longer has this passage)" : "";
	const by = [reviewer && oneLine(reviewer), time?.slice(0, 10)].filter(Boolean).join(", ");
	return [
		`${place} ${quote ? `“${shorten(quote.exact)}”` : "the whole draft"}${missing}`,
		...remark.split("\n").map((line) => `  ${line}`),
		...(by ? [`  — ${by}`] : []),
	].join("\n");
}

function formatPosition(source: string, offset: number): string {
	const before = source.slice(0, offset).split("\n");
	return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

function shorten(text: string): string {
	const line = oneLine(text);
	return line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH).trimEnd()}…` : line;
}
