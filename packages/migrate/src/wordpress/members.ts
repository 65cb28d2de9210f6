import { splitHtml } from "@/packages/migrate/src/html/parse-html";
import { readBlock, removeHiddenBlocks } from "./blocks";
import type { Item } from "./read-wxr";
import { hasMembersShortcode } from "./shortcodes";

/** What follows this block is for subscribers: https://wordpress.com/support/wordpress-editor/blocks/paywall-block/ */
const PAYWALL = "jetpack/paywall";

/** Tells whether visitors who aren't members don't see a post, or a part of it that isn't a block. Such a post is imported as a draft. */
export function isForMembers({ fields, meta }: Item): boolean {
	const access = meta.get("_jetpack_newsletter_access")?.trim() || "everybody";
	const { shown } = removeHiddenBlocks(fields.get("content:encoded") ?? "");
	// https://wordpress.org/plugins/members/
	const isRestricted = Boolean(meta.get("_members_access_role")?.trim());
	return access !== "everybody" || isRestricted || hasMembersShortcode(shown) || hasPaywall(shown);
}

function hasPaywall(content: string): boolean {
	return splitHtml(content, []).some((part) => readBlock(part)?.name === PAYWALL);
}
