import type { Nodes } from "hast";
import type { MdxJsxAttribute } from "mdast-util-mdx";
import { parsePixels } from "@/lib/utils/html";

export const IMAGE_TAGS: ReadonlySet<string> = new Set(["img", "Image", "Figure"]);

export interface Tag {
	name: string;
	get(name: string): string | undefined;
	/** Returns a length in pixels, also for a number: `width={60}`. */
	getPixels(name: string): number | undefined;
	set(name: string, value: string | true): void;
}

export function getTagName(node: Nodes): string | undefined {
	if (node.type === "element") return node.tagName;
	return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement" ? (node.name ?? "") : undefined;
}

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
