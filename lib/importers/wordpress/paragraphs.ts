import { type Part, partAt } from "@/lib/importers/html/verbatim";

const BLOCKS =
	"address|article|aside|blockquote|caption|center|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|legend|li|map|math|menu|nav|object|ol|option|p|section|select|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio";
const OPENS = new RegExp(`(<(?:${BLOCKS})(?:\\s[^>]*)?>)`, "gi");
const CLOSES = new RegExp(`(</(?:${BLOCKS})>|<hr\\b[^>]*>)`, "gi");
const IS_BLOCK = new RegExp(`^\\s*</?(?:${BLOCKS})[\\s/>]`, "i");
/** What keeps its lines as they are. */
const KEPT = ["pre", "script", "style", "textarea", "svg"];
const HOLDER = /\uE000(\d+)\uE001/g;

/**
 * What WordPress does to texts of its old editor when it shows them: blank lines part paragraphs, and other line ends are
 * line breaks. See https://developer.wordpress.org/reference/functions/wpautop/
 */
export function paragraphs(text: string): string {
	if (text.trim() === "") return "";
	const kept: string[] = [];
	const hide = ({ text, kind }: Part) => {
		if (kind === undefined) return text;
		kept.push(text);
		const holder = `\uE000${kept.length - 1}\uE001`;
		return kind === "comment" ? holder : `\n\n${holder}\n\n`;
	};
	const clean = text.replace(/\r\n?/g, "\n").replace(/[\uE000\uE001]/g, "");
	const plain = partAt(clean, KEPT).map(hide).join("");
	// A line end inside a tag is none of the text.
	const tagged = plain.replace(/<[a-z/][^<>]*>/gi, (tag) => tag.replace(/\n+/g, " "));
	const parted = tagged.replace(OPENS, "\n\n$1").replace(CLOSES, "$1\n\n");
	const chunks = parted.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/).map((chunk) => chunk.trim());
	const made = chunks.filter(Boolean).map((chunk) => {
		if (IS_BLOCK.test(chunk)) return withBreaks(chunk);
		return /^\uE000\d+\uE001$/.test(chunk) ? chunk : `<p>${withBreaks(chunk)}</p>`;
	});
	return made.join("\n").replace(HOLDER, (_, index: string) => kept[Number(index)] ?? "");
}

/** Lines inside a paragraph end as they are written, but not where a tag stands that ends a line itself. */
function withBreaks(chunk: string): string {
	return chunk
		.replace(/(<br\s*\/?>)?[^\S\n]*\n/gi, (_, written?: string) => (written ? `${written}\n` : "<br>\n"))
		.replace(new RegExp(`(<(?:${BLOCKS})(?:\\s[^>]*)?>)<br>\\n`, "gi"), "$1\n");
}
