import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { encodePostFileLink } from "@/lib/markdown/post-links";
import { tagOf } from "./tag";

/** Marks links to files of posts, such as `./2020-01-01-foo.md#part`, for `linkPosts` to lead on to their pages. */
export function postFileLinks() {
	return (tree: Root, file: VFile): undefined => {
		const body = getContext(file);
		visit(tree, (node) => {
			const tag = tagOf(node);
			const href = tag?.get("href");
			const kept = href && encodePostFileLink(href, body.file);
			if (kept) tag?.set("href", kept);
		});
	};
}
