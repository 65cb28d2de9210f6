import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as textOf } from "mdast-util-to-string";

/** The id that an author gave it: `{#id}`, `{/* #id *\/}`. */
const ID = /\s*\{(?:#[^{}]*|\/\*\s*#[^{}]*\*\/)\}\s*$/;

/** The text of the first heading of a Markdown or MDX body. */
export function firstHeading(body: string): string | undefined {
	const heading = fromMarkdown(body).children.find((node) => node.type === "heading");
	const text = heading && textOf(heading, { includeHtml: false });
	return text?.replace(ID, "").trim() || undefined;
}
