import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { bodyOf, placeOf } from "@/lib/markdown/body";
import { problem } from "@/lib/problem";

/** Drops event attributes of raw HTML (`onclick="…"`), which React refuses and a content policy blocks. */
export function safeHtml() {
	return (tree: Root, file: VFile): undefined => {
		const body = bodyOf(file);
		visit(tree, "element", (node) => {
			for (const [name, value] of Object.entries(node.properties)) {
				if (!/^on[A-Z]/.test(name) || typeof value !== "string") continue;
				delete node.properties[name];
				const message = `\`${name.toLowerCase()}\` on <${node.tagName}> is dropped: posts can't carry script in attributes.`;
				body.problems.push(problem("html-event", body.file, placeOf(node), message));
			}
		});
	};
}
