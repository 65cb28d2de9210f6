import type { Nodes, Root } from "hast";
import type { VFile } from "vfile";
import {
	describeBundlerScheme,
	isExternalUrl,
	resolveAssetUrl,
	resolveStaticFolder,
} from "@/lib/content/urls/resolve-url";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { linkLabel } from "@/lib/markdown/readable-content";
import { countWords } from "@/lib/markdown/reading-time";
import { resolvePostLink } from "@/lib/markdown/resolve-post-links";
import { formatSrcSet, parseSrcSet } from "@/lib/utils/html";
import { safeDecode } from "@/lib/utils/url";
import { SKIP, visit } from "@/lib/utils/visit";
import { getTagName, IMAGE_TAGS, type Tag, toTag } from "./html-tag";

const SOURCE_ATTRIBUTES = ["src", "poster"];

/** Approximate number of words on the first screen of a desktop, below the header of a post; a phone shows half of them. */
const FIRST_SCREEN_WORDS = 150;

const INTERACTIVE_TAGS = new Set(["a", "button", "label", "summary"]);

/**
 * Makes the URLs of files beside a post absolute, and collects all images, files and links. Marks the first image if it is near enough to
 * the top to be loaded with priority, and images in an author's `<picture>`.
 */
export function resolveUrls() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		const { images, links, files } = context.metadata;
		let node: Nodes = tree;
		const resolve = (src: string) => {
			const message = describeBundlerScheme(src.trim());
			if (message) context.diagnostics.push(createDiagnostic("url-scheme", context.file, positionOf(node), message));
			return resolveAssetUrl(context.file, resolveStaticFolder(src.trim()));
		};
		let wordsBefore = 0;
		visit(tree, (visited, _, parent) => {
			node = visited;
			if (node.type === "text") wordsBefore += countWords(node.value);
			const tag = toTag(node);
			if (!tag) return;
			const position = positionOf(node);
			for (const name of SOURCE_ATTRIBUTES) {
				const src = tag.get(name);
				if (src === undefined) continue;
				const url = resolve(src);
				tag.set(name, url);
				const isImage = name === "poster" || IMAGE_TAGS.has(tag.name);
				const isFirst = images.length === 0 && !context.hasHero && wordsBefore <= FIRST_SCREEN_WORDS;
				if (isFirst && IMAGE_TAGS.has(tag.name)) tag.set("priority", true);
				if (parent && toTag(parent)?.name === "picture") tag.set("inPicture", true);
				const isUnlabelled = name === "src" && !tag.get("alt")?.trim() && !isHidden(tag);
				if (isImage) images.push({ url, ...position, ...(isUnlabelled && { isUnlabelled }), ...statedSize(tag) });
				else if (/^[a-z]/.test(tag.name) && tag.name !== "iframe") files.push({ url, ...position });
			}
			const srcSet = tag.get("srcSet");
			if (srcSet) {
				const candidates = parseSrcSet(srcSet).map((one) => ({ ...one, url: resolve(one.url) }));
				tag.set("srcSet", formatSrcSet(candidates));
				images.push(...candidates.map(({ url }) => ({ url, ...position })));
			}
			const href = tag.get("href");
			if (href === undefined) return;
			const url = resolveFileLink(removeVariationSelectors(resolveStaticFolder(href)), resolve);
			tag.set("href", url);
			links.push({ url, ...position });
			if (isBareUrl(visited, url) && !tag.get("class") && !tag.get("className")) tag.set("className", "bare-url");
		});
	};
}

/** Tells whether the text of a link is its URL, which is then not repeated in print. */
function isBareUrl(node: Nodes, url: string): boolean {
	const [text, ...others] = "children" in node ? node.children : [];
	if (text?.type !== "text" || others.length > 0 || !/^https?:/.test(url)) return false;
	const shown = text.value.trim().replace(/^(?!https?:)/, "https://");
	return linkLabel(safeDecode(shown)) === linkLabel(safeDecode(url));
}

function statedSize(tag: Tag): { width?: number; height?: number } {
	const [width, height] = [tag.getPixels("width"), tag.getPixels("height")];
	return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

function isHidden(tag: Tag): boolean {
	return tag.get("ariaHidden") === "true" || tag.get("aria-hidden") === "true" || tag.get("role") === "presentation";
}

/** Removes variation selectors (U+FE0F) of emoji from fragments: GitHub keeps them in ids, Hugo and this blog don't. */
function removeVariationSelectors(href: string): string {
	const isInternal = href.startsWith("#") || !isExternalUrl(href);
	return isInternal ? href.replace(/#.*$/s, (fragment) => fragment.replaceAll(/%EF%B8%8F|\uFE0F/gi, "")) : href;
}

/** Resolves a relative link to a file (`./report.pdf`); other links stay. */
function resolveFileLink(href: string, resolve: (src: string) => string): string {
	return href.startsWith("/") || isExternalUrl(href) || isPageLike(href) ? href : resolve(href);
}

function isPageLike(href: string): boolean {
	const name =
		href
			.replace(/[?#].*$/, "")
			.split("/")
			.pop() ?? "";
	return !/\.[a-z0-9]+$/i.test(name) || /\.(mdx?|markdown|html?)$/i.test(name);
}

/** Marks images inside links and other interactive elements, which can't link to their full size as well. */
export function linkedImages() {
	return (tree: Root): undefined => {
		visit(tree, (node) => {
			if (!INTERACTIVE_TAGS.has(getTagName(node) ?? "")) return;
			setImageProps(node, { inLink: true });
			return SKIP;
		});
	};
}

/** Gives images inside of components the props that these declare. */
export function componentImages() {
	return (tree: Root, file: VFile): undefined => {
		const { sharedComponents } = getContext(file);
		visit(tree, (node) => {
			const props = sharedComponents.get(getTagName(node) ?? "")?.compile?.imageProps;
			if (props) setImageProps(node, props);
		});
	};
}

function setImageProps(parent: Nodes, props: Readonly<Record<string, string | true>>): void {
	visit(parent, (node) => {
		const tag = toTag(node);
		if (!tag || !IMAGE_TAGS.has(tag.name)) return;
		for (const [name, value] of Object.entries(props)) tag.set(name, value);
	});
}

/** Replaces links to files of posts by those to their pages. */
export function postFileLinks() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		visit(tree, (node) => {
			const tag = toTag(node);
			const href = tag?.get("href");
			const link = href && resolvePostLink(href, context.file, context.postPaths);
			if (!link) return;
			tag?.set("href", link.url);
			context.metadata.postFiles = { ...context.metadata.postFiles, [link.target]: link.path ?? null };
		});
	};
}
