import type { Root } from "hast";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { encodePostFileLink } from "@/lib/markdown/resolve-post-links";
import { visit } from "@/lib/utils/visit";
import { toTag } from "./html-tag";

/** Encodes links to files of posts, such as `./2020-01-01-foo.md#setup`, for `resolvePostLinks`. */
export function postFileLinks() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		visit(tree, (node) => {
			const tag = toTag(node);
			const href = tag?.get("href");
			const encoded = href && encodePostFileLink(href, context.file);
			if (encoded) tag?.set("href", encoded);
		});
	};
}
