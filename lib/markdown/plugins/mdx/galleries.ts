import type { Root } from "mdast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { isJsx, jsxElement, staticAttributes } from "@/lib/markdown/jsx";
import { isRecord } from "@/lib/utils/collections";
import { visit } from "@/lib/utils/visit";

const GALLERY = "Gallery";
const TAG = /<Gallery\b[^<>]{0,2000}?\bsrc=(?:"([^"]+)"|'([^']+)'|\{\s*["']([^"']+)["']\s*\})/g;

/** Lists the folders that the galleries of a body may show. */
export function listGalleryFolders(body: string): string[] {
	return [
		...new Set([...body.matchAll(TAG)].map(([, double, single, inBraces]) => double ?? single ?? inBraces ?? "")),
	];
}

/** Puts the images of its folder into each gallery, before its own. */
export function galleries() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		visit(tree, (node) => {
			if (!isJsx(node) || node.name !== GALLERY || context.ownComponents.has(GALLERY)) return;
			const { src, images: listed } = staticAttributes(node.attributes);
			const images = typeof src === "string" ? (context.galleries[src] ?? []) : readList(listed);
			if (typeof src === "string" && images.length === 0) {
				const message = `No images in the folder \`${src}\`. Add some, or fix the path.`;
				context.diagnostics.push(createDiagnostic("image-missing", context.file, positionOf(node), message));
			}
			node.attributes = node.attributes.filter((one) => one.type !== "mdxJsxAttribute" || one.name !== "src");
			const paragraphs = images.map((image) => {
				const element = jsxElement("img", image, [], node.position);
				return jsxElement("p", {}, [element], node.position);
			});
			node.children.unshift(...(paragraphs as never[]));
		});
	};
}

/** Reads the prop `images`, which components of this name in other systems have: URLs, or objects with `src` and `alt`. */
function readList(images: unknown): { src: string; alt: string }[] {
	return (Array.isArray(images) ? images : []).flatMap((image: unknown) => {
		const { src, alt } = isRecord(image) ? image : { src: image, alt: undefined };
		return typeof src === "string" ? [{ src, alt: typeof alt === "string" ? alt : "" }] : [];
	});
}
