import type { Nodes } from "hast";
import { parseHtml } from "./parse-html";

/** Writes spaces around elements that aren't inline. */
export function htmlToText(html: string): string {
	const tree = parseHtml(html);
	return tree ? toText(tree) : html.replace(/<[^<>]*>/g, " ");
}

function toText(node: Nodes): string {
	if (node.type === "text") return node.value;
	if (!("children" in node)) return "";
	if (node.type === "element" && /^(script|style|template)$/.test(node.tagName)) return " ";
	const text = node.children.map(toText).join("");
	return node.type === "element" &&
		!/^(a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)$/.test(node.tagName)
		? ` ${text} `
		: text;
}
