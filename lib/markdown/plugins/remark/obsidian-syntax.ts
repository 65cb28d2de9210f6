import type { Root } from "mdast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext } from "@/lib/markdown/compile-context";
import { positionAt } from "@/lib/markdown/preprocess/edits";
import { keepText } from "./keep-text";

/** Matches links and embeds: https://help.obsidian.md/links. Such brackets around numbers and tests, or after a name, are code. */
const LINK = /(?<![\w\\[\])!])(!?)\[\[(?=[^[\]\n]*\p{L})[^\s[\]:$-][^[\]\n]*\]\](?![[(])/gu;
/** Tells whether a body may have links of Obsidian. */
export function mayBeObsidian(body: string): boolean {
	return body.includes("[[");
}

/** Reports the first link and embed of Obsidian that readers see as it is written. */
export function obsidianSyntax() {
	return (tree: Root, file: VFile): undefined => {
		const { diagnostics, file: name, toSourceLine = (line) => line } = getContext(file);
		const report = (index: number, message: string) => {
			const { line, column } = positionAt(String(file), index);
			diagnostics.push(createDiagnostic("template-unknown", name, { line: toSourceLine(line), column }, message));
		};
		const text = keepText(tree, String(file));
		const links = [...text.matchAll(LINK)];
		for (const [mark, example] of [
			["", "[a note](./note.md)"],
			["!", "![](./image.png)"],
		]) {
			const link = links.find((one) => one[1] === mark);
			if (!link) continue;
			const message = `\`${link[0]}\` is shown as it is written. In place of Obsidian's syntax write \`${example}\`. If it is text, write it as code.`;
			report(link.index, message);
		}
	};
}
