import type { Code, Root } from "mdast";
import type {} from "mdast-util-mdx";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { problem } from "@/lib/problem";
import { bodyOf, placeOf } from "../body";
import { parseFence } from "../code/fence";
import { highlight } from "../code/highlight";
import { isKnownLanguage } from "../code/languages";
import { jsxElement } from "./jsx";

/** Highlights fenced code into `CodeBlock`; a language the highlighter doesn't know is reported and stays plain. */
export function code() {
	return async (tree: Root, file: VFile): Promise<undefined> => {
		const body = bodyOf(file);
		const blocks: { node: Code; replace: (element: ReturnType<typeof jsxElement>) => void }[] = [];
		visit(tree, "code", (node, index, parent) => {
			if (!parent || index === undefined) return;
			blocks.push({ node, replace: (element) => void (parent.children[index] = element) });
		});
		for (const { node, replace } of blocks) {
			const fence = parseFence(node.lang, node.meta);
			if (fence.language && !isKnownLanguage(fence.language)) {
				const message = `The highlighter doesn't know the language \`${fence.language}\`; the code is shown plain. Write \`text\` if that is meant.`;
				body.problems.push(problem("code-language", body.file, placeOf(node), message));
			}
			const html = await highlight(node.value, fence);
			const { language, title, lineNumbers } = fence;
			replace(jsxElement("CodeBlock", { html, language, title, lineNumbers }, [], node.position));
		}
	};
}
