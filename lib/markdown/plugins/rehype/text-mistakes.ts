import type { Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { type CompileContext, getContext, positionOf } from "@/lib/markdown/compile-context";
import { createDiagnostic, type Position } from "@/lib/utils/diagnostics";
import { findMojibake } from "@/lib/utils/mojibake";
import { getTagName } from "./html-tag";

/** Elements whose text isn't the author's prose. */
const SKIPPED_TAGS = new Set(["pre", "code", "script", "style", "template", "svg", "math"]);
/** Matches an author's note to do something: `TODO: …`, `FIXME(ada) …`, `[TODO]`, and `TKTK`. */
const NOTE = /\b(?:TODO|FIXME)(?=:|\(|\]|$)|\bTKTK\b/gm;

/** Reports text that was decoded twice, and notes of an author that are still in the text. */
export function textMistakes() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		visit(tree, (node) => {
			if (SKIPPED_TAGS.has(getTagName(node) ?? "")) return SKIP;
			if (node.type === "text") report(node, context);
			return undefined;
		});
	};
}

function report(node: Text, { diagnostics, file }: CompileContext): void {
	const mistakes = findMojibake(node.value);
	const [first] = mistakes;
	if (first) {
		const times = mistakes.length > 1 ? ` This and ${mistakes.length - 1} more in this text were` : " It was";
		const message = `\`${first.found}\` should be \`${first.meant}\`.${times} decoded twice: save the text as UTF-8 and correct it.`;
		diagnostics.push(createDiagnostic("text-encoding", file, positionInText(node, first.index), message));
	}
	for (const { 0: note, index } of node.value.matchAll(NOTE)) {
		const message = `\`${note}\` is shown to readers. Finish the text, or put the note into a comment.`;
		diagnostics.push(createDiagnostic("text-unfinished", file, positionInText(node, index), message));
	}
}

/** Returns the position of a character of a text. */
function positionInText(node: Text, index: number): Position {
	const { line, column } = positionOf(node);
	const lines = node.value.slice(0, index).split("\n");
	const last = lines.at(-1) ?? "";
	return lines.length === 1
		? { line, column: column + index }
		: { line: line + lines.length - 1, column: last.length + 1 };
}
