import type { Nodes } from "hast";

/** The words of a tree, with a space wherever an element begins or ends a line. */
export function toText(node: Nodes): string {
	if (node.type === "text") return node.value;
	if (!("children" in node)) return "";
	if (node.type === "element" && /^(script|style|template)$/.test(node.tagName)) return " ";
	const inside = node.children.map(toText).join("");
	return node.type === "element" &&
		!/^(a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)$/.test(node.tagName)
		? ` ${inside} `
		: inside;
}
