import { createHash } from "node:crypto";
import { slug } from "github-slugger";

/** A file is named after an address, and file systems take 255 bytes; letters have up to four. */
const LONGEST = 50;

/** The part of an address that a name makes, such as `c-plus-plus` of "C++"; letters of any script stay. */
export function slugify(name: string): string {
	const inWords = name
		.normalize("NFKC")
		.replace(/\+/g, " plus ")
		.replace(/(?<=[\p{L}\p{N}])#(?![\p{L}\p{N}])/gu, " sharp ")
		.replace(/(?<![\p{L}\p{N}])\.(?=\p{L})/gu, " dot ");
	const made = slug(inWords)
		.replace(/[\s_-]+/g, "-")
		.replace(/^-|-$/g, "");
	if (made === "") return [...name.normalize("NFC").trim()].map((sign) => sign.codePointAt(0)?.toString(16)).join("-");
	const letters = [...made];
	if (letters.length <= LONGEST) return made;
	return `${letters.slice(0, LONGEST).join("")}-${createHash("sha256").update(made).digest("hex").slice(0, 8)}`;
}

const keys = new Map<string, string>();

/** What names have in common that differ only in case, spaces or punctuation; kept, as names are few and posts many. */
export function slugKey(name: string): string {
	const known = keys.get(name);
	if (known !== undefined) return known;
	const key = slugify(name).replaceAll("-", "");
	keys.set(name, key);
	return key;
}
