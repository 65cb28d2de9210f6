import { isRecord } from "@/lib/utils/collections";
import { escapeHtml } from "@/lib/utils/html";
import { markdownHtml } from "@/packages/migrate/src/html/components";

type Card = Record<string, unknown>;

/** Names of the same cards in Ghost's two editor formats. */
const CARD_ALIASES: Record<string, string> = {
	horizontalrule: "hr",
	codeblock: "code",
	"card-markdown": "markdown",
	"card-html": "html",
	"extended-image": "image",
};
const HIDDEN_FIELD =
	/^(type|version|style|alignment|layout|width|height|cardWidth|visibility|children|direction|format|indent|mime\w*|\w*(color|icon|size|position|duration|style|alignment|src|url|href|image|id|enabled|type|width|height))$/i;

/** Converts a card to HTML; an unknown one to paragraphs of its texts. */
export function cardToHtml(type: string, card: Card): string {
	if (isHiddenOnWeb(card.visibility)) return "";
	const name = CARD_ALIASES[type.toLowerCase()] ?? type.toLowerCase();
	const text = (key: string) => (typeof card[key] === "string" ? (card[key] as string) : "");
	switch (name) {
		case "hr":
			return "<hr>";
		case "image":
			return figure(wrapInLink(image(card), text("href")), text("caption"));
		case "gallery": {
			const images = (Array.isArray(card.images) ? card.images : []) as Card[];
			const figures = images.map((one) => figure(image(one), asString(one.caption))).join("");
			return `<figure class="kg-gallery-card">${figures}</figure>${paragraph(text("caption"))}`;
		}
		case "html":
			return `\n${text("html")}\n`;
		case "markdown":
			// The `div` ends a paragraph that an earlier card has left open.
			return `<div>${markdownHtml(text("markdown"))}</div>`;
		case "code": {
			const language = text("language") ? ` class="language-${escapeHtml(text("language"))}"` : "";
			const code = `<pre><code${language}>${escapeHtml(text("code"))}</code></pre>`;
			return text("caption") ? `<figure>${code}<figcaption>${text("caption")}</figcaption></figure>` : code;
		}
		case "embed":
			return figure(text("html") || link(text("url"), text("url")), text("caption"), "kg-embed-card");
		case "bookmark": {
			const metadata = (card.metadata ?? {}) as Card;
			const url = text("url") || asString(metadata.url);
			const details = [metadata.description, metadata.author, metadata.publisher]
				.map(asString)
				.filter(Boolean)
				.map(escapeHtml);
			return `<figure><a href="${escapeHtml(url)}">${escapeHtml(asString(metadata.title) || url)}</a><figcaption>${[...details, text("caption")].filter(Boolean).join(" · ")}</figcaption></figure>`;
		}
		case "callout":
			return `<blockquote><p>${[text("calloutEmoji"), text("calloutText")].filter(Boolean).join(" ")}</p></blockquote>`;
		case "toggle":
			return `<details><summary>${text("heading")}</summary>${text("content")}</details>`;
		case "button":
			return paragraph(link(text("buttonUrl"), text("buttonText")));
		case "video":
		case "audio": {
			const player = `<${name} controls src="${escapeHtml(text("src"))}"></${name}>`;
			return figure(player, [escapeHtml(text("title")), text("caption")].filter(Boolean).join(" – "));
		}
		case "file": {
			const labels = [text("fileTitle") || text("fileName"), text("fileCaption")].filter(Boolean);
			return paragraph(link(text("src"), labels.join(" – ")));
		}
		case "paywall":
		case "email":
		case "email-cta":
			return "";
		default:
			return collectTexts(card).map(paragraph).join("");
	}
}

/** Tells whether visitors of the site who aren't members don't see a card, in the older or newer form of Ghost's settings. */
function isHiddenOnWeb(visibility: unknown): boolean {
	if (!isRecord(visibility)) return false;
	const { showOnWeb, web } = visibility;
	return showOnWeb === false || (isRecord(web) && web.nonMember === false);
}

function collectTexts(card: Card): string[] {
	return Object.entries(card).flatMap(([key, value]) => {
		if (typeof value === "string") return HIDDEN_FIELD.test(key) || value === "" ? [] : [value];
		if (value === null || typeof value !== "object") return [];
		return collectTexts(value as Card);
	});
}

function image(card: Card): string {
	const title = asString(card.title);
	return `<img src="${escapeHtml(asString(card.src) || asString(card.fileName))}" alt="${escapeHtml(asString(card.alt))}"${title ? ` title="${escapeHtml(title)}"` : ""}>`;
}

function figure(html: string, caption: string, className = ""): string {
	return `<figure${className && ` class="${className}"`}>${html}${caption ? `<figcaption>${caption}</figcaption>` : ""}</figure>`;
}

function wrapInLink(html: string, href: string): string {
	return href ? `<a href="${escapeHtml(href)}">${html}</a>` : html;
}

function link(href: string, html: string): string {
	return href ? `<a href="${escapeHtml(href)}">${html || href}</a>` : html;
}

function paragraph(html: string): string {
	return html ? `<p>${html}</p>` : "";
}

function asString(value: unknown): string {
	return typeof value === "string" ? value : "";
}
