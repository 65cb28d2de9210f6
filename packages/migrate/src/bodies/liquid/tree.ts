import { translateTagName } from "./nunjucks";
import type { TemplateTag } from "./scan";

export interface TemplateNode {
	/**
	 * `block` is a tag with content that the template controls, `branch` divides that content, and `statement` shows nothing or one value.
	 * `stray` is a part of an incomplete block. All other tags are those of shortcodes.
	 */
	role: "output" | "comment" | "block" | "branch" | "statement" | "stray" | "shortcode";
	tag: TemplateTag;
	close?: TemplateTag;
	children: TemplateNode[];
}

/** The tags with content, and the tags that divide their content. */
const BRANCHES: Readonly<Record<string, readonly string[]>> = {
	if: ["elsif", "else"],
	unless: ["elsif", "else"],
	case: ["when", "else"],
	for: ["else"],
	tablerow: [],
	capture: [],
};
const BRANCH_NAMES = new Set(Object.values(BRANCHES).flat());
const STATEMENTS = new Set(["assign", "break", "continue", "cycle", "decrement", "echo", "increment"]);
/** More deeply nested blocks count as stray tags. */
const MAX_DEPTH = 50;

/** Gives tags of Nunjucks the names of Liquid's. */
export function buildTree(tags: readonly TemplateTag[]): TemplateNode[] {
	const translated = tags.map((tag) =>
		tag.kind === "tag" ? { ...tag, name: translateTagName(tag.name, tag.args) } : tag,
	);
	const closingTags = matchBlocks(translated);
	const root: TemplateNode[] = [];
	const open: TemplateNode[] = [];
	for (const tag of translated) {
		const parent = open.at(-1);
		if (parent && tag === parent.close) {
			open.pop();
			continue;
		}
		const close = closingTags.get(tag);
		const node: TemplateNode = { role: roleOf(tag, close, parent), tag, children: [], ...(close && { close }) };
		(parent?.children ?? root).push(node);
		if (close) open.push(node);
	}
	return root;
}

function matchBlocks(tags: readonly TemplateTag[]): Map<TemplateTag, TemplateTag> {
	const closingTags = new Map<TemplateTag, TemplateTag>();
	const open: TemplateTag[] = [];
	for (const tag of tags) {
		if (tag.kind !== "tag") continue;
		if (Object.hasOwn(BRANCHES, tag.name)) {
			if (open.length < MAX_DEPTH) open.push(tag);
			continue;
		}
		const index = open.findLastIndex(({ name }) => tag.name === `end${name}`);
		const start = open[index];
		if (!start) continue;
		closingTags.set(start, tag);
		open.length = index;
	}
	return closingTags;
}

function roleOf({ kind, name }: TemplateTag, close: TemplateTag | undefined, parent: TemplateNode | undefined) {
	if (kind !== "tag") return kind;
	if (close) return "block";
	if (STATEMENTS.has(name)) return "statement";
	if (BRANCH_NAMES.has(name)) return parent && BRANCHES[parent.tag.name]?.includes(name) ? "branch" : "stray";
	if (Object.hasOwn(BRANCHES, name) || Object.hasOwn(BRANCHES, name.replace(/^end/, ""))) return "stray";
	return "shortcode";
}
