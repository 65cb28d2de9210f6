import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mathFromMarkdown } from "mdast-util-math";
import { gfm } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";
import type { Extension } from "micromark-util-types";
import type { Processor } from "unified";

/** Parses Markdown with tables, autolinks and formulas, and with some plugins that change its parser. */
export function parseWith(text: string, ...plugins: ((this: Processor) => undefined)[]) {
	const data: { micromarkExtensions: Extension[] } = { micromarkExtensions: [gfm(), math()] };
	for (const plugin of plugins) plugin.call({ data: () => data } as unknown as Processor);
	return fromMarkdown(text, {
		extensions: data.micromarkExtensions,
		mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
	});
}
