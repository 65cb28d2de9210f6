import type { MdxFlowExpression } from "mdast-util-mdx";
import { findCalloutKind } from "@/lib/markdown/callout-kinds";
import { jsxElement, pickAttributes, staticAttributes } from "@/lib/markdown/jsx";
import { codeBlock } from "./code-block";
import { attributeText, createLabel, createParagraph, getChildren, type Replace } from "./content";
import { tabItem, tabs } from "./tabs";
import { video } from "./video";

export const remove: Replace = () => [];
export const keepChildren: Replace = getChildren;

const fallback: Replace = (node) => {
	const attribute = node.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === "fallback");
	const isBlock = node.type === "mdxJsxFlowElement";
	if (!attribute?.value) return [];
	if (typeof attribute.value === "string")
		return [isBlock ? createParagraph(attribute.value) : { type: "text", value: attribute.value }];
	const { value, data } = attribute.value as { value: string; data?: MdxFlowExpression["data"] };
	return [{ type: isBlock ? "mdxFlowExpression" : "mdxTextExpression", value, data } as MdxFlowExpression];
};

/** Converts to `Callout`, with the kind in the `type` attribute or a default kind. */
export const callout =
	(defaultKind: string): Replace =>
	(node) => {
		const kind = attributeText(staticAttributes(node.attributes).type)?.toLowerCase() ?? defaultKind;
		const type = findCalloutKind(kind)?.type ?? kind;
		return [jsxElement("Callout", { type }, getChildren(node), node.position, pickAttributes(node, "title"))];
	};

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

/** Converts Docusaurus's `ThemedImage`, with one image for light and one for dark mode, to `picture`. */
const themedImage: Replace = (node) => {
	const { sources, alt, width, height, lightSrc, darkSrc } = staticAttributes(node.attributes);
	const { light, dark } = (sources ?? { light: lightSrc, dark: darkSrc }) as Record<string, unknown>;
	const image = jsxElement("img", {
		src: attributeText(light) ?? attributeText(dark),
		alt: attributeText(alt) ?? "",
		width: attributeText(width),
		height: attributeText(height),
	});
	if (!attributeText(light) || !attributeText(dark)) return [image];
	const source = jsxElement("source", { media: "(prefers-color-scheme: dark)", srcSet: attributeText(dark) });
	return [jsxElement("picture", {}, [source, image])];
};

const browserWindow: Replace = (node) => {
	const { url } = staticAttributes(node.attributes);
	const label = attributeText(url);
	const children = [...(label ? [createLabel(label)] : []), ...getChildren(node)];
	return [jsxElement("div", { class: "browser-window" }, children)];
};

const image = rename("Image", { img: "src", fluid: "src" });

/** The components of Docusaurus, and those of the blog whose tags have other forms. */
export const replacements: Readonly<Record<string, Replace>> = {
	Admonition: callout("note"),
	CodeBlock: codeBlock,
	TabItem: tabItem,
	Tabs: tabs,
	Image: image,
	IdealImage: image,
	ThemedImage: themedImage,
	Link: rename("a", { to: "href" }),
	BrowserWindow: browserWindow,
	YouTube: video,
	Translate: keepChildren,
	BrowserOnly: fallback,
	Head: remove,
	// Pages have their own table of contents.
	TOCInline: remove,
};
