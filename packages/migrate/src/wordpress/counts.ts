import { findShortcodes } from "quire-blog/tools";
import { groupBy } from "@/lib/utils/collections";
import { countUnreadableCharacters } from "@/packages/migrate/src/text-decoding";
import type { ImportCount, ImportedPost } from "@/packages/migrate/src/types";
import { findDynamicBlocks, removeHiddenBlocks } from "./blocks";
import { isForMembers } from "./members";
import { getItemStatus, getItemType, IMPORTED_TYPES, type Wxr } from "./read-wxr";
import type { Attachment } from "./shortcodes";

export function countImported(
	wxr: Wxr,
	posts: readonly ImportedPost[],
	attachments: readonly Attachment[],
): ImportCount[] {
	const countKind = (kind: ImportedPost["kind"]) => posts.filter((post) => post.kind === kind).length;
	const countType = (type: string) => wxr.items.filter((item) => getItemType(item) === type).length;
	const otherTypes = new Set(
		wxr.items.map(getItemType).filter((type) => !IMPORTED_TYPES[type] && type !== "attachment"),
	);
	const items = wxr.items.filter((item) => IMPORTED_TYPES[getItemType(item)] && getItemStatus(item) !== "trash");
	const visible = items.map((item) => removeHiddenBlocks(item.fields.get("content:encoded") ?? ""));
	const dynamicBlocks = visible.flatMap(({ shown }) => findDynamicBlocks(shown));
	const forMembers = items.filter(isForMembers).length;
	return [
		{
			label: "posts",
			imported: countKind("post"),
			skipped: countType("post") - countKind("post"),
			reason: "in the trash",
		},
		{
			label: "pages",
			imported: countKind("page"),
			skipped: countType("page") - countKind("page"),
			reason: "in the trash",
		},
		{
			label: "drafts among them",
			imported: posts.filter(({ isDraft }) => isDraft).length,
			skipped: 0,
			note: `including private and password-protected ones${forMembers > 0 ? `, and ${forMembers} with a text for members only` : ""}`,
		},
		{
			label: "attachments",
			imported: 0,
			skipped: attachments.length,
			reason: "the export has no files; copy `wp-content/uploads` to `public/wp-content/`",
		},
		{
			label: "comments",
			imported: 0,
			skipped: wxr.items.reduce((sum, item) => sum + item.comments, 0),
			reason: "the blog keeps none of its own; `comments:` in `site.yml` names a service",
		},
		{
			label: "dynamic blocks",
			imported: 0,
			skipped: dynamicBlocks.length,
			reason: `the export has no content for ${[...new Set(dynamicBlocks)].join(", ")}`,
		},
		{
			label: "hidden blocks",
			imported: 0,
			skipped: visible.reduce((sum, { hidden }) => sum + hidden, 0),
			reason: "hidden in the editor, or for subscribers only",
		},
		countShortcodes(posts),
		countUnreadableCharacters(wxr.unreadableCharacters, "the encoding that the export declares"),
		...[...otherTypes].map((type) => ({
			label: type || "items without a type",
			imported: 0,
			skipped: countType(type),
			reason: "not posts or pages",
		})),
	];
}

/** Counts the shortcodes that the posts still have, by their names, as a check reports them. */
function countShortcodes(posts: readonly ImportedPost[]): ImportCount {
	const found = posts.flatMap(({ body }) => findShortcodes(body));
	const counts = [...groupBy(found, ({ name }) => name)].map(([name, [first, ...others]]) => {
		const what = first?.what === "a shortcode of WordPress" ? "" : `, ${first?.what}`;
		return `${others.length + 1} [${name}]${what}`;
	});
	const reason = `shown as they are written, and reported by \`check\`: ${counts.join("; ")}`;
	return { label: "shortcodes", imported: 0, skipped: found.length, reason };
}
