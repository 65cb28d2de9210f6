import type { Root } from "mdast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext } from "@/lib/markdown/compile-context";
import { positionAt } from "@/lib/markdown/preprocess/edits";
import { visit } from "@/lib/utils/visit";

/** Matches links and embeds: https://help.obsidian.md/links. Such brackets around numbers and tests, or after a name, are code. */
const LINK = /(?<![\w\\[\])!])(!?)\[\[(?=[^[\]\n]*\p{L})[^\s[\]:$-][^[\]\n]*\]\](?![[(])/gu;
/** Matches what begins and ends a comment: https://help.obsidian.md/syntax#Comments */
const [COMMENT_START, COMMENT_END] = [/(?<![\w\\%])%%(?![%,.;:!?)])/, /(?<!%)%%(?![\w%])/];

/** Tells whether a body may have syntax of Obsidian. */
export function mayBeObsidian(body: string): boolean {
	return body.includes("[[") || body.includes("%%");
}

/** Reports the first link, embed and comment of Obsidian that readers see as it is written. */
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
		const start = text.search(COMMENT_START);
		if (start >= 0 && COMMENT_END.test(text.slice(start + 2)))
			report(
				start,
				"This comment of Obsidian is shown to readers. Delete it, or write `<!-- … -->` instead of `%% … %%`.",
			);
	};
}

/** Replaces all of a source that isn't text, such as code, by line breaks. */
function keepText(tree: Root, source: string): string {
	let text = "";
	visit(tree, "text", ({ position }) => {
		const start = position?.start.offset ?? 0;
		if (start >= text.length) text = text.padEnd(start, "\n") + source.slice(start, position?.end.offset ?? 0);
	});
	return text;
}
