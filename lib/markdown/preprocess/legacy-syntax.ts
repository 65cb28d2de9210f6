import { VOID_ELEMENTS } from "@/lib/markdown/html/elements";
import { createFinder, type Edit } from "./edits";

const VOID_TAG = new RegExp(
	String.raw`<(${VOID_ELEMENTS.join("|")})\b((?:\s(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^"'{}<>])*)?)>`,
	"gi",
);
const CLOSING_TAG = /<\/(\w+)>/g;
const AUTOLINK = /<(https?:\/\/[^\s<>]+|([^\s<>@:/]+@[^\s<>@][^\s<>@.]*\.[^\s<>@]+))>/g;
const HEADING_ID = /^((?:[ \t]*>)*[ \t]*#{1,6}[ \t][^\n]*?)\\?\{#([^\s{}]+)\}[ \t]*$/gm;
const MDX_BLOCK_START = /^[ \t]*(`{3,}|~{3,})mdx-code-block[ \t]*\n/gm;

/** Removes the fences of Docusaurus's MDX blocks (` ```mdx-code-block `) and keeps their content. */
export function unwrapMdxBlocks(body: string): Edit[] {
	const findNext = createFinder(body);
	const edits: Edit[] = [];
	for (const { 0: match, 1: marks = "", index } of body.matchAll(MDX_BLOCK_START)) {
		const contentStart = index + match.length;
		if (index < (edits.at(-1)?.end ?? 0)) continue;
		const closing = findNext(String.raw`\n[ \t]*${marks}[ \t]*(?=\n|$)`, contentStart);
		if (!closing) continue;
		edits.push({ start: index, end: closing.end, text: `\n${body.slice(contentStart, closing.start)}\n` });
	}
	return edits;
}

/** Converts syntax of Markdown and MDX 1 that later versions of MDX can't parse. */
export function convertLegacyMdx(masked: string): Edit[] {
	return [...closeVoidTags(masked), ...convertAutolinks(masked), ...convertHeadingIds(masked)];
}

/** Converts `<br>` to `<br/>`. */
function closeVoidTags(masked: string): Edit[] {
	const closed = new Set(Array.from(masked.matchAll(CLOSING_TAG), ([, name]) => name));
	return [...masked.matchAll(VOID_TAG)].flatMap(({ 0: match, 1: name = "", 2: attributes = "", index }): Edit[] => {
		if (attributes.trimEnd().endsWith("/") || closed.has(name)) return [];
		const end = index + match.length;
		return [{ start: end - 1, end, text: "/>" }];
	});
}

/** Converts `<https://example.org>` and `<ada@example.org>` to links. */
function convertAutolinks(masked: string): Edit[] {
	return [...masked.matchAll(AUTOLINK)].map(({ 0: match, 1: target = "", 2: email, index }) => ({
		start: index,
		end: index + match.length,
		text: `[${target.replace(/[\\*_`[\]~]/g, "\\$&")}](<${email ? "mailto:" : ""}${target}>)`,
	}));
}

/** Converts `# Title {#id}` to `# Title {/* #id *\/}`. */
function convertHeadingIds(masked: string): Edit[] {
	return [...masked.matchAll(HEADING_ID)].map(({ 0: match, 1: heading = "", 2: id = "", index }) => ({
		start: index,
		end: index + match.length,
		text: `${heading.trimEnd()} {/* #${id} */}`,
	}));
}
