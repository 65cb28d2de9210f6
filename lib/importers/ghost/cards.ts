import { escapeHtml } from "@/lib/utils/html";

type Card = Record<string, unknown>;

/** Names of one kind of card in the two formats of Ghost's editor. */
const SAME: Record<string, string> = {
	horizontalrule: "hr",
	codeblock: "code",
	"card-markdown": "markdown",
	"card-html": "html",
	"extended-image": "image",
};
/** What a card says to its editor and not to a reader. */
const UNSAID =
	/^(type|version|style|alignment|layout|width|height|cardWidth|visibility|children|direction|format|indent|mime\w*|\w*(color|icon|size|position|duration|style|alignment|src|url|href|image|id|enabled|type|width|height))$/i;

/** A card of Ghost's editor as HTML; of one that isn't known, every text it has. */
export function cardToHtml(type: string, card: Card): string {
	const name = SAME[type.toLowerCase()] ?? type.toLowerCase();
	const text = (key: string) => (typeof card[key] === "string" ? (card[key] as string) : "");
	switch (name) {
		case "hr":
			return "<hr>";
		case "image":
			return figure(linked(image(card), text("href")), text("caption"));
		case "gallery": {
			const images = (Array.isArray(card.images) ? card.images : []) as Card[];
			return images.map((one) => figure(image(one), asText(one.caption))).join("") + paragraph(text("caption"));
		}
		case "html":
			return text("html");
		case "markdown":
			return `<imported-markdown data-source="${escapeHtml(text("markdown"))}"></imported-markdown>`;
		case "code": {
			const language = text("language") ? ` class="language-${escapeHtml(text("language"))}"` : "";
			const code = `<pre><code${language}>${escapeHtml(text("code"))}</code></pre>`;
			return text("caption") ? `<figure>${code}<figcaption>${text("caption")}</figcaption></figure>` : code;
		}
		case "embed":
			return figure(text("html") || link(text("url"), text("url")), text("caption"));
		case "bookmark": {
			const about = (card.metadata ?? {}) as Card;
			const url = text("url") || asText(about.url);
			const words = [about.description, about.author, about.publisher].map(asText).filter(Boolean).map(escapeHtml);
			return `<figure><a href="${escapeHtml(url)}">${escapeHtml(asText(about.title) || url)}</a><figcaption>${[...words, text("caption")].filter(Boolean).join(" · ")}</figcaption></figure>`;
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
			return figure(player, text("caption") || escapeHtml(text("title")));
		}
		case "file": {
			const words = [text("fileTitle") || text("fileName"), text("fileCaption")].filter(Boolean);
			return paragraph(link(text("src"), words.join(" – ")));
		}
		case "paywall":
			return "";
		default:
			return allTexts(card).map(paragraph).join("");
	}
}

/** Every text of a card that a reader may have seen. */
function allTexts(card: Card): string[] {
	return Object.entries(card).flatMap(([key, value]) => {
		if (typeof value === "string") return UNSAID.test(key) || value === "" ? [] : [value];
		if (value === null || typeof value !== "object") return [];
		return allTexts(value as Card);
	});
}

function image(card: Card): string {
	const title = asText(card.title);
	return `<img src="${escapeHtml(asText(card.src) || asText(card.fileName))}" alt="${escapeHtml(asText(card.alt))}"${title ? ` title="${escapeHtml(title)}"` : ""}>`;
}

function figure(inside: string, caption: string): string {
	return `<figure>${inside}${caption ? `<figcaption>${caption}</figcaption>` : ""}</figure>`;
}

function linked(inside: string, href: string): string {
	return href ? `<a href="${escapeHtml(href)}">${inside}</a>` : inside;
}

function link(href: string, words: string): string {
	return href ? `<a href="${escapeHtml(href)}">${words || href}</a>` : words;
}

function paragraph(inside: string): string {
	return inside ? `<p>${inside}</p>` : "";
}

function asText(value: unknown): string {
	return typeof value === "string" ? value : "";
}
