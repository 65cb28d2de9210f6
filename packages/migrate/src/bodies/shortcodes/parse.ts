import { fallbackContent, parseArguments } from "quire-blog/source-adapter";
import type { Edit } from "@/lib/utils/edits";
import { blockEdits, codeBlockEdit, inlineBlock, type Tag } from "./blocks";
import { findHandler, type PairedBlock } from "./handlers";
import type { FrontMatter } from "./renderers";

export interface Shortcode extends Tag {
	isClosing: boolean;
	isSelfClosing: boolean;
}

interface Result {
	edits: Edit[];
	unknown: Tag[];
}

const HUGO_OPENING = /\{\{([<%])-?\s*(\/?)\s*([\w./-]*?)(?=\s|\/?-?[>%]\}\})/y;
/** A string, the end of a tag, or text before these. */
const HUGO_PART = /"(?:\\.|[^"\\]){0,5000}"|`[^`]{0,5000}`|(\/?)-?[>%]\}\}|[^"`/>%-]+|[\s\S]/g;
/** A string can't contain the start of a tag, so that an unclosed string ends there. */
const ZOLA =
	/\{([{%])-?\s*([a-z_]\w*)\(((?:"(?:(?!\{[{%])[^"])*"|'(?:(?!\{[{%])[^'])*'|`(?:(?!\{[{%])[^`])*`|[^(){}"'`])*)\)\s*-?[}%]\}|\{%-?\s*(end)\w*\s*-?%\}/g;

/** Finds Hugo's shortcodes: https://gohugo.io/content-management/shortcodes/ */
export function findHugoShortcodes(masked: string): Shortcode[] {
	const starts = [...masked.matchAll(/\{\{[<%]/g)].map(({ index }) => index);
	return starts.flatMap((start, index) => readHugoShortcode(masked.slice(start, starts[index + 1]), start) ?? []);
}

function readHugoShortcode(text: string, start: number): Shortcode | undefined {
	HUGO_OPENING.lastIndex = 0;
	const opening = HUGO_OPENING.exec(text);
	if (!opening) return undefined;
	const [match, , slash = "", name = ""] = opening;
	if (name === "" && slash === "") return undefined;
	for (const { 0: part, 1: end, index } of text.slice(match.length).matchAll(HUGO_PART)) {
		if (end === undefined) continue;
		const args = parseArguments(text.slice(match.length, match.length + index));
		const range = { start, end: start + match.length + index + part.length };
		return { name, args, ...range, isClosing: slash !== "", isSelfClosing: end !== "" };
	}
	return undefined;
}

/** Finds Zola's shortcodes: https://www.getzola.org/documentation/content/shortcodes/ */
export function findZolaShortcodes(masked: string): Shortcode[] {
	return [...masked.matchAll(ZOLA)].map(({ 0: match, 1: brace, 2: name = "", 3: args = "", 4: end, index }) => ({
		name: end ? "" : name,
		args: parseArguments(args),
		start: index,
		end: index + match.length,
		isClosing: end !== undefined,
		isSelfClosing: brace === "{",
	}));
}

export function convertShortcodes(body: string, shortcodes: readonly Shortcode[], frontMatter: FrontMatter): Result {
	const result: Result = { edits: [], unknown: [] };
	const closingTags = matchClosingTags(shortcodes);
	const matched = new Set(closingTags.values());
	const parents: (PairedBlock | undefined)[] = [];
	let hiddenUntil = 0;
	for (const open of shortcodes) {
		if (open.start < hiddenUntil) continue;
		if (open.isClosing) {
			if (matched.has(open)) parents.pop();
			else result.edits.push({ start: open.start, end: open.end, text: "" });
			continue;
		}
		const { codeInfo, paired, hidesContent, isTransparent } = findHandler(open.name) ?? {};
		const close = closingTags.get(open);
		const block = close && labelTab(paired?.(open.args), parents.at(-1));
		if (close && hidesContent) {
			hiddenUntil = close.end;
			result.edits.push({ start: open.start, end: close.end, text: "" });
			continue;
		}
		const text = close ? undefined : (renderSelfClosing(open, frontMatter) ?? renderContentArgument(open));
		if (text !== undefined) result.edits.push({ start: open.start, end: open.end, text });
		else if (close && codeInfo) result.edits.push(codeBlockEdit(body, { open, close }, codeInfo(open.args)));
		else if (close && block) result.edits.push(...blockEdits(body, { open, close, depth: parents.length }, block));
		else {
			// A `figure` around an image has no source of its own.
			const beforeContent = close && hasTarget(open) ? renderSelfClosing(open, frontMatter) : undefined;
			const isUnknown = beforeContent === undefined && !isTransparent;
			const shown = beforeContent ?? (isUnknown ? fallbackContent(open.args) : "");
			result.edits.push({ start: open.start, end: open.end, text: close && shown ? `${shown}\n\n` : shown });
			if (close) result.edits.push({ start: close.start, end: close.end, text: "" });
			if (isUnknown) result.unknown.push(open);
		}
		if (close) parents.push(block);
	}
	return result;
}

function labelTab(block: PairedBlock | undefined, tabs: PairedBlock | undefined): PairedBlock | undefined {
	if (block?.block !== "quire-tab") return block;
	const label = tabs?.tabLabels?.shift();
	return { ...block, label: block.label ?? label };
}

function hasTarget({ args: { named, positional } }: Tag): boolean {
	return positional.length > 0 || Object.keys(named).some((name) => /^(?:src|id|url|path|href|link|image)/.test(name));
}

/** Renders a shortcode whose usual content is in an argument, such as the callouts of Jekyll's themes. */
function renderContentArgument({ name, args }: Tag): string | undefined {
	const { paired } = findHandler(name) ?? {};
	const { content, ...named } = args.named;
	const { text, ...others } = named;
	if (content) return paired && inlineBlock(paired({ ...args, named }), content);
	return paired && text ? inlineBlock(paired({ ...args, named: others }), text) : undefined;
}

function renderSelfClosing({ name, args }: Tag, frontMatter: FrontMatter): string | undefined {
	return findHandler(name)?.selfClosing?.(args, frontMatter);
}

/** Matches opening with closing tags: Hugo's by name, Zola's with the nearest one. */
function matchClosingTags(shortcodes: readonly Shortcode[]): Map<Shortcode, Shortcode> {
	const closingTags = new Map<Shortcode, Shortcode>();
	const open: Shortcode[] = [];
	const counts = new Map<string, number>();
	const count = (name: string, change: number) => counts.set(name, (counts.get(name) ?? 0) + change);
	for (const tag of shortcodes) {
		if (!tag.isClosing) {
			if (tag.isSelfClosing) continue;
			open.push(tag);
			count(tag.name, 1);
			continue;
		}
		if (tag.name !== "" && !counts.get(tag.name)) continue;
		const index = tag.name === "" ? open.length - 1 : open.findLastIndex(({ name }) => name === tag.name);
		const [start, ...unclosed] = open.splice(Math.max(0, index));
		if (!start) continue;
		closingTags.set(start, tag);
		for (const { name } of [start, ...unclosed]) count(name, -1);
	}
	return closingTags;
}
