import type { ImportedPost } from "@/lib/importers/types";
import type { Item } from "./read-wxr";

/** The item types that are imported. */
export const IMPORTED_TYPES: Record<string, ImportedPost["kind"]> = { post: "post", page: "page" };

/** Returns the type of an item: `post`, `page`, `attachment`, or one of a plugin. */
export function getItemType(item: Item): string {
	return item.fields.get("wp:post_type")?.trim() ?? "";
}

/** Returns the status of an item, such as `publish` or `draft`. */
export function getItemStatus(item: Item): string {
	return item.fields.get("wp:status")?.trim() ?? "";
}
