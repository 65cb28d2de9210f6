import type { Edit } from "@/lib/markdown/preprocess/edits";

const VOID_TAG =
	/<(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b((?:\s(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^"'{}<>])*)?)>/gi;
const ADDRESS = /<(https?:\/\/[^\s<>]+|([^\s<>@:/]+@[^\s<>@]+\.[^\s<>@]+))>/g;
const HEADING_ID = /^((?:[ \t]*>)*[ \t]*#{1,6}[ \t][^\n]*?)[ \t]*\\?\{#([^\s{}]+)\}[ \t]*$/gm;
const MDX_BLOCK = /^([ \t]*)(`{3,}|~{3,})mdx-code-block[ \t]*\n([\s\S]*?)\n[ \t]*\2[ \t]*$/gm;

/** Takes the fences of blocks that are MDX (` ```mdx-code-block `) away, and keeps their lines. */
export function mdxBlocks(body: string): Edit[] {
	return [...body.matchAll(MDX_BLOCK)].map(({ 0: all, 3: inside = "", index }) => ({
		start: index,
		end: index + all.length,
		text: `\n${inside}\n`,
	}));
}

/** Makes MDX of what Markdown, and MDX before its second version, let an author write. */
export function olderMdx(prose: string): Edit[] {
	return [...voidTags(prose), ...addresses(prose), ...headingIds(prose)];
}

/** `<br>` is `<br/>`. */
function voidTags(prose: string): Edit[] {
	return [...prose.matchAll(VOID_TAG)].flatMap(({ 0: all, 1: name = "", 2: attributes = "", index }): Edit[] => {
		if (attributes.trimEnd().endsWith("/") || prose.includes(`</${name}>`)) return [];
		const end = index + all.length;
		return [{ start: end - 1, end, text: "/>" }];
	});
}

/** `<https://example.org>` is a link. */
function addresses(prose: string): Edit[] {
	return [...prose.matchAll(ADDRESS)].map(({ 0: all, 1: address = "", 2: email, index }) => ({
		start: index,
		end: index + all.length,
		text: `[${address.replace(/[\\*_`[\]~]/g, "\\$&")}](<${email ? "mailto:" : ""}${address}>)`,
	}));
}

/** `# Title {#id}` has its id in a comment. */
function headingIds(prose: string): Edit[] {
	return [...prose.matchAll(HEADING_ID)].map(({ 0: all, 1: heading = "", 2: id = "", index }) => ({
		start: index,
		end: index + all.length,
		text: `${heading} {/* #${id} */}`,
	}));
}
