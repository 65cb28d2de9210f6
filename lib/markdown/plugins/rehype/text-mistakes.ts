import type { Root, Text } from "hast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { findTextMistakes } from "@/lib/diagnostics/text-mistakes";
import { type CompileContext, getContext, positionOf } from "@/lib/markdown/compile-context";
import { positionInText } from "@/lib/utils/position";
import { SKIP, visit } from "@/lib/utils/visit";
import { getTagName } from "./html-tag";

const SKIPPED_TAGS = new Set(["pre", "code", "script", "style", "template", "svg", "math"]);
/** Elements within a sentence: text beside them, or at their start, may be in the middle of the sentence. */
const INLINE_TAGS = new Set([
	"a",
	"abbr",
	"b",
	"cite",
	"del",
	"em",
	"i",
	"ins",
	"mark",
	"q",
	"s",
	"small",
	"span",
	"strong",
	"u",
]);

/** Reports text that was decoded twice, and notes of the author that are still in the text. */
export function textMistakes() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		visit(tree, (node, index, parent) => {
			const tag = getTagName(node) ?? "";
			if (SKIPPED_TAGS.has(tag)) return SKIP;
			if (node.type === "text")
				report(node, index === 0 && !INLINE_TAGS.has((parent && getTagName(parent)) ?? ""), context);
			return undefined;
		});
	};
}

function report(node: Text, isStart: boolean, { diagnostics, file }: CompileContext): void {
	for (const { rule, index, message } of findTextMistakes(node.value, isStart))
		diagnostics.push(createDiagnostic(rule, file, positionInText(positionOf(node), node.value, index), message));
}
