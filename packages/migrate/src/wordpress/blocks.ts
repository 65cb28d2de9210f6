import { type HtmlPart, splitHtml } from "@/packages/migrate/src/html/parse-html";

/** A block of the block editor, as its comments describe it: https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/#blocks */
interface Block {
	name: string;
	isEnd: boolean;
	/** Whether the block has no end and no content. */
	isVoid: boolean;
	attributes: string;
}

const MEMBERS_BLOCK = "premium-content/subscriber-view";

/** Returns `undefined` for HTML that isn't the comment of a block. */
export function readBlock({ kind, source }: HtmlPart): Block | undefined {
	if (kind !== "comment") return undefined;
	const comment = source.slice("<!--".length, -"-->".length).trim();
	const [, end, name] = /^(\/)?wp:([\w/-]*[\w-])/.exec(comment) ?? [];
	if (name === undefined) return undefined;
	const attributes = comment.slice(comment.indexOf("{"), comment.lastIndexOf("}") + 1);
	return { name, isEnd: end !== undefined, isVoid: comment.endsWith("/"), attributes };
}

/** Lists the names of dynamic blocks, which WordPress renders on request; an export doesn't have their content. */
export function findDynamicBlocks(content: string): string[] {
	return splitHtml(content, []).flatMap((part) => {
		const { name = "", isEnd, isVoid } = readBlock(part) ?? {};
		return isVoid && !isEnd && !/^(?:more|separator)$/.test(name) ? name : [];
	});
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
