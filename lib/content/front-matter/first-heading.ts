import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as toText } from "mdast-util-to-string";

/** The length of the beginning of a body in which the heading is looked for. */
const MAX_LENGTH = 10_000;
/** Matches a line that is a heading, or the line below its text, unless it is inside of something else. */
const HEADING_LINE = /^ {0,3}(?:#{1,6}(?:[ \t].*)?|(?:=+|-+)[ \t]*)$/m;
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:.*$/gm;
const MAX_DEFINITIONS = 200;
/** Leaves text within blocks unparsed, which takes most of the time. */
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

/** Returns the text of the first heading of a Markdown or MDX body; `undefined` if there is none in its beginning. */
export function firstHeading(body: string): string | undefined {
	// Without the line that the end of the beginning is in.
	const beginning = body.length > MAX_LENGTH ? body.slice(0, body.lastIndexOf("\n", MAX_LENGTH) + 1) : body;
	const line = HEADING_LINE.exec(beginning);
	if (!line) return undefined;
	const source = findSource(beginning.slice(0, line.index + line[0].length)) ?? findSource(beginning);
	if (source === undefined) return undefined;
	const definitions = source.includes("[") ? (body.match(DEFINITION) ?? []).slice(0, MAX_DEFINITIONS) : [];
	const [heading] = fromMarkdown(`${source}\n\n${definitions.join("\n")}`).children;
	return heading && (toText(heading, { includeHtml: false }).replace(HEADING_ID, "").trim() || undefined);
}

/** Returns the source of the first heading that isn't inside of another block. */
function findSource(markdown: string): string | undefined {
	const { children } = fromMarkdown(markdown, { extensions: [BLOCKS_ONLY] });
	const position = children.find((node) => node.type === "heading")?.position;
	return position && markdown.slice(position.start.offset, position.end.offset);
}
