import type { Nodes } from "hast";
import type { MdxJsxAttribute } from "mdast-util-mdx";
import { parsePixels } from "@/lib/utils/parse-pixels";

/** Names of elements and components that render an image. */
export const IMAGE_TAGS: ReadonlySet<string> = new Set(["img", "Image", "Figure"]);

/** An HTML element or a JSX element, with string attributes only. */
export interface Tag {
	name: string;
	get(name: string): string | undefined;
	/** Returns a length in pixels, also one that is a number: `width={60}`. */
	getPixels(name: string): number | undefined;
	set(name: string, value: string | true): void;
}

/** Returns the name of an element or component, however it was written; `undefined` for other nodes. */
export function getTagName(node: Nodes): string | undefined {
	if (node.type === "element") return node.tagName;
	return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement" ? (node.name ?? "") : undefined;
}

/** Returns an element or component as a tag; `undefined` for other nodes. */
export function toTag(node: Nodes): Tag | undefined {
	if (node.type === "element") {
		const { properties } = node;
		return {
			name: node.tagName,
			get: (name) => {
				const value = properties[name];
				return Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : undefined;
			},
			getPixels: (name) => {
				const value = properties[name];
				return typeof value === "string" || typeof value === "number" ? parsePixels(value) : undefined;
			},
			set: (name, value) => {
				properties[name] = value;
			},
		};
	}
	if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return undefined;
	const find = (name: string) => node.attributes.filter(isStringAttribute).find((attribute) => attribute.name === name);
	return {
		name: node.name ?? "",
		get: (name) => find(name)?.value,
		getPixels: (name) => {
			const attribute = node.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === name);
			const value = typeof attribute?.value === "object" ? attribute.value?.value : attribute?.value;
			return parsePixels(value?.trim());
		},
		set: (name, value) => {
			const existing = find(name);
			if (existing && value !== true) existing.value = value;
			else node.attributes.push({ type: "mdxJsxAttribute", name, value: value === true ? null : value });
		},
	};
}

type StringAttribute = MdxJsxAttribute & { value: string };

function isStringAttribute(attribute: { type: string; value?: unknown }): attribute is StringAttribute {
	return attribute.type === "mdxJsxAttribute" && typeof attribute.value === "string";
}
