import type { Blockquote, Paragraph, PhrasingContent, Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx";
import { type CalloutKind, findCalloutKind } from "@/lib/markdown/callout-kinds";
import { jsxElement } from "@/lib/markdown/jsx";
import { createLabel } from "@/lib/markdown/replaced-components/content";
import { visit } from "@/lib/utils/visit";

/** The marker of an alert; Obsidian's may have a fold mark (`-`, `+`). */
const MARKER = /^\[!([a-z][\w-]*)\]([+-]?)[^\S\n]*/i;
/** Obsidian's callouts with other names in this blog: https://help.obsidian.md/callouts */
const OBSIDIAN_KINDS: Record<string, CalloutKind> = {
	abstract: "info",
	summary: "info",
	tldr: "info",
	todo: "info",
	check: "tip",
	done: "tip",
	question: "note",
	help: "note",
	faq: "note",
	failure: "danger",
	fail: "danger",
	missing: "danger",
	bug: "danger",
	example: "note",
	quote: "note",
	cite: "note",
};

/** Converts the alerts of GitHub and Hugo (`> [!NOTE]`) and Obsidian's callouts (`> [!info]- Title`) to shared components. */
export function alerts() {
	return (tree: Root): undefined => {
		visit(tree, "blockquote", (quote: Blockquote, index, parent) => {
			const [paragraph] = quote.children;
			if (!parent || index === undefined || paragraph?.type !== "paragraph") return;
			const [text] = paragraph.children;
			const marker = text?.type === "text" ? MARKER.exec(text.value) : null;
			if (!marker || text?.type !== "text") return;
			const [match, name = "", fold] = marker;
			text.value = text.value.slice(match.length);
			const title = takeFirstLine(paragraph);
			if (paragraph.children.length === 0) quote.children.shift();
			// The same list, in which nested alerts are converted next.
			const children = quote.children as MdxJsxFlowElement["children"];
			parent.children[index] = fold
				? createDetails(title.length > 0 ? title : [{ type: "text", value: capitalize(name) }], children, quote)
				: createCallout(name.toLowerCase(), title, children, quote);
		});
	};
}

function createCallout(
	name: string,
	title: PhrasingContent[],
	children: MdxJsxFlowElement["children"],
	{ position }: Blockquote,
): MdxJsxFlowElement {
	const kind = findCalloutKind(name);
	const type = kind?.type ?? OBSIDIAN_KINDS[name] ?? "note";
	// The name of a kind that this blog doesn't have becomes the title.
	const defaultTitle: PhrasingContent[] = kind && !kind.label ? [] : [{ type: "text", value: capitalize(name) }];
	const label = title.length > 0 ? title : defaultTitle;
	if (label.length === 0) return jsxElement("Callout", { type }, children, position);
	children.unshift(createLabel(label));
	return jsxElement("Callout", { type, labelled: 1 }, children, position);
}

function createDetails(
	title: PhrasingContent[],
	children: MdxJsxFlowElement["children"],
	{ position }: Blockquote,
): MdxJsxFlowElement {
	const summary: Paragraph = { type: "paragraph", data: { hName: "summary" }, children: title };
	children.unshift(summary as (typeof children)[number]);
	return jsxElement("Details", {}, children, position);
}

/** Removes the first line of a paragraph, which is the title of an alert, and returns it. */
function takeFirstLine(paragraph: Paragraph): PhrasingContent[] {
	const line: PhrasingContent[] = [];
	for (let node = paragraph.children.shift(); node; node = paragraph.children.shift()) {
		if (node.type === "break") break;
		const end = node.type === "text" ? node.value.indexOf("\n") : -1;
		if (node.type !== "text" || end < 0) {
			line.push(node);
			continue;
		}
		const rest = node.value.slice(end + 1);
		if (rest !== "") paragraph.children.unshift({ ...node, value: rest });
		line.push({ ...node, value: node.value.slice(0, end) });
		break;
	}
	return line.filter((node) => node.type !== "text" || node.value.trim() !== "");
}

function capitalize(name: string): string {
	return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}
