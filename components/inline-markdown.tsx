import type { Link, Nodes, Parents, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { Fragment, type ReactNode } from "react";
import { withKeys } from "@/components/element-helpers";
import { isDocumentUrl, isScriptUrl } from "@/lib/utils/url";
import { visit } from "@/lib/utils/visit";

/** The constructs that are no part of a line: https://github.com/micromark/micromark/blob/main/packages/micromark/dev/lib/constructs.js */
const BLOCKS = [
	...["blockQuote", "codeFenced", "codeIndented", "definition", "headingAtx", "htmlFlow", "list", "setextUnderline"],
	"thematicBreak",
];

/** Renders inline Markdown: links, emphasis and code. Other syntax is shown as its text. */
export function InlineMarkdown({ text }: { text: string }) {
	return renderChildren(parse(text));
}

function parse(text: string): Root {
	return fromMarkdown(text, { extensions: [{ disable: { null: BLOCKS } }] });
}

function renderChildren({ children }: Parents): ReactNode {
	return withKeys<Nodes>(children, ({ type }) => type).map(([key, node]) => (
		<Fragment key={key}>{renderNode(node)}</Fragment>
	));
}

function renderNode(node: Nodes): ReactNode {
	switch (node.type) {
		case "link":
			return isSafe(node) ? <a href={node.url}>{renderChildren(node)}</a> : renderChildren(node);
		case "emphasis":
			return <em>{renderChildren(node)}</em>;
		case "strong":
			return <strong>{renderChildren(node)}</strong>;
		case "inlineCode":
			return <code>{node.value}</code>;
		case "break":
			return <br />;
		case "image":
			return node.alt;
		default:
			return "children" in node ? renderChildren(node) : "value" in node ? node.value : null;
	}
}

/** Returns the URLs to which inline Markdown links. */
export function listLinks(text: string): string[] {
	const urls: string[] = [];
	visit(parse(text), "link", ({ url }) => void urls.push(url));
	return urls;
}

function isSafe({ url }: Link): boolean {
	return !isScriptUrl(url) && !isDocumentUrl(url);
}
