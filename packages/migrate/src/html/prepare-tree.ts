import type { Element, ElementContent, Nodes, Properties, RootContent } from "hast";
import { isPhrasing, MARKDOWN_ELEMENT } from "./elements";

/** Classes that editors add, and that have no styles in another design. */
const EDITOR_CLASS =
	/^(wp-block-(?!columns?$|group$|button|media|pullquote|verse)[\w-]*|wp-image-\d+|wp-element-[\w-]+|wp-embed-[\w-]+|wp-has-[\w-]+|attachment-[\w-]+|size-(?:full|large|medium_large|medium)|alignnone|is-layout-[\w-]+|has-text-color|is-style-default|kg-image|kg-card|kg-image-card|kg-code-card|p\d+|s\d+|Apple-[\w-]+|Mso\w+|wp-caption(?:-text)?)$/;
const NEEDLESS_ATTRIBUTES = new Set([
	"loading",
	"decoding",
	"fetchPriority",
	"srcSet",
	"sizes",
	"rel",
	"target",
	"referrerPolicy",
	"spellCheck",
	"contentEditable",
	"dataId",
	"dataLink",
	"dataRecalcDims",
	"dataRichTextFormatBoundary",
]);

/** Elements with block content, in which text between other blocks becomes paragraphs. */
const FLOW_ELEMENT = /^(blockquote|div|section|article|main)$/;

/** Removes attributes without meaning from a tree, and all ids that aren't in `linkedIds`. */
export function cleanAttributes(node: Nodes, linkedIds: ReadonlySet<string>): void {
	if (node.type === "element") node.properties = selectProperties(node, linkedIds);
	if ("children" in node) for (const child of node.children) cleanAttributes(child, linkedIds);
	if (node.type === "element" && node.tagName === "template")
		cleanAttributes(node.content ?? { type: "root", children: [] }, linkedIds);
}

function selectProperties({ tagName, properties }: Element, linkedIds: ReadonlySet<string>): Properties {
	const kept = Object.entries(properties).flatMap(([name, value]): [string, Properties[string]][] => {
		if (name === "className") {
			const classes = [value].flat().filter((one) => !EDITOR_CLASS.test(String(one)));
			return classes.length > 0 ? [[name, classes as string[]]] : [];
		}
		if (name === "id") return linkedIds.has(String(value)) ? [[name, value]] : [];
		if (NEEDLESS_ATTRIBUTES.has(name) && tagName !== "iframe" && tagName !== "source") return [];
		return value === "" && name !== "alt" && name !== "src"
			? isBoolean(name)
				? [[name, value]]
				: []
			: [[name, value]];
	});
	return Object.fromEntries(kept);
}

function isBoolean(name: string): boolean {
	return /^(controls|autoPlay|loop|muted|allowFullScreen|open|hidden|reversed|data.+)$/.test(name);
}

/** Wraps inline content between blocks in paragraphs, of which inline HTML must be a part in Markdown. */
export function wrapInlineContent(node: Nodes): void {
	if (!("children" in node)) return;
	for (const child of node.children) wrapInlineContent(child);
	if (node.type === "root" || (node.type === "element" && needsParagraphs(node))) {
		(node as { children: RootContent[] }).children = groupIntoParagraphs(node.children);
	}
}

function needsParagraphs(node: Element): boolean {
	// An element with attributes is kept as HTML.
	if (FLOW_ELEMENT.test(node.tagName)) return Object.keys(node.properties).length === 0;
	return node.tagName === "li" && node.children.some(hasInlineHtml);
}

function hasInlineHtml(node: ElementContent): boolean {
	if (node.type !== "element" || !isPhrasing(node)) return false;
	const isHtml = !MARKDOWN_ELEMENT.test(node.tagName) || Object.keys(node.properties).length > 0;
	return isHtml || node.children.some(hasInlineHtml);
}

function groupIntoParagraphs(children: readonly RootContent[]): RootContent[] {
	const blocks: RootContent[] = [];
	let inline: ElementContent[] = [];
	const closeParagraph = () => {
		const isBlank = inline.every((node) => node.type === "text" && node.value.trim() === "");
		if (!isBlank) blocks.push({ type: "element", tagName: "p", properties: {}, children: inline });
		inline = [];
	};
	for (const child of children) {
		if (child.type === "text" || (child.type === "element" && isPhrasing(child))) inline.push(child);
		else {
			closeParagraph();
			blocks.push(child);
		}
	}
	closeParagraph();
	return blocks;
}
