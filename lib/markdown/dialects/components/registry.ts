import type { RootContent } from "mdast";
import type { MdxFlowExpression } from "mdast-util-mdx";
import { findCalloutKind } from "@/lib/markdown/callout-kinds";
import { jsxElement, pickAttributes, staticAttributes } from "@/lib/markdown/jsx";
import { codeBlock, codeGroup } from "./code-block";
import { attributeText, createLabel, createLink, createParagraph, getChildren, type Replace } from "./content";
import { embeds } from "./embeds";
import { tabItem, tabs } from "./tabs";

const remove: Replace = () => [];
const keepChildren: Replace = getChildren;

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
const callout =
	(defaultKind: string): Replace =>
	(node) => {
		const kind = attributeText(staticAttributes(node.attributes).type)?.toLowerCase() ?? defaultKind;
		const type = findCalloutKind(kind)?.type ?? kind;
		return [jsxElement("Callout", { type }, getChildren(node), node.position, pickAttributes(node, "title"))];
	};

const rename =
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

const linkCard: Replace = (node) => {
	const { href, to, title, description } = staticAttributes(node.attributes);
	const link: RootContent = {
		type: "link",
		url: attributeText(href) ?? attributeText(to) ?? "",
		children: [{ type: "text", value: attributeText(title) ?? attributeText(href) ?? "" }],
	};
	const text = attributeText(description);
	return [{ type: "paragraph", children: [link, ...(text ? [{ type: "text" as const, value: `: ${text}` }] : [])] }];
};

/** Converts a card to its content, with its title as a label, which may be a link. */
const card: Replace = (node) => {
	const { title, href, url, description, text } = staticAttributes(node.attributes);
	const label = attributeText(title);
	const target = attributeText(href) ?? attributeText(url);
	const content = label && target ? [createLink(target, label)] : label;
	const summary = attributeText(description) ?? attributeText(text);
	return [
		...(content ? [createLabel(content)] : []),
		...(summary ? [createParagraph(summary)] : []),
		...getChildren(node),
	];
};

/** Converts a list of steps to its content, and the steps in the attribute `items` to a list. */
const steps: Replace = (node) => {
	const { items } = staticAttributes(node.attributes);
	const texts = Array.isArray(items) ? items.filter((item) => typeof item === "string") : [];
	const list: RootContent = {
		type: "list",
		ordered: true,
		children: texts.map((item) => ({ type: "listItem", children: [createParagraph(item)] })),
	};
	return [...(texts.length > 0 ? [list] : []), ...getChildren(node)];
};

const image = rename("Image", { img: "src", fluid: "src" });
const link = rename("a", { to: "href" });

export const replacements: Readonly<Record<string, Replace>> = {
	Admonition: callout("note"),
	Aside: callout("note"),
	Caution: callout("caution"),
	Danger: callout("danger"),
	Important: callout("important"),
	Info: callout("info"),
	Note: callout("note"),
	Tip: callout("tip"),
	Warning: callout("warning"),
	CodeBlock: codeBlock,
	CodeGroup: codeGroup,
	TabItem: tabItem,
	Tabs: tabs,
	"Tabs.Tab": tabItem,
	Image: image,
	IdealImage: image,
	NextImage: image,
	StaticImage: image,
	ThemedImage: themedImage,
	Link: link,
	NextLink: link,
	Card: card,
	LinkCard: linkCard,
	BrowserWindow: browserWindow,
	...embeds,
	Translate: keepChildren,
	CardGrid: keepChildren,
	Steps: steps,
	BrowserOnly: fallback,
	Head: remove,
	Script: remove,
	// Pages have their own table of contents.
	TOCInline: remove,
	TableOfContents: remove,
};
