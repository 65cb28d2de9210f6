import type { Element, ElementContent, Root } from "hast";
import type { Image, Text } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { escapeHtml } from "@/lib/utils/html";
import { nodeText, SKIP, visit } from "@/lib/utils/visit";

/** Ids of videos have eleven characters, as does the name that addresses of playlists have in their place. */
const YOUTUBE =
	/^(?:https?:)?\/\/(?:www\.|m\.|music\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)\/(?:(?:embed|shorts|live|v)\/(?!videoseries)|watch\?(?:\S*&)?v=|(?<=youtu\.be\/))([\w-]{11})(?![\w-])/;

const EMBED_CLASS = /^(?:wp-block-embed|kg-embed-card)$/;
const GALLERY_CLASS =
	/^(?:wp-block-gallery|blocks-gallery-grid|wp-block-jetpack-(?:tiled-gallery|slideshow)|kg-gallery-card)$/;
const LANGUAGE_CLASS = /^lang(?:uage)?-(.+)$/;
/** Elements that programs which color code write into it. */
const CODE_MARKUP = /^(?:br|code|span)$/;

/** An image of a gallery. */
export interface GalleryImage {
	url: string;
	alt: string;
	caption: string;
}

/** Returns HTML that {@link htmlToMarkdown} replaces by Markdown as it is. */
export function markdownHtml(source: string): string {
	return `<imported-markdown data-source="${escapeHtml(source)}"></imported-markdown>`;
}

/** Returns the Markdown that shows a page of another site, such as a video. */
export function embedSource(url: string): string {
	const [, id] = YOUTUBE.exec(url) ?? [];
	return id === undefined ? `<Embed url="${encodeURI(url).replace(/%25/g, "%")}" />` : `<YouTube id="${id}" />`;
}

/** Returns the Markdown of two or more images in rows. */
export function gallerySource(images: readonly GalleryImage[]): string {
	const format = (node: Image | Text) => toMarkdown(node).trim();
	const lines = images.map(({ url, alt, caption }) => {
		if (caption === "") return format({ type: "image", url, alt });
		return `<Figure src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">${format({ type: "text", value: caption })}</Figure>`;
	});
	return ["<Gallery>", ...lines, "</Gallery>"].join("\n\n");
}

/** Replaces embeds, players of YouTube, galleries and colored code, as editors and plugins write them, by what Markdown has for these. */
export function replaceByComponents(tree: Root): void {
	visit(tree, "element", (node, index, parent) => {
		if (!parent || index === undefined) return;
		if (node.tagName === "pre") return cleanCode(node);
		const replacement = hasClass(node, EMBED_CLASS)
			? convertEmbed(node)
			: hasClass(node, GALLERY_CLASS)
				? convertGallery(node)
				: node.tagName === "iframe"
					? convertPlayer(node)
					: undefined;
		if (!replacement) return;
		parent.children.splice(index, 1, ...replacement);
		return [SKIP, index + replacement.length];
	});
}

/** Converts a box with the URL of a page, or with its player, and keeps the caption below. */
function convertEmbed(node: Element): ElementContent[] | undefined {
	const [caption] = findElements(node, "figcaption");
	const [embed] = findElements(node, "imported-markdown");
	if (embed) return [embed, ...toParagraph(caption)];
	const [frame] = findElements(node, "iframe");
	if (frame) return convertPlayer(frame)?.concat(toParagraph(caption));
	const url = textOf({ ...node, children: node.children.filter((child) => child !== caption) });
	return /^https?:\/\/\S+$/.test(url) ? [markdownElement(embedSource(url)), ...toParagraph(caption)] : undefined;
}

function convertPlayer({ properties }: Element): ElementContent[] | undefined {
	const url = String(properties.src ?? "");
	return YOUTUBE.test(url) ? [markdownElement(embedSource(url))] : undefined;
}

/** Converts a box with several images, which may have captions, and keeps the caption of all below. */
function convertGallery(node: Element): ElementContent[] | undefined {
	const captions = findElements(node, "figcaption");
	const images = findElements(node, "img").flatMap(({ properties }): GalleryImage[] => {
		const url = String(properties.src ?? properties.dataUrl ?? "");
		return url === "" ? [] : [{ url, alt: String(properties.alt ?? ""), caption: "" }];
	});
	if (images.length < 2) return undefined;
	const figures = findElements(node, "figure", "li").filter((figure) => findElements(figure, "img").length === 1);
	for (const figure of figures) {
		const [image] = findElements(figure, "img");
		const [caption] = findElements(figure, "figcaption");
		const known = images.find(({ url }) => url === image?.properties.src);
		if (known && caption) known.caption = textOf(caption);
		if (caption && captions.includes(caption)) captions.splice(captions.indexOf(caption), 1);
	}
	return [markdownElement(gallerySource(images)), ...captions.flatMap(toParagraph)];
}

/** Gives code its language as a class and nothing else, and removes the elements that color it. */
function cleanCode(pre: Element): void {
	const [code = pre] = findElements(pre, "code");
	const language = findLanguage(pre) ?? findLanguage(code);
	const markup = pre.children.some((child) => child.type === "element") && findElements(pre);
	const isPlain = !markup || markup.every(({ tagName }) => CODE_MARKUP.test(tagName));
	if (!isPlain || (language === undefined && !markup)) return;
	const text = textOf(pre, { trims: false });
	const properties = language === undefined ? {} : { className: [`language-${language}`] };
	if (language !== undefined || code !== pre) pre.properties = pre.properties.id ? { id: pre.properties.id } : {};
	pre.children = [{ type: "element", tagName: "code", properties, children: [{ type: "text", value: text }] }];
}

/** Reads the language of code in the forms of WordPress's plugins. */
function findLanguage({ properties }: Element): string | undefined {
	const classes = [properties.className ?? []].flat().map(String);
	const brush = /\bbrush:\s*([\w#+-]+)/.exec(classes.join(" "))?.[1];
	const [ofClass] = classes.flatMap((one) => LANGUAGE_CLASS.exec(one)?.[1] ?? []);
	const { lang, dataLang, dataLanguage, dataEnlighterLanguage } = properties;
	const written = [ofClass, brush, dataEnlighterLanguage, dataLanguage, dataLang, lang].find(Boolean);
	return written === undefined ? undefined : String(written).toLowerCase();
}

function hasClass({ properties }: Element, pattern: RegExp): boolean {
	return [properties.className ?? []].flat().some((one) => pattern.test(String(one)));
}

/** Lists the elements inside of another one, in the order of their source. */
function findElements(node: Element, ...tagNames: string[]): Element[] {
	const found: Element[] = [];
	visit(node, "element", (child) => {
		if (child !== node && (tagNames.length === 0 || tagNames.includes(child.tagName))) found.push(child);
	});
	return found;
}

function textOf(node: Element, { trims = true } = {}): string {
	const texts: string[] = [];
	visit(node, (child) => {
		if (child.type === "text") texts.push(nodeText(child));
		if (child.type === "element" && "tagName" in child && child.tagName === "br") texts.push("\n");
	});
	const text = texts.join("");
	return trims ? text.trim().replace(/\s+/g, " ") : text;
}

function markdownElement(source: string): Element {
	return { type: "element", tagName: "imported-markdown", properties: { dataSource: source }, children: [] };
}

function toParagraph(caption: Element | undefined): Element[] {
	return caption ? [{ type: "element", tagName: "p", properties: {}, children: caption.children }] : [];
}
