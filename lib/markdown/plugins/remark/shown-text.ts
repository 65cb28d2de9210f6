import type { Root } from "mdast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import { getContext } from "@/lib/markdown/compile-context";
import { positionAt } from "@/lib/markdown/preprocess/edits";
import { visit } from "@/lib/utils/visit";

interface ShownText {
	/** The source of a body with line breaks in place of what isn't text, such as code and, without `withHtml`, HTML. */
	text: string;
	/** Reports a mistake at an index of the text. */
	report: (rule: RuleName, index: number, message: string) => void;
}

/** Returns the text of a body that readers see as it is written, and a function that reports mistakes in it. */
export function readShownText(tree: Root, file: VFile, { withHtml = false } = {}): ShownText {
	const { diagnostics, file: name, toSourceLine = (line) => line } = getContext(file);
	const source = String(file);
	let text = "";
	visit(tree, withHtml ? ["text", "html"] : "text", ({ position }) => {
		const start = position?.start.offset ?? 0;
		if (start >= text.length) text = text.padEnd(start, "\n") + source.slice(start, position?.end.offset ?? 0);
	});
	return {
		text,
		report: (rule, index, message) => {
			const { line, column } = positionAt(source, index);
			diagnostics.push(createDiagnostic(rule, name, { line: toSourceLine(line), column }, message));
		},
	};
}
