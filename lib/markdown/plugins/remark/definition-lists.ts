import { defListFromMarkdown, defListHastHandlers } from "mdast-util-definition-list";
import { defList } from "micromark-extension-definition-list";
import type { Processor } from "unified";

/** Reads lists of terms, as kramdown, Goldmark and PHP Markdown Extra have them: `Term`, and `: what it means` below. */
export function definitionLists(this: Processor): undefined {
	const data = this.data() as Record<"micromarkExtensions" | "fromMarkdownExtensions", unknown[] | undefined>;
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), defList];
	data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), defListFromMarkdown];
}

/** How they become HTML. */
export const definitionHandlers = defListHastHandlers;
