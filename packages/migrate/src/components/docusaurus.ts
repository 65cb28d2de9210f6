import type { MdxFlowExpression } from "mdast-util-mdx";
import { createLabel, jsxElement, staticAttributes } from "quire-blog/source-adapter";
import type { Replace } from "@/packages/migrate/src/adapter-types";
import { attributeText, createParagraph, getChildren, rename } from "./nodes";
import { callout, image, keepChildren, remove } from "./replacements";
import { tabItem } from "./tabs";

const fallback: Replace = (node) => {
	const attribute = node.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === "fallback");
	const isBlock = node.type === "mdxJsxFlowElement";
	if (!attribute?.value) return [];
	if (typeof attribute.value === "string")
		return [isBlock ? createParagraph(attribute.value) : { type: "text", value: attribute.value }];
	const { value, data } = attribute.value as { value: string; data?: MdxFlowExpression["data"] };
	return [{ type: isBlock ? "mdxFlowExpression" : "mdxTextExpression", value, data } as MdxFlowExpression];
};

/** Converts an image for light and one for dark mode to `picture`. */
const themedImage: Replace = (node) => {
	const { sources, alt, width, height, lightSrc, darkSrc } = staticAttributes(node.attributes);
	const { light, dark } = (sources ?? { light: lightSrc, dark: darkSrc }) as Record<string, unknown>;
	const element = jsxElement("img", {
		src: attributeText(light) ?? attributeText(dark),
		alt: attributeText(alt) ?? "",
		width: attributeText(width),
		height: attributeText(height),
	});
	if (!attributeText(light) || !attributeText(dark)) return [element];
	const source = jsxElement("source", { media: "(prefers-color-scheme: dark)", srcSet: attributeText(dark) });
	return [jsxElement("picture", {}, [source, element])];
};

const browserWindow: Replace = (node) => {
	const { url } = staticAttributes(node.attributes);
	const label = attributeText(url);
	const children = [...(label ? [createLabel(label)] : []), ...getChildren(node)];
	return [jsxElement("div", { class: "browser-window" }, children)];
};

/** The components of Docusaurus: https://docusaurus.io/docs/markdown-features/react */
export const docusaurus: Readonly<Record<string, Replace>> = {
	Admonition: callout("note"),
	TabItem: tabItem,
	IdealImage: image,
	ThemedImage: themedImage,
	Link: rename("a", { to: "href" }),
	BrowserWindow: browserWindow,
	Translate: keepChildren,
	BrowserOnly: fallback,
	Head: remove,
	// Pages have their own table of contents.
	TOCInline: remove,
};
