import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as textOf } from "mdast-util-to-string";

/** The text of the first heading of a Markdown or MDX body. */
export function firstHeading(body: string): string | undefined {
	const heading = fromMarkdown(body).children.find((node) => node.type === "heading");
	return (heading && textOf(heading, { includeHtml: false }).trim()) || undefined;
}
