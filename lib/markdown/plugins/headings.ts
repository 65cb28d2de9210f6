import GithubSlugger from "github-slugger";
import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { bodyOf } from "@/lib/markdown/body";

/**
 * Gives headings their ids and lists them; the table of contents uses the same list. The page's title is its only
 * `h1`: a heading that opens the body with the title (or at first level) goes, other first levels move down.
 */
export function headings() {
	return (tree: Root, file: VFile): undefined => {
		const body = bodyOf(file);
		dropTitle(tree, body.title);
		const slugger = new GithubSlugger();
		visit(tree, "element", (node) => {
			const level = levelOf(node);
			if (!level || node.properties.id === "footnote-label") return;
			const depth = Math.max(level, 2);
			node.tagName = `h${depth}`;
			const text = textOf(node).replace(/\s+/g, " ").trim();
			const own = node.properties.id;
			const id = typeof own === "string" && own !== "" ? own : slugger.slug(text);
			node.properties.id = id;
			body.facts.headings.push({ depth, id, text });
		});
	};
}

function dropTitle(tree: Root, title: string): void {
	const index = tree.children.findIndex(isVisible);
	const first = tree.children[index];
	if (first?.type !== "element") return;
	const level = levelOf(first);
	if (level === 1 || (level && textOf(first).trim() === title)) tree.children.splice(index, 1);
}

function isVisible(node: Root["children"][number]): boolean {
	if (node.type === "comment" || node.type === "mdxjsEsm") return false;
	return node.type !== "text" || node.value.trim() !== "";
}

function levelOf(node: Element): number | undefined {
	const match = /^h([1-6])$/.exec(node.tagName);
	return match ? Number(match[1]) : undefined;
}
