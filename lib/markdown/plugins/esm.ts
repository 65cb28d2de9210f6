import type { Root } from "mdast";
import type {} from "mdast-util-mdx";
import type { VFile } from "vfile";
import { bodyOf, placeOf } from "@/lib/markdown/body";
import { problem } from "@/lib/problem";

/** Reports `import` and `export` in MDX, which have no effect here. */
export function esm() {
	return (tree: Root, file: VFile): undefined => {
		const body = bodyOf(file);
		for (const node of tree.children) {
			if (node.type !== "mdxjsEsm") continue;
			const word = /^\s*export/.test(node.value) ? "export" : "import";
			const message = `\`${word}\` has no effect in a post. Components of \`components/mdx\` are there without importing them.`;
			body.problems.push(problem("mdx-esm", body.file, placeOf(node), message));
		}
	};
}
