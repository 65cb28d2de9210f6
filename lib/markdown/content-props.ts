/** Names of the props of components and arguments of shortcodes that hold what readers see, whatever their component does. */
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

/** Props that hold a word for programs, unless it is several words. */
const IDENTIFIERS = new Set(["name", "source"]);

/** Tells whether the value of a prop is for readers. */
export function hasWords(name: string, value: string): boolean {
	return /\p{L}/u.test(value) && (!IDENTIFIERS.has(name) || /\S\s+\S/.test(value));
}

/** Matches the URLs of images. */
export const IMAGE_URL = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)/i;
