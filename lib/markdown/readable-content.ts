export const CONTENT_PROPS = {
	titles: ["title", "heading", "header", "label", "question", "name"],
	texts: [
		"subtitle",
		"subheading",
		"text",
		"content",
		"body",
		"message",
		"description",
		"summary",
		"quote",
		"answer",
		"caption",
		"author",
		"cite",
		"source",
	],
	images: ["src", "image", "img", "cover", "image_path", "path", "url"],
	links: ["href", "to", "url", "link"],
	lists: ["items", "steps", "features", "points", "list", "options", "questions", "faqs", "cards", "links", "images"],
} as const;

/** Props that contain an identifier, unless their value has several words. */
const IDENTIFIERS = new Set(["name", "source"]);

export const IMAGE_URL = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)/i;

export function hasWords(name: string, value: string): boolean {
	return /\p{L}/u.test(value) && (!IDENTIFIERS.has(name) || /\S\s+\S/.test(value));
}

/** Returns the label of a link: its URL without `https://`, `www.` and a trailing slash. */
export function linkLabel(url: string): string {
	return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}
