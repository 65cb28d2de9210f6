import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { nodeText } from "@/lib/utils/visit";

/** Only the beginning of a body is searched. */
const MAX_LENGTH = 10_000;
/** Matches a heading, or the underline of a heading, unless it is inside of another block. */
const HEADING_LINE = /^ {0,3}(?:#{1,6}(?:[ \t].*)?|(?:=+|-+)[ \t]*)$/m;
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:.*$/gm;
const MAX_DEFINITIONS = 200;
/** Inline syntax takes most of the time to parse, and isn't needed to find blocks. */
const BLOCKS_ONLY = {
	disable: {
		null: [
			"attention",
			"autolink",
			"characterEscape",
			"characterReference",
			"codeText",
			"hardBreakEscape",
			"htmlText",
			"labelEnd",
			"labelStartImage",
			"labelStartLink",
		],
	},
};
/** Matches a heading id that an author has set: `{#id}` or `{/* #id *\/}`. */
const HEADING_ID = /(?<!\s)\s*\{(?:#[^{}]*|\/\*\s*#[^{}]*\*\/)\}\s*$/;

/** Returns the text of the first heading of a body; `undefined` if its beginning has none. */
export function firstHeading(body: string): string | undefined {
	// The last line would be cut.
	const beginning = body.length > MAX_LENGTH ? body.slice(0, body.lastIndexOf("\n", MAX_LENGTH) + 1) : body;
	const line = HEADING_LINE.exec(beginning);
	if (!line) return undefined;
	const source = findSource(beginning.slice(0, line.index + line[0].length)) ?? findSource(beginning);
	if (source === undefined) return undefined;
	const definitions = source.includes("[") ? (body.match(DEFINITION) ?? []).slice(0, MAX_DEFINITIONS) : [];
	const [heading] = fromMarkdown(`${source}\n\n${definitions.join("\n")}`).children;
	return heading && (nodeText(heading, { includeHtml: false }).replace(HEADING_ID, "").trim() || undefined);
}

/** Parses the blocks of a body, without the inline syntax of their texts. */
export function parseBlocks(markdown: string): Root {
	return fromMarkdown(markdown, { extensions: [BLOCKS_ONLY] });
}

/** Returns the source of the first heading that isn't inside of another block. */
function findSource(markdown: string): string | undefined {
	const position = parseBlocks(markdown).children.find((node) => node.type === "heading")?.position;
	return position && markdown.slice(position.start.offset, position.end.offset);
}
