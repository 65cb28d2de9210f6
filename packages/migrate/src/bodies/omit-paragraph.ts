import type { Dialect } from "@/packages/migrate/src/adapter-types";

/** `[[toc]]` of VitePress, Vuepress and GitLab, `[TOC]` of Python-Markdown. */
const TABLE_OF_CONTENTS = /^\[\[?_?toc_?\]?\]$/i;
/** The import of a file as code: https://vitepress.dev/guide/markdown#import-code-snippets */
const CODE_IMPORT = /^<<<\s+(?!\s)(?=[^\n]*$)(@?[\w./-]+\.\w+)[^\n]*$/;

export const mayOmitParagraphs: Dialect["mayOmitParagraphs"] = (body) => /\[_?toc|<<</i.test(body);

/** Leaves out the table of contents, which the page has already, and imports of code. */
export const omitParagraph: Dialect["omitParagraph"] = (text) => {
	if (TABLE_OF_CONTENTS.test(text)) return {};
	const imported = CODE_IMPORT.exec(text)?.[1];
	if (imported === undefined) return undefined;
	return { message: `The code of \`${imported}\` is not read, so it is left out. Write it as a code block.` };
};
