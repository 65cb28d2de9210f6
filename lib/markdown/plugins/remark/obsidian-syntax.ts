import type { Root } from "mdast";
import type { VFile } from "vfile";
import { readShownText } from "./shown-text";

/** Matches links and embeds: https://help.obsidian.md/links. Such brackets around numbers and tests, or after a name, are code. */
const LINK = /(?<![\w\\[\])!])(!?)\[\[(?=[^[\]\n]*\p{L})[^\s[\]:$-][^[\]\n]*\]\](?![[(])/gu;

/** Tells whether a body may have links of Obsidian. */
export function mayBeObsidian(body: string): boolean {
	return body.includes("[[");
}

/** Reports the first link and embed of Obsidian that readers see as it is written. */
export function obsidianSyntax() {
	return (tree: Root, file: VFile): undefined => {
		const { text, report } = readShownText(tree, file);
		const links = [...text.matchAll(LINK)];
		for (const [mark, example] of [
			["", "[a note](./note.md)"],
			["!", "![](./image.png)"],
		]) {
			const link = links.find((one) => one[1] === mark);
			if (!link) continue;
			const message = `\`${link[0]}\` is shown as it is written. In place of Obsidian's syntax write \`${example}\`. If it is text, write it as code.`;
			report("template-unknown", link.index, message);
		}
	};
}
