import type { Paragraph, Root } from "mdast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import type { Dialect } from "@/lib/markdown/source-adapter";
import { SKIP, visit } from "@/lib/utils/visit";

/** Returns a plugin that leaves out the paragraphs of other systems that have no equivalent. */
export const omittedParagraphs =
	(omitParagraph: Dialect["omitParagraph"]) =>
	() =>
	(tree: Root, file: VFile): undefined => {
		const { diagnostics, file: path } = getContext(file);
		visit(tree, "paragraph", (paragraph, index, parent) => {
			const text = onlyText(paragraph);
			if (!parent || index === undefined || text === undefined) return;
			const omitted = omitParagraph(text);
			if (!omitted) return;
			if (omitted.message !== undefined)
				diagnostics.push(createDiagnostic("template-unknown", path, positionOf(paragraph), omitted.message));
			parent.children.splice(index, 1);
			return [SKIP, index];
		});
	};

function onlyText({ children }: Paragraph): string | undefined {
	const [first, ...others] = children;
	return first?.type === "text" && others.length === 0 ? first.value.trim() : undefined;
}
