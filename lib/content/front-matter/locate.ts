import { findField, HIDING_FIELDS } from "./field-keys";
import { type Clock, hidesPosts } from "./hiding-keys";
import { BLANK_LINE, type LocatedFrontMatter, locateBlock } from "./locate-block";

const WORD = String.raw`[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.?/()-]*`;
/**
 * A key in any script and what separates it from its value, as a part of a regular expression. Before a colon, it has up to four words, as in
 * `Last edited time:`; Dataview and Logseq write two colons.
 */
const KEY = String.raw`["']?(${WORD}(?:(?:[^\S\n]${WORD}){0,3}(?=["']?[^\S\n]*[:\uFF1A]))?)["']?[^\S\n]*(?:::?|=|\uFF1A)`;
const FIELD = new RegExp(`^[^\\S\\n]*${KEY}(.*)`, "gmu");
/** Matches a line such as `draft:true`. */
export const KEY_LINE = new RegExp(`^${KEY}`, "u");
/** Matches a line such as `draft: true` or `draft = true`. */
export const FIELD_LINE = new RegExp(`^${KEY}(?:(?<=\\uFF1A)|\\s|$)`, "u");
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

/** Tells whether the first paragraph has a field that keeps a post from readers, here or in another system; by a day too if there is a clock. */
export function hidesPost(text: string, clock?: Clock): boolean {
	return hidesPosts(Object.fromEntries(parseParagraph(text)), clock);
}

function parseParagraph(text: string): (readonly [key: string, value: string])[] {
	const [paragraph = ""] = text.trimStart().split(BLANK_LINE, 1);
	return [...paragraph.matchAll(FIELD)].map(([, key = "", rest = ""]) => [
		key,
		rest.trim().slice(0, MAX_VALUE).replace(AROUND_VALUE, ""),
	]);
}
