import { createHash } from "node:crypto";
import { slug } from "github-slugger";

/** In characters. File names are limited to 255 bytes, and a character takes up to four. */
const MAX_SLUG_LENGTH = 50;

/** Returns `c-plus-plus` for "C++"; keeps letters of any script. */
export function slugify(name: string): string {
	const spelledOut = name
		.normalize("NFKC")
		.replace(/\+/g, " plus ")
		.replace(/(?<=[\p{L}\p{N}])#(?![\p{L}\p{N}])/gu, " sharp ")
		.replace(/(?<![\p{L}\p{N}])\.(?=\p{L})/gu, " dot ");
	const cleaned = slug(spelledOut)
		.replace(/[\s_-]+/g, "-")
		.replace(/^-|-$/g, "");
	if (cleaned === "") {
		const codePoints = [...name.normalize("NFC").trim()].map((character) => character.codePointAt(0)?.toString(16));
		return shortenSlug(codePoints.join("-"));
	}
	// The file `index.html` would be the page of the folder. No other slug ends in a hyphen.
	return cleaned === "index" ? "index-" : shortenSlug(cleaned);
}

/** A hash keeps the shortened slug unique. */
export function shortenSlug(slug: string): string {
	const characters = [...slug];
	if (characters.length <= MAX_SLUG_LENGTH) return slug;
	return `${characters.slice(0, MAX_SLUG_LENGTH).join("")}-${createHash("sha256").update(slug).digest("hex").slice(0, 8)}`;
}

const keys = new Map<string, string>();

/** Returns a key that is the same for names that differ only in case, spaces or punctuation. Results are cached. */
export function slugKey(name: string): string {
	const known = keys.get(name);
	if (known !== undefined) return known;
	const key = slugify(name).replaceAll("-", "");
	keys.set(name, key);
	return key;
}
