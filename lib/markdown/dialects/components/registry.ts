import type { RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { findCalloutKind } from "@/lib/markdown/callout-kinds";
import { staticAttributes } from "@/lib/markdown/static-values";
import { codeBlock } from "./code-block";
import { asText, element, kept, labelOf, withAttributes } from "./create";
import { embeds } from "./embeds";
import { tabItem, tabs } from "./tabs";

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Makes of a theme's component what stands in its place. */
export type Replace = (node: Jsx) => RootContent[];

const nothing: Replace = () => [];
const children: Replace = (node) => node.children as RootContent[];

/** A remark; the name of the tag says of which kind it is, if it has no `type`. */
const remark =
	(usual: string): Replace =>
	(node) => {
		const kind = asText(staticAttributes(node.attributes).type)?.toLowerCase() ?? usual;
		const type = findCalloutKind(kind)?.type ?? kind;
		return [withAttributes({ ...element("Callout", node), attributes: kept(node, "title") }, { type })];
	};

/** A component under another name, with the attributes that it has there by ours. */
const renamed =
	(name: string, names: Record<string, string> = {}): Replace =>
	(node) => {
		const attributes = node.attributes.map((attribute) =>
			attribute.type === "mdxJsxAttribute" && Object.hasOwn(names, attribute.name)
				? { ...attribute, name: names[attribute.name] ?? attribute.name }
				: attribute,
		);
		return [{ ...node, name, attributes }];
	};

/** An image for light and one for dark surroundings. */
const themedImage: Replace = (node) => {
	const { sources, alt, width, height, lightSrc, darkSrc } = staticAttributes(node.attributes);
	const { light, dark } = (sources ?? { light: lightSrc, dark: darkSrc }) as Record<string, unknown>;
	const image = withAttributes(element("img"), {
		src: asText(light) ?? asText(dark),
		alt: asText(alt) ?? "",
		width: asText(width),
		height: asText(height),
	});
	if (!asText(light) || !asText(dark)) return [image];
	const source = withAttributes(element("source"), { media: "(prefers-color-scheme: dark)", srcSet: asText(dark) });
	return [element("picture", { children: [source, image] })];
};

/** A picture of a browser around something. */
const browserWindow: Replace = (node) => {
	const { url } = staticAttributes(node.attributes);
	const head = asText(url) ? [labelOf(asText(url) ?? "")] : [];
	return [withAttributes(element("div", { children: [...head, ...node.children] }), { class: "browser-window" })];
};

/** A card that leads somewhere. */
const linkCard: Replace = (node) => {
	const { href, to, title, description } = staticAttributes(node.attributes);
	const link: RootContent = {
		type: "link",
		url: asText(href) ?? asText(to) ?? "",
		children: [{ type: "text", value: asText(title) ?? asText(href) ?? "" }],
	};
	const after = asText(description);
	return [{ type: "paragraph", children: [link, ...(after ? [{ type: "text" as const, value: `: ${after}` }] : [])] }];
};

/** A card with a title over its text. */
const card: Replace = (node) => {
	const title = asText(staticAttributes(node.attributes).title);
	return [...(title ? [labelOf(title)] : []), ...(node.children as RootContent[])];
};

const image = renamed("Image", { img: "src", fluid: "src" });
const link = renamed("a", { to: "href" });

/** The components of other systems' themes that ours, or plain elements, stand for. */
export const replacements: Readonly<Record<string, Replace>> = {
	Admonition: remark("note"),
	Aside: remark("note"),
	Caution: remark("caution"),
	Danger: remark("danger"),
	Important: remark("important"),
	Info: remark("info"),
	Note: remark("note"),
	Tip: remark("tip"),
	Warning: remark("warning"),
	CodeBlock: codeBlock,
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
	Translate: children,
	CardGrid: children,
	Steps: children,
	BrowserOnly: nothing,
	Head: nothing,
	Script: nothing,
	// The page has a table of contents of its own.
	TOCInline: nothing,
	TableOfContents: nothing,
};
