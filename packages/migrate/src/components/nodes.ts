import type { Link, Paragraph } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx";
import type { Replace } from "@/packages/migrate/src/adapter-types";

export type JsxElement = Parameters<Replace>[0];

/** Returns the children for an element whose type only allows blocks. */
export function getChildren(node: JsxElement): MdxJsxFlowElement["children"] {
	return node.children as MdxJsxFlowElement["children"];
}

export function createLink(url: string, label: string): Link {
	return { type: "link", url, children: [{ type: "text", value: label }] };
}

export function createParagraph(value: string): Paragraph {
	return { type: "paragraph", children: [{ type: "text", value }] };
}

/** Returns a string or number as a string; `undefined` for other values. */
export function attributeText(value: unknown): string | undefined {
	if (typeof value === "number") return String(value);
	return typeof value === "string" ? value : undefined;
}

export function pickAttributes(node: Pick<JsxElement, "attributes">, ...names: string[]): JsxElement["attributes"] {
	return node.attributes.filter((attribute) => attribute.type === "mdxJsxAttribute" && names.includes(attribute.name));
}

/** Gives a tag another name, and some of its attributes. */
export const rename =
	(name: string, attributeNames: Record<string, string> = {}): Replace =>
	(node) => {
		const attributes = node.attributes.map((attribute) =>
			attribute.type === "mdxJsxAttribute" && Object.hasOwn(attributeNames, attribute.name)
				? { ...attribute, name: attributeNames[attribute.name] ?? attribute.name }
				: attribute,
		);
		return [{ ...node, name, attributes }];
	};
