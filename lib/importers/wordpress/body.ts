import { htmlToMarkdown } from "@/lib/importers/html/to-markdown";
import { type Part, partAt } from "@/lib/importers/html/verbatim";
import { paragraphs } from "./paragraphs";
import { type Attachment, shortcodes } from "./shortcodes";

/** What tells the new editor about the HTML beside it. */
const BLOCK = /^<!--\s*\/?wp:/;
/** A block that WordPress fills when it shows it, and of which an export has nothing. */
const EMPTY = /^<!--\s*wp:([\w/-]+)[\s\S]*\/-->$/;

/** A body of WordPress, of either editor, as Markdown. `origin` is the old site's, whose addresses become paths. */
export function bodyToMarkdown(
	content: string,
	attachments: readonly Attachment[],
	post: string,
	origin: string,
): string {
	const parts = partAt(content, []);
	const isBlock = ({ kind, text }: Part) => kind === "comment" && BLOCK.test(text);
	const html = parts.map((part) => (isBlock(part) ? "\n" : part.text)).join("");
	const coded = shortcodes(html, attachments, post);
	const shown = parts.some(isBlock) ? coded : paragraphs(coded);
	return htmlToMarkdown(toPaths(shown, origin));
}

/** The names of the blocks of a body that are empty in an export. */
export function emptyBlocks(content: string): string[] {
	const names = partAt(content, []).flatMap(({ kind, text }) =>
		kind === "comment" ? (EMPTY.exec(text)?.[1] ?? []) : [],
	);
	return names.filter((name) => name !== "more" && name !== "separator");
}

/** Full addresses of the old site as paths of the new one. */
export function toPaths(html: string, origin: string): string {
	if (!/^https?:\/\//.test(origin)) return html;
	const host = origin.replace(/^https?:\/\//, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return html.replace(new RegExp(`(\\s(?:href|src|poster)=["'])(?:https?:)?//${host}(?=[/"'])/?`, "gi"), "$1/");
}
