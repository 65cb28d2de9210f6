import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as toText } from "mdast-util-to-string";

/** Matches a heading id that an author has set: `{#id}` or `{/* #id *\/}`. */
const HEADING_ID = /(?<!\s)\s*\{(?:#[^{}]*|\/\*\s*#[^{}]*\*\/)\}\s*$/;

/** Returns the text of the first heading of a Markdown or MDX body; `undefined` if there is none. */
export function firstHeading(body: string): string | undefined {
	const heading = fromMarkdown(body).children.find((node) => node.type === "heading");
	const text = heading && toText(heading, { includeHtml: false });
	return text?.replace(HEADING_ID, "").trim() || undefined;
}
