import { findField, HIDING_FIELDS } from "./field-keys";
import { hidesPosts } from "./hiding-keys";
import { BLANK_LINE, type LocatedFrontMatter, locateBlock } from "./locate-block";

const FIELD = /^[^\S\n]*["']?([\w-]+)["']?[^\S\n]*[:=\uFF1A](.*)/gm;
/** Matches what may be around a value in JSON and Markdown. */
const AROUND_VALUE = /^["']|["'\s,;}\\]+$/g;
/** In characters; values that hide a post are short. */
const MAX_VALUE = 100;

/** Finds the front matter of a text: the one place that decides where it is. */
export function locateFrontMatter(source: string): LocatedFrontMatter | undefined {
	return locateBlock(source, hasFields);
}

/** Tells whether the first paragraph has two known fields, or one that nearly every post has, or that can hide a post. */
export function hasFields(text: string): boolean {
	const pairs = parseParagraph(text);
	const fields = new Set(pairs.flatMap(([key]) => findField(key) ?? []));
	const isDecisive = fields.has("title") || HIDING_FIELDS.some((field) => fields.has(field));
	return fields.size > 1 || isDecisive || hidesPosts(Object.fromEntries(pairs));
}

/** Tells whether the first paragraph has a field that keeps a post from readers, here or in another system. */
export function hidesPost(text: string): boolean {
	return hidesPosts(Object.fromEntries(parseParagraph(text)));
}

function parseParagraph(text: string): (readonly [key: string, value: string])[] {
	const [paragraph = ""] = text.trimStart().split(BLANK_LINE, 1);
	return [...paragraph.matchAll(FIELD)].map(([, key = "", rest = ""]) => [
		key,
		rest.trim().slice(0, MAX_VALUE).replace(AROUND_VALUE, ""),
	]);
}
