import { type HtmlPart, splitHtml } from "@/packages/migrate/src/html/parse-html";
import { htmlToMarkdown } from "@/packages/migrate/src/html/to-markdown";
import { readBlock, removeHiddenBlocks } from "./blocks";
import { type Attachment, convertShortcodes, urlToHtml } from "./shortcodes";

/** Matches the comment of a block with code, such as that of SyntaxHighlighter or Enlighter. */
const CODE_LANGUAGE = /^<!--\s*wp:[\w/-]*code[\w/-]*\s[^>]{0,1000}?"language":"([\w#+-]+)"/;

/** Matches a URL alone in a paragraph, or on a line. */
const BARE_URL = /<p(?:\s[^<>]*)?>\s*(https?:\/\/[^\s<>"]+)\s*<\/p>|^[^\S\n]*(https?:\/\/[^\s<>"]+)[^\S\n]*$/gim;

const BLOCKS =
	"address|article|aside|blockquote|caption|center|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|legend|li|map|math|menu|nav|object|ol|option|p|section|select|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio";
const OPENING_TAG = new RegExp(`(<(?:${BLOCKS})(?:\\s[^<>]*)?>)`, "gi");
const CLOSING_TAG = new RegExp(`(</(?:${BLOCKS})>|<hr\\b[^<>]*>)`, "gi");
const STARTS_WITH_BLOCK = new RegExp(`^\\s*</?(?:${BLOCKS})[\\s/>]`, "i");
const PREFORMATTED = ["imported-markdown", "pre", "script", "style", "textarea", "svg"];
const PLACEHOLDER = /\uE000(\d+)\uE001/g;

/** Converts what visitors see of the content of a post, from either editor. URLs of `origin`, the old site, become paths. */
export function bodyToMarkdown(
	content: string,
	attachments: readonly Attachment[],
	postId: string,
	origin: string,
): string {
	const parts = splitHtml(removeHiddenBlocks(content).shown, []);
	const isBlockComment = (part: HtmlPart) => readBlock(part) !== undefined;
	const toHtml = (part: HtmlPart, index: number) =>
		isBlockComment(part) ? "\n" : withCodeLanguage(part.source, parts[index - 1]?.source ?? "");
	const expanded = embedUrls(convertShortcodes(parts.map(toHtml).join(""), attachments, postId), origin);
	const rendered = parts.some(isBlockComment) ? expanded : autop(expanded);
	return htmlToMarkdown(removeOrigin(rendered, origin));
}

/** Writes the language of a block of code, which some plugins have in its comment only, into its tag. */
function withCodeLanguage(html: string, comment: string): string {
	const [, language] = CODE_LANGUAGE.exec(comment) ?? [];
	return language === undefined ? html : html.replace(/^(\s*<pre)(?=[\s>])/, `$1 data-lang="${language}"`);
}

/**
 * Converts URLs alone on a line or in a paragraph, which WordPress shows as embeds, players or links:
 * https://developer.wordpress.org/reference/classes/wp_embed/autoembed/
 */
function embedUrls(html: string, origin: string): string {
	const convert = (source: string) =>
		source.replace(BARE_URL, (_, inParagraph: string | undefined, onLine = "") =>
			inParagraph === undefined ? `\n\n${urlToHtml(onLine, origin)}\n\n` : urlToHtml(inParagraph, origin),
		);
	return splitHtml(html, PREFORMATTED)
		.map(({ source, kind }) => (kind === undefined ? convert(source) : source))
		.join("");
}

export function removeOrigin(html: string, origin: string): string {
	if (!/^https?:\/\//.test(origin)) return html;
	const host = origin.replace(/^https?:\/\//, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return html.replace(new RegExp(`(\\s(?:href|src|poster)=["'])(?:https?:)?//${host}(?=[/"'])/?`, "gi"), "$1/");
}

/**
 * Adds paragraphs and line breaks to a post of WordPress's classic editor, as WordPress does when it renders it: blank lines
 * separate paragraphs, and other line ends become `<br>`. See https://developer.wordpress.org/reference/functions/wpautop/
 */
function autop(html: string): string {
	if (html.trim() === "") return "";
	const kept: string[] = [];
	const replaceByPlaceholder = ({ source, kind }: HtmlPart) => {
		if (kind === undefined) return source;
		kept.push(source);
		const placeholder = `\uE000${kept.length - 1}\uE001`;
		return kind === "comment" ? placeholder : `\n\n${placeholder}\n\n`;
	};
	const normalized = html.replace(/\r\n?/g, "\n").replace(/[\uE000\uE001]/g, "");
	const masked = splitHtml(normalized, PREFORMATTED).map(replaceByPlaceholder).join("");
	// Line ends inside tags aren't line breaks.
	const withTagsInLine = masked.replace(/<[a-z/][^<>]*>/gi, (tag) => tag.replace(/\n+/g, " "));
	const separated = withTagsInLine.replace(OPENING_TAG, "\n\n$1").replace(CLOSING_TAG, "$1\n\n");
	const chunks = separated.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/).map((chunk) => chunk.trim());
	const paragraphs = chunks.filter(Boolean).map((chunk) => {
		if (STARTS_WITH_BLOCK.test(chunk)) return addLineBreaks(chunk);
		return /^\uE000\d+\uE001$/.test(chunk) ? chunk : `<p>${addLineBreaks(chunk)}</p>`;
	});
	return paragraphs.join("\n").replace(PLACEHOLDER, (_, index: string) => kept[Number(index)] ?? "");
}

/** Adds `<br>` at line ends, except after one that is there already and after the opening tag of a block. */
function addLineBreaks(chunk: string): string {
	return chunk
		.replace(/(<br\s*\/?>)?(?<![^\S\n])[^\S\n]*\n/gi, (_, written?: string) => (written ? `${written}\n` : "<br>\n"))
		.replace(new RegExp(`(<(?:${BLOCKS})(?:\\s[^<>]*)?>)<br>\\n`, "gi"), "$1\n");
}
