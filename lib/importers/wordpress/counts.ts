import type { Count, ImportedText } from "@/lib/importers/types";
import { emptyBlocks } from "./body";
import { KINDS, typeOf } from "./items";
import type { Wxr } from "./read-wxr";
import type { Attachment } from "./shortcodes";

/** What of an export came and what was left out. */
export function countsOf(wxr: Wxr, texts: readonly ImportedText[], attachments: readonly Attachment[]): Count[] {
	const of = (kind: ImportedText["kind"]) => texts.filter((text) => text.kind === kind);
	const drafts = texts.filter(({ isDraft }) => isDraft).length;
	const ofType = (type: string) => wxr.items.filter((item) => typeOf(item) === type).length;
	const others = new Set(wxr.items.map(typeOf).filter((type) => !KINDS[type] && type !== "attachment"));
	const comments = wxr.items.reduce((sum, item) => sum + item.comments, 0);
	const empty = wxr.items.flatMap((item) =>
		KINDS[typeOf(item)] ? emptyBlocks(item.fields.get("content:encoded") ?? "") : [],
	);
	return [
		{ what: "posts", came: of("post").length, left: ofType("post") - of("post").length, why: "in the bin" },
		{ what: "pages", came: of("page").length, left: ofType("page") - of("page").length, why: "in the bin" },
		{ what: "of these drafts", came: drafts, left: 0, hint: "private ones and those with a password as well" },
		{
			what: "attachments",
			came: 0,
			left: attachments.length,
			why: "the export names files only: copy wp-content/uploads into public/wp-content/",
		},
		{ what: "comments", came: 0, left: comments, why: "the blog has none" },
		{ what: "blocks that WordPress fills", came: 0, left: empty.length, why: [...new Set(empty)].join(", ") },
		...[...others].map((type) => ({
			what: type || "items without a type",
			came: 0,
			left: ofType(type),
			why: "no text of a blog",
		})),
	];
}
