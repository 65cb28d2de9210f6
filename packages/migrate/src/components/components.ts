import type { RootContent } from "mdast";
import { createLabel, staticAttributes } from "quire-blog/source-adapter";
import type { Replace } from "@/packages/migrate/src/adapter-types";
import { docusaurus } from "./docusaurus";
import { embeds } from "./embeds";
import { attributeText, createLink, createParagraph, getChildren, rename } from "./nodes";
import { callout, image, keepChildren, remove } from "./replacements";
import { tabItem, tabs } from "./tabs";

/** Matches the start of the options after the file name in the info string of Mintlify's code blocks. */
const OPTION = /(?:^|\s)(?:\{|[\w-]+[={]|(?:expandable|lines|showLineNumbers|wrap)(?!\S))/;

/** Converts Mintlify's `CodeGroup` to its code blocks, which have a title after the language: ```` ```js app.js ````. */
const codeGroup: Replace = (node) =>
	getChildren(node).map((child) => (child.type === "code" ? { ...child, meta: nameTitle(child.meta ?? "") } : child));

/** Converts an unnamed title in an info string to `title="…"`. */
function nameTitle(meta: string): string {
	const option = meta.search(OPTION);
	const title = (option < 0 ? meta : meta.slice(0, option)).trim();
	return title ? `title="${title.replaceAll('"', "'")}"${meta.slice(title.length)}` : meta;
}

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

/** Components of Docusaurus and of the themes of Astro (Starlight), Next.js (Nextra), Gatsby, Mintlify and others, by the names of their tags. */
export const components: Readonly<Record<string, Replace>> = {
	Aside: callout("note"),
	Caution: callout("caution"),
	Danger: callout("danger"),
	Important: callout("important"),
	Info: callout("info"),
	Note: callout("note"),
	Tip: callout("tip"),
	Warning: callout("warning"),
	CodeGroup: codeGroup,
	Tabs: tabs,
	"Tabs.Tab": tabItem,
	Image: image,
	NextImage: image,
	StaticImage: image,
	NextLink: rename("a", { to: "href" }),
	Card: card,
	LinkCard: linkCard,
	...docusaurus,
	...embeds,
	CardGrid: keepChildren,
	Steps: steps,
	Script: remove,
	TableOfContents: remove,
};
