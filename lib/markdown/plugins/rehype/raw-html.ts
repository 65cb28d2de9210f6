import type { Root } from "hast";
import rehypeRaw from "rehype-raw";
import { VFile } from "vfile";

/**
 * Parses the raw HTML of Markdown. The parser needs a file to keep positions, but searches its text for each component in the body: it gets
 * an empty one.
 */
export function rawHtml() {
	const parse = rehypeRaw({ passThrough: ["mdxJsxFlowElement"] });
	return (tree: Root): Root => parse(tree, new VFile());
}
