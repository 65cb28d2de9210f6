import { htmlToMarkdown } from "@/lib/importers/html/to-markdown";
import { paragraphs } from "./paragraphs";
import { type Attachment, shortcodes } from "./shortcodes";

const BLOCK = /<!--\s*\/?wp:[\s\S]*?-->/g;
const FREE =
	/<!--\s*wp:(?:core\/)?(?:freeform|html|shortcode)[\s\S]*?-->([\s\S]*?)<!--\s*\/wp:(?:core\/)?(?:freeform|html|shortcode)\s*-->/g;
/** Blocks that WordPress fills when it shows them, and of which an export has nothing. */
const EMPTY = /<!--\s*wp:([\w/-]+)(?:\s+\{(?:(?!-->)[\s\S])*\})?\s*\/-->/g;

/** A body of WordPress, of either editor, as Markdown. `origin` is the old site's, whose addresses become paths. */
export function bodyToMarkdown(
	content: string,
	attachments: readonly Attachment[],
	post: string,
	origin: string,
): string {
	const hasBlocks = /<!--\s*wp:/.test(content);
	const shown = hasBlocks
		? shortcodes(content.replace(FREE, (_, inside: string) => `\n${inside}\n`).replace(BLOCK, ""), attachments, post)
		: paragraphs(shortcodes(content, attachments, post));
	return htmlToMarkdown(toPaths(shown, origin));
}

/** The names of the blocks of a body that are empty in an export. */
export function emptyBlocks(content: string): string[] {
	return [...content.matchAll(EMPTY)]
		.map(([, name = ""]) => name)
		.filter((name) => name !== "more" && name !== "separator");
}

/** Full addresses of the old site as paths of the new one. */
export function toPaths(html: string, origin: string): string {
	if (!/^https?:\/\//.test(origin)) return html;
	const host = origin.replace(/^https?:\/\//, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return html.replace(new RegExp(`(\\s(?:href|src|poster)=["'])(?:https?:)?//${host}(?=[/"'])/?`, "gi"), "$1/");
}
