import type { Paragraph } from "mdast";
import { type Dialect, SKIP, visit } from "quire-blog/source-adapter";

/** `[[toc]]` of VitePress, Vuepress and GitLab, `[TOC]` of Python-Markdown. */
const TABLE_OF_CONTENTS = /^\[\[?_?toc_?\]?\]$/i;
/** The import of a file as code: https://vitepress.dev/guide/markdown#import-code-snippets */
const CODE_IMPORT = /^<<<\s+(?!\s)(?=[^\n]*$)(@?[\w./-]+\.\w+)[^\n]*$/;

export const mayHaveForeignBlocks: Dialect["mayHaveForeignBlocks"] = (body) => /\[_?toc|<<</i.test(body);

/** Removes the table of contents, which the page has already, and imports of code, which it reports. */
export const transformTree: Dialect["transformTree"] = (tree, report) => {
	visit(tree, "paragraph", (paragraph, index, parent) => {
		const text = onlyText(paragraph);
		if (!parent || index === undefined || text === undefined) return;
		const imported = CODE_IMPORT.exec(text)?.[1];
		if (imported === undefined && !TABLE_OF_CONTENTS.test(text)) return;
		if (imported !== undefined) {
			report(paragraph, `The code of \`${imported}\` is not read, so it is left out. Write it as a code block.`);
		}
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
};

function onlyText({ children }: Paragraph): string | undefined {
	const [first, ...others] = children;
	return first?.type === "text" && others.length === 0 ? first.value.trim() : undefined;
}
