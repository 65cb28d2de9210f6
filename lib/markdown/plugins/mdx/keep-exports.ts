import type { Program } from "estree-jsx";
import type { Root } from "hast";
import type {} from "mdast-util-mdx";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";

/** Restores the kept exports after `next-mdx-remote` has removed all of them. */
export function keepExports() {
	return (tree: Root, file: VFile): undefined => {
		const { exports } = getContext(file);
		if (exports.length === 0) return;
		const estree: Program = { type: "Program", sourceType: "module", body: exports, comments: [] };
		tree.children.unshift({ type: "mdxjsEsm", value: "", data: { estree } });
	};
}
