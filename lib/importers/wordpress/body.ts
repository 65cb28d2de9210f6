import { type HtmlPart, splitHtml } from "@/lib/importers/html/split-html";
import { htmlToMarkdown } from "@/lib/importers/html/to-markdown";
import { autop } from "./autop";
import { type Attachment, convertShortcodes } from "./shortcodes";

const BLOCK_COMMENT = /^<!--\s*\/?wp:/;
/** Matches a dynamic block, which WordPress renders on request; an export doesn't have its content. */
const DYNAMIC_BLOCK = /^<!--\s*wp:([\w/-]+?)(?:[^\w/-][\s\S]*)?\/-->$/;

/** Converts the content of a post, from either editor. URLs of `origin`, the old site, become paths. */
export function bodyToMarkdown(
	content: string,
	attachments: readonly Attachment[],
	postId: string,
	origin: string,
): string {
	const parts = splitHtml(content, []);
	const isBlockComment = ({ kind, source }: HtmlPart) => kind === "comment" && BLOCK_COMMENT.test(source);
	const html = parts.map((part) => (isBlockComment(part) ? "\n" : part.source)).join("");
	const expanded = convertShortcodes(html, attachments, postId);
	const rendered = parts.some(isBlockComment) ? expanded : autop(expanded);
	return htmlToMarkdown(removeOrigin(rendered, origin));
}

export function findDynamicBlocks(content: string): string[] {
	const names = splitHtml(content, []).flatMap(({ kind, source }) =>
		kind === "comment" ? (DYNAMIC_BLOCK.exec(source)?.[1] ?? []) : [],
	);
	return names.filter((name) => name !== "more" && name !== "separator");
}

/** Turns absolute URLs of the old site into paths. */
export function removeOrigin(html: string, origin: string): string {
	if (!/^https?:\/\//.test(origin)) return html;
	const host = origin.replace(/^https?:\/\//, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return html.replace(new RegExp(`(\\s(?:href|src|poster)=["'])(?:https?:)?//${host}(?=[/"'])/?`, "gi"), "$1/");
}
