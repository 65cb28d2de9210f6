import type { Root } from "mdast";
import type { VFile } from "vfile";
import type { SharedComponent } from "@/lib/content/shared-components";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { isJsx, jsxElement, staticAttributes } from "@/lib/markdown/jsx";
import { createDiagnostic } from "@/lib/utils/diagnostics";
import { visit } from "@/lib/utils/visit";

/** The images of a folder, in order; `src` is a path of the site. */
export type Galleries = Readonly<Record<string, readonly { src: string; alt: string }[]>>;

const GALLERY = "Gallery" satisfies SharedComponent;
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
			const { src } = staticAttributes(node.attributes);
			if (typeof src !== "string") return;
			const images = context.galleries[src] ?? [];
			if (images.length === 0) {
				const message = `No images in the folder \`${src}\`. Add some, or fix the path.`;
				context.diagnostics.push(createDiagnostic("image-missing", context.file, positionOf(node), message));
			}
			node.attributes = node.attributes.filter((one) => one.type !== "mdxJsxAttribute" || one.name !== "src");
			const paragraphs = images.map((image) => {
				const element = jsxElement("img", { ...image }, [], node.position);
				return jsxElement("p", {}, [element], node.position);
			});
			node.children.unshift(...(paragraphs as never[]));
		});
	};
}
