import { defListFromMarkdown, defListHastHandlers } from "mdast-util-definition-list";
import { defList } from "micromark-extension-definition-list";
import type { Processor } from "unified";

/** Parses definition lists of kramdown, Goldmark and PHP Markdown Extra: a term, and `: its definition` on a line below. */
export function definitionLists(this: Processor): undefined {
	const data = this.data() as Record<"micromarkExtensions" | "fromMarkdownExtensions", unknown[] | undefined>;
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), defList];
	data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), defListFromMarkdown];
}

export const definitionHandlers = defListHastHandlers;
