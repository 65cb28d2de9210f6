import GithubSlugger from "github-slugger";
import type { Element, Nodes, Root } from "hast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { type CompileContext, getContext, positionOf } from "@/lib/markdown/compile-context";
import { findHidden } from "@/lib/markdown/html/hidden";
import { visit } from "@/lib/utils/visit";
import { toTag } from "./html-tag";
import { visibleText } from "./metadata";

const RESERVED_IDS = ["announcements", "content", "footnote-label", "menu"];

/**
 * Sets the ids of headings and collects the headings for the table of contents. The page's title is its only `h1`: a heading that repeats
 * the title, or an opening one with most of its words, is removed; other first-level headings become `h2`.
 */
export function headings() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		removeTitle(tree, context);
		const hidden = findHidden(tree);
		const ids = new HeadingIds();
		let previousDepth = 1;
		visit(tree, "element", (node) => {
			const level = headingLevel(node);
			if (!level || node.properties.id === "footnote-label") return;
			const depth = Math.max(level, 2);
			node.tagName = `h${depth}`;
			const text = visibleText(node);
			const customId = node.properties.id;
			const id = ids.create(text, typeof customId === "string" ? customId : undefined);
			node.properties.id = id;
			if (hidden.has(node)) return;
			if (text) context.metadata.headings.push({ depth, id, text });
			else if (node.children.every(({ type }) => type === "text")) reportEmpty(node, context);
			if (depth > previousDepth + 1) reportSkippedLevel(node, depth, previousDepth, context);
			previousDepth = depth;
		});
	};
}

function reportEmpty(node: Element, context: CompileContext): void {
	const message = "This heading has no text. Write one, or delete it: who reads by headings meets an empty one.";
	context.diagnostics.push(createDiagnostic("heading-empty", context.file, positionOf(node), message));
}

function reportSkippedLevel(node: Element, depth: number, previousDepth: number, context: CompileContext): void {
	const before = previousDepth === 1 ? "the title" : `a heading of level ${previousDepth}`;
	const message = `This heading has level ${depth} and follows ${before}. Make it level ${previousDepth + 1} (\`${"#".repeat(previousDepth + 1)}\`): who reads by headings looks for the level between.`;
	context.diagnostics.push(createDiagnostic("heading-skipped", context.file, positionOf(node), message));
}

/** Creates unique ids for the headings of a body. */
export class HeadingIds {
	private readonly slugger = new GithubSlugger();

	constructor() {
		for (const id of RESERVED_IDS) this.slugger.slug(id);
	}

	/** Returns the author's id, else one made of the heading's text. */
	create(text: string, customId: string | undefined): string {
		return customId ? this.reserve(customId) : this.slugger.slug(textForSlug(text));
	}

	/** Returns an author's id unchanged, so that links to it work; with a number appended if it is already in use. */
	private reserve(id: string): string {
		if (Object.hasOwn(this.slugger.occurrences, id)) return this.slugger.slug(id, true);
		this.slugger.occurrences[id] = 0;
		return id;
	}
}

/** Returns the text from which a slug is made: without variation selectors of emoji, "section" if it has no letters. */
function textForSlug(text: string): string {
	return /[\p{L}\p{N}]/u.test(text) ? text.replaceAll("\uFE0F", "") : "section";
}

function removeTitle(tree: Root, context: CompileContext): void {
	const opening = tree.children.find(isVisible);
	const isTitle = (node: Element) => headingLevel(node) !== undefined && visibleText(node) === context.title;
	const repeated = tree.children.find(
		(node) => node.type === "element" && isTitle(node) && (node === opening || headingLevel(node) === 1),
	);
	const isVariant =
		opening?.type === "element" && headingLevel(opening) === 1 && isSimilarTitle(visibleText(opening), context.title);
	const removed = repeated ?? (isVariant ? opening : undefined);
	if (!removed) return;
	tree.children.splice(tree.children.indexOf(removed), 1);
	if (repeated || removed.type !== "element") return;
	const message = `The first heading "${visibleText(removed)}" repeats the title and is left out. Make it a second-level heading to keep it.`;
	context.diagnostics.push(createDiagnostic("title-twice", context.file, positionOf(removed), message));
}

/** Tells whether most words of a heading are in the title. */
export function isSimilarTitle(heading: string, title: string): boolean {
	const splitWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}.]{2,}/gu) ?? [];
	const titleWords = new Set(splitWords(title));
	const words = splitWords(heading);
	return words.filter((word) => titleWords.has(word)).length > words.length / 2;
}

function isVisible(node: Root["children"][number]): boolean {
	if (node.type === "comment" || node.type === "mdxjsEsm") return false;
	return node.type !== "text" || node.value.trim() !== "";
}

function headingLevel(node: Element): number | undefined {
	const match = /^h([1-6])$/.exec(node.tagName);
	return match ? Number(match[1]) : undefined;
}

/** Collects the ids that links can point to, unless some of them are only known when the page is rendered. */
export function anchors() {
	return (tree: Root, file: VFile): undefined => {
		const { metadata, sharedComponents } = getContext(file);
		if (metadata.components.some(({ name }) => !sharedComponents.has(name))) return;
		const ids = new Set<string>();
		let isComplete = true;
		visit(tree, (node) => {
			if (hasComputedId(node)) isComplete = false;
			const tag = toTag(node);
			for (const id of [tag?.get("id"), tag?.name === "a" ? tag.get("name") : undefined]) if (id) ids.add(id);
		});
		if (isComplete) metadata.anchors = [...ids];
	};
}

function hasComputedId(node: Nodes): boolean {
	if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") return /\bid\b|<\p{Lu}/u.test(node.value);
	if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return false;
	return node.attributes.some((attribute) =>
		attribute.type === "mdxJsxAttribute"
			? attribute.name === "id" && typeof attribute.value !== "string"
			: /\bid\b/.test(attribute.value),
	);
}
