import type { ImportedPost } from "@/lib/importers/types";
import type { Item } from "./read-wxr";

export const IMPORTED_TYPES: Record<string, ImportedPost["kind"]> = { post: "post", page: "page" };

/** Returns `post`, `page`, `attachment`, or the type of a plugin. */
export function getItemType(item: Item): string {
	return item.fields.get("wp:post_type")?.trim() ?? "";
}

/** Returns `publish`, `draft` or another status of WordPress. */
export function getItemStatus(item: Item): string {
	return item.fields.get("wp:status")?.trim() ?? "";
}
