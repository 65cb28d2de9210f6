import type { Html, Parents, Root } from "mdast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { HTML_ELEMENTS, VOID_ELEMENTS } from "@/lib/markdown/html/elements";
import { isPhrasing } from "@/lib/markdown/phrasing";
import { PLACEHOLDER_PREFIX } from "@/lib/markdown/preprocess/as-markdown";
import { applyEdits, createPositionFinder, type Edit } from "@/lib/markdown/preprocess/edits";
import { visit } from "@/lib/utils/visit";
import { listRawTags, type RawTag } from "./raw-tags";

/** Elements that need no end tag: https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const END_IS_OPTIONAL: ReadonlySet<string> = new Set([
	...VOID_ELEMENTS,
	..."html head body p li dt dd rt rp rb rtc optgroup option caption colgroup thead tbody tfoot tr td th".split(" "),
]);
const IGNORED_ELSEWHERE: ReadonlySet<string> = new Set(
	"html head body frame frameset caption col colgroup thead tbody tfoot tr td th".split(" "),
);
/** Elements that load something, with a text for browsers that can't show it. */
const EMBEDDED: ReadonlySet<string> = new Set(["audio", "canvas", "iframe", "object", "video"]);
/** Elements whose content isn't shown, or is shown without its own markup. */
const HIDING: ReadonlySet<string> = new Set([
	...EMBEDDED,
	..."datalist dialog frameset math noembed noframes noscript plaintext script select style svg template textarea title xmp".split(
		" ",
	),
]);
const FORMATTING: ReadonlySet<string> = new Set(
	"a b big center cite code del em font i ins kbd mark nobr q s samp small span strike strong sub sup tt u var".split(
		" ",
	),
);

/**
 * Maximum number of elements in raw HTML: a number for each post, and one for each character. Each takes up to 0.1 ms, and a table with a
 * digit in each cell has 0.1 for each character.
 */
const MAX_ELEMENTS = { ofPost: 4000, ofCharacter: 0.1 };
const MAX_QUOTE = 60;

interface PlacedTag extends RawTag {
	node: Html;
	/** Whether the tag is within a sentence, and no block of its own. */
	isInline: boolean;
	isMatched: boolean;
	startTag?: PlacedTag;
}

/** The treatment of a tag: it is shown as text, left out, its element is ended at once, or nothing. */
interface Remedy {
	action: "text" | "remove" | "end" | "none";
	/** For the author, unless the intention is certain. */
	message?: string;
	rule?: RuleName;
}

/**
 * Reports tags and comments of raw HTML that have no end. Those that would hide the text after them, unknown elements and stray end tags
 * are shown as text: in prose, `Promise<string>` and `the <template> tag` were meant as text. Reports components as well.
 */
export function unclosedHtml() {
	return (tree: Root, file: VFile): undefined => {
		const { diagnostics, file: name, policy } = getContext(file);
		const tags = listPlacedTags(tree);
		limitElements(tags, file);
		for (const [node, remedies] of findRemedies(tags, policy.allowScripts)) {
			const positionOfOffset = createPositionFinder(node.value);
			const start = positionOf(node);
			for (const { tag, message, rule = "html-unclosed" } of remedies) {
				if (message === undefined) continue;
				const { line, column } = positionOfOffset(tag.start);
				const position = { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column };
				diagnostics.push(createDiagnostic(rule, name, position, message));
			}
			const html = applyEdits(node.value, remedies.flatMap(toEdit)).text;
			const isText = !remedies.some(({ tag }) => tag.isInline) && listRawTags(html).length === 0;
			node.value = isText ? `<p>${html}</p>` : html;
		}
	};
}

function limitElements(tags: readonly PlacedTag[], file: VFile): void {
	const max = Math.round(MAX_ELEMENTS.ofPost + String(file).length * MAX_ELEMENTS.ofCharacter);
	const first = tags.filter(({ kind }) => kind === "start")[max];
	if (!first) return;
	const reason = `More than ${max} HTML elements are in the post, which is the most for one of its size. Split the post.`;
	getContext(file).syntaxError = { reason, ...positionOf(first.node) };
	throw new Error(reason);
}

function toEdit({ tag: { name, start, end, node }, action }: Remedy & { tag: PlacedTag }): Edit[] {
	if (action === "text") return [{ start, end, text: node.value.slice(start, end).replaceAll("<", "&lt;") }];
	if (action === "remove") return [{ start, end, text: "" }];
	return action === "end" ? [{ start: end, end, text: `</${name}>` }] : [];
}

function listPlacedTags(tree: Root): PlacedTag[] {
	const tags: PlacedTag[] = [];
	const open = new Map<string, PlacedTag[]>();
	visit(tree, "html", (node, _, parent) => {
		const isInline = parent !== undefined && hasPhrases(parent);
		for (const tag of listRawTags(node.value)) {
			const placed: PlacedTag = { ...tag, node, isInline, isMatched: false };
			tags.push(placed);
			const starts = open.get(tag.name) ?? [];
			open.set(tag.name, starts);
			if (tag.kind === "start" && !tag.isSelfClosing) starts.push(placed);
			const start = tag.kind === "end" ? starts.pop() : undefined;
			if (start) Object.assign(placed, { isMatched: true, startTag: start });
			if (start) start.isMatched = true;
		}
	});
	return tags;
}

function hasPhrases(parent: Parents): boolean {
	return parent.type === "paragraph" || parent.type === "heading" || parent.type === "tableCell" || isPhrasing(parent);
}

function findRemedies(tags: readonly PlacedTag[], allowScripts: boolean): Map<Html, (Remedy & { tag: PlacedTag })[]> {
	const remedies = new Map<Html, (Remedy & { tag: PlacedTag })[]>();
	const components = new Set<string>();
	const depth = { foreign: 0, table: 0 };
	for (const tag of tags) {
		const kind = tag.name === "svg" || tag.name === "math" ? "foreign" : tag.name === "table" ? "table" : undefined;
		if (kind && tag.isMatched) depth[kind] += tag.kind === "start" ? 1 : -1;
		if (depth.foreign > 0) continue;
		const isTemplate = tag.isMatched && tag.name === "template" && !allowScripts;
		const asElement = isTemplate ? showTemplate(tag) : tag.isMatched ? undefined : findRemedy(tag, depth.table > 0);
		const remedy = describeComponent(tag, components) ?? asElement;
		if (!remedy) continue;
		const ofNode = remedies.get(tag.node) ?? [];
		ofNode.push({ ...remedy, tag });
		remedies.set(tag.node, ofNode);
	}
	return remedies;
}

/** Reports a component, which plain Markdown can't have, once in a post. */
function describeComponent(tag: PlacedTag, reported: Set<string>): Remedy | undefined {
	const { kind, name, node, start, isMatched, isSelfClosing } = tag;
	const component = /^<([A-Z][\w.]*[a-z][\w.]*)/.exec(node.value.slice(start))?.[1];
	const hasEnd = isMatched || isSelfClosing;
	if (!component || kind !== "start" || !hasEnd || HTML_ELEMENTS.has(name) || reported.has(name)) return undefined;
	reported.add(name);
	const message = `<${component}> is left out, and only its content is shown: a text with templates or shortcodes of another system, in a \`.markdown\` file, or with the trust \`text\` has only components of the blog such as \`YouTube\`. Write Markdown, or save it as \`.mdx\` without these.`;
	return { action: isMatched ? "none" : "end", rule: "component-unknown", message };
}

/** Shows the tags of a `<template>` as text if a sentence is about it. */
function showTemplate({ kind, startTag, ...tag }: PlacedTag): Remedy | undefined {
	const { isInline, hasAttributes } = startTag ?? tag;
	if (!isInline || hasAttributes) return undefined;
	const message = "Browsers never show a <template>. It is shown as text; put code in a code block.";
	return kind === "end" ? { action: "text" } : { action: "text", rule: "html-tag", message };
}

function findRemedy(tag: PlacedTag, isInTable: boolean): Remedy | undefined {
	const { kind, name, hasAttributes, isInline, isSelfClosing } = tag;
	const isPlaceholder = name.startsWith(PLACEHOLDER_PREFIX);
	const source = `\`${quote(tag.node.value.slice(tag.start, tag.end))}\``;
	if (kind === "unfinished comment")
		return { action: "none", message: "This comment has no end, so nothing after it is shown. Add `-->`." };
	const asText = (reason: string): Remedy => ({
		action: "text",
		message: `${source} ${reason} and is shown as text. Put it in backticks; if it is HTML, complete it.`,
	});
	if (kind === "instruction") {
		const message = `Browsers take ${source} for a comment. It is shown as text; put code in a code block.`;
		return /^`<\?xml\b/.test(source) ? undefined : { action: "text", rule: "html-tag", message };
	}
	if (kind === "unfinished tag") return asText("has no `>`");
	if (kind === "end") return HTML_ELEMENTS.has(name) || isPlaceholder ? undefined : asText("has no start tag");
	if (isPlaceholder) {
		const message = `The component \`${name.slice(PLACEHOLDER_PREFIX.length)}\` has no end tag. What follows is shown without it. Add the tag.`;
		return { action: "remove", message };
	}
	// A bare tag within a sentence with more effect than the look of the text is probably the subject of the sentence.
	const isMention = isInline && !hasAttributes && !FORMATTING.has(name);
	if (END_IS_OPTIONAL.has(name)) {
		const isIgnored = isMention && IGNORED_ELSEWHERE.has(name) && !isInTable;
		return isIgnored ? asText("has no effect here") : undefined;
	}
	if (isSelfClosing) return { action: "end" };
	if (!HTML_ELEMENTS.has(name) || isMention) return asText("has no end tag");
	if (hasAttributes && EMBEDDED.has(name))
		return { action: "end", message: `${source} has no end tag, and is taken to end at once. Add \`</${name}>\`.` };
	if (HIDING.has(name)) return asText("has no end tag");
	return { action: "none", message: `${source} has no end tag. Add \`</${name}>\`, or put it in backticks.` };
}

function quote(tag: string): string {
	const [line = ""] = tag.split("\n");
	return line.length > MAX_QUOTE ? `${line.slice(0, MAX_QUOTE)}…` : line;
}
