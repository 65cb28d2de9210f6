import { type HtmlPart, splitHtml } from "@/packages/migrate/src/html/parse-html";
import type { Item } from "./read-wxr";
import { hasMembersShortcode } from "./shortcodes";

/** A block of the block editor, as its comments describe it: https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/#blocks */
interface Block {
	name: string;
	isEnd: boolean;
	/** Whether the block has no end and no content. */
	isVoid: boolean;
	attributes: string;
}

const MEMBERS_BLOCK = "premium-content/subscriber-view";
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

/** Leaves out blocks that the editor hides, or that only subscribers see; counts these. */
export function removeHiddenBlocks(content: string): { shown: string; hidden: number } {
	let hidden = 0;
	let open: { name: string; depth: number } | undefined;
	const shown: string[] = [];
	for (const part of splitHtml(content, [])) {
		const block = readBlock(part);
		if (open) {
			if (block?.name === open.name && !block.isVoid) open.depth += block.isEnd ? -1 : 1;
			if (open.depth === 0) open = undefined;
		} else if (block && !block.isEnd && isHidden(block)) {
			hidden += 1;
			if (!block.isVoid) open = { name: block.name, depth: 1 };
		} else shown.push(part.source);
	}
	return { shown: shown.join(""), hidden };
}

function hasPaywall(content: string): boolean {
	return splitHtml(content, []).some((part) => readBlock(part)?.name === PAYWALL);
}

function isHidden({ name, attributes }: Block): boolean {
	if (name === MEMBERS_BLOCK) return true;
	if (!attributes.includes("blockVisibility")) return false;
	try {
		const parsed = JSON.parse(attributes) as { metadata?: { blockVisibility?: unknown } };
		return parsed.metadata?.blockVisibility === false;
	} catch {
		// WordPress ignores such attributes.
		return false;
	}
}

function readBlock({ kind, source }: HtmlPart): Block | undefined {
	if (kind !== "comment") return undefined;
	const comment = source.slice("<!--".length, -"-->".length).trim();
	const [, end, name] = /^(\/)?wp:([\w/-]*[\w-])/.exec(comment) ?? [];
	if (name === undefined) return undefined;
	const attributes = comment.slice(comment.indexOf("{"), comment.lastIndexOf("}") + 1);
	return { name, isEnd: end !== undefined, isVoid: comment.endsWith("/"), attributes };
}
