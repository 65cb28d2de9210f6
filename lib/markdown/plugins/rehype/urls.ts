import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { isExternalUrl, resolveAssetUrl } from "@/lib/content/urls/assets";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { countWords } from "@/lib/markdown/reading-time";
import { resolveStaticFolder } from "@/lib/markdown/static-folders";
import { IMAGES, tagOf } from "./tag";

const SOURCES = ["src", "poster"];
/** About what stands on a desktop's screen below the opening of a post; a phone has half of it. */
const FIRST_SCREEN_WORDS = 150;

/**
 * Makes the addresses of files beside a post absolute, marks the image that a reader sees first, if it is near enough to
 * the top to be fetched at once, and those of an author's `<picture>`, and notes every image, file and link.
 */
export function resolveUrls() {
	return (tree: Root, file: VFile): undefined => {
		const body = getContext(file);
		const { images, links, files } = body.metadata;
		const resolve = (src: string) => resolveAssetUrl(body.file, resolveStaticFolder(src.trim()));
		let wordsBefore = 0;
		visit(tree, (node, _, parent) => {
			if (node.type === "text") wordsBefore += countWords(node.value);
			const tag = tagOf(node);
			if (!tag) return;
			const place = positionOf(node);
			for (const name of SOURCES) {
				const src = tag.get(name);
				if (src === undefined) continue;
				const url = resolve(src);
				tag.set(name, url);
				const isImage = name === "poster" || IMAGES.has(tag.name);
				const isFirst = images.length === 0 && !body.hasHero && wordsBefore <= FIRST_SCREEN_WORDS;
				if (isFirst && IMAGES.has(tag.name)) tag.set("priority", true);
				if (parent && tagOf(parent)?.name === "picture") tag.set("inPicture", true);
				if (isImage) images.push({ url, ...place });
				else if (/^[a-z]/.test(tag.name) && tag.name !== "iframe") files.push({ url, ...place });
			}
			const srcSet = tag.get("srcSet");
			if (srcSet) {
				const candidates = parseCandidates(srcSet).map(([src = "", ...rest]) => [resolve(src), ...rest]);
				tag.set("srcSet", candidates.map((candidate) => candidate.join(" ")).join(", "));
				images.push(...candidates.map(([url = ""]) => ({ url, ...place })));
			}
			const written = tag.get("href");
			if (written === undefined) return;
			const href = withoutVariation(resolveStaticFolder(written));
			tag.set("href", toFile(href, resolve));
			links.push({ url: toFile(href, resolve), ...place });
		});
	};
}

/** https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
function parseCandidates(srcSet: string): string[][] {
	return srcSet.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/));
}

/** GitHub's ids keep the invisible end of an emoji (U+FE0F), those of Hugo and of this blog don't: a link may be either. */
function withoutVariation(href: string): string {
	const isHere = href.startsWith("#") || !isExternalUrl(href);
	return isHere ? href.replace(/#.*$/s, (part) => part.replaceAll(/%EF%B8%8F|\uFE0F/gi, "")) : href;
}

/** A relative link to a file (`./report.pdf`) leads to that file; relative links to pages stay as they are. */
function toFile(href: string, resolve: (src: string) => string): string {
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
