import type { Root } from "hast";
import type { MdxJsxAttribute } from "mdast-util-mdx";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { assetPath, isAbsolute } from "@/lib/content/assets";
import { bodyOf, placeOf } from "@/lib/markdown/body";

const IMAGES = new Set(["img", "Image", "Figure"]);
const SOURCES = ["src", "poster"];
/** Makes the addresses of files beside a post absolute, marks the page's first image, and notes every image and link. */
export function addresses() {
	return (tree: Root, file: VFile): undefined => {
		const body = bodyOf(file);
		const { images, links } = body.facts;
		const isFirst = () => !body.hasHero && images.length === 0;
		const resolve = (src: string) => assetPath(body.file, src.trim());
		visit(tree, (node) => {
			if (node.type === "element") {
				const { properties, tagName } = node;
				for (const name of SOURCES) {
					const value = properties[name];
					if (typeof value === "string") properties[name] = resolve(value);
				}
				if (tagName === "img" && typeof properties.src === "string") {
					if (isFirst()) properties.priority = true;
					images.push({ url: properties.src, ...placeOf(node) });
				}
				if (tagName === "a" && typeof properties.href === "string") {
					properties.href = toFile(properties.href, resolve);
					links.push({ url: properties.href, ...placeOf(node) });
				}
			} else if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
				const texts = node.attributes.filter(isText);
				for (const attribute of texts) {
					if (SOURCES.includes(attribute.name)) attribute.value = resolve(attribute.value);
					if (attribute.name === "href") {
						attribute.value = toFile(attribute.value, resolve);
						links.push({ url: attribute.value, ...placeOf(node) });
					}
				}
				const src = texts.find((attribute) => attribute.name === "src");
				if (!src || !IMAGES.has(node.name ?? "")) return;
				if (isFirst()) node.attributes.push({ type: "mdxJsxAttribute", name: "priority", value: null });
				images.push({ url: src.value, ...placeOf(node) });
			}
		});
	};
}

type TextAttribute = MdxJsxAttribute & { value: string };

function isText(attribute: { type: string; value?: unknown }): attribute is TextAttribute {
	return attribute.type === "mdxJsxAttribute" && typeof attribute.value === "string";
}

/** A relative link to a file (`./report.pdf`) leads to that file; relative links to pages stay as they are. */
function toFile(href: string, resolve: (src: string) => string): string {
	return href.startsWith("/") || isAbsolute(href) || isPageLike(href) ? href : resolve(href);
}

function isPageLike(href: string): boolean {
	const name =
		href
			.replace(/[?#].*$/, "")
			.split("/")
			.pop() ?? "";
	return !/\.[a-z0-9]+$/i.test(name) || /\.(mdx?|markdown|html?)$/i.test(name);
}
