import type { ImportedText } from "@/lib/importers/types";
import type { Item } from "./read-wxr";

/** The kinds of items that are texts of a blog. */
export const KINDS: Record<string, ImportedText["kind"]> = { post: "post", page: "page" };

/** What kind of item something is: `post`, `attachment`, or what a plugin calls it. */
export function typeOf(item: Item): string {
	return item.fields.get("wp:post_type")?.trim() ?? "";
}

/** `publish`, `draft` and so on. */
export function statusOf(item: Item): string {
	return item.fields.get("wp:status")?.trim() ?? "";
}
