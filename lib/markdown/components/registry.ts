import { codeBlock } from "./code-block";
import type { Replace } from "./content";
import { tabs } from "./tabs";
import { video } from "./video";

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

/** The components of the blog whose tags may have other forms. */
export const replacements: Readonly<Record<string, Replace>> = {
	CodeBlock: codeBlock,
	Tabs: tabs,
	Image: rename("Image", { img: "src", fluid: "src" }),
	YouTube: video,
};
