import type { Paragraph, Root } from "mdast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { SKIP, visit } from "@/lib/utils/visit";

/** `[[toc]]` of VitePress, Vuepress and GitLab, `[TOC]` of Python-Markdown. */
const TABLE_OF_CONTENTS = /^\[\[?_?toc_?\]?\]$/i;
/** The import of a file as code: https://vitepress.dev/guide/markdown#import-code-snippets */
const CODE_IMPORT = /^<<<\s+(?!\s)(?=[^\n]*$)(@?[\w./-]+\.\w+)[^\n]*$/;

/** Removes the table of contents, which the page has already, and imports of code, which it reports. */
export function vitepress() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		visit(tree, "paragraph", (paragraph, index, parent) => {
			const text = onlyText(paragraph);
			if (!parent || index === undefined || text === undefined) return;
			const imported = CODE_IMPORT.exec(text)?.[1];
			if (imported === undefined && !TABLE_OF_CONTENTS.test(text)) return;
			if (imported !== undefined) {
				const message = `The code of \`${imported}\` is not read, so it is left out. Write it as a code block.`;
				context.diagnostics.push(createDiagnostic("template-unknown", context.file, positionOf(paragraph), message));
			}
			parent.children.splice(index, 1);
			return [SKIP, index];
		});
	};
}

function onlyText({ children }: Paragraph): string | undefined {
	const [first, ...others] = children;
	return first?.type === "text" && others.length === 0 ? first.value.trim() : undefined;
}
