import { findField, HIDING_FIELDS } from "./field-keys";
import { BLANK_LINE, type LocatedFrontMatter, locateBlock } from "./locate-block";

const KEY = /^[^\S\n]*["']?([\w-]+)["']?[^\S\n]*[:=\uFF1A]/gm;

/** Finds the front matter of a text: the one place that decides where it is. */
export function locateFrontMatter(source: string): LocatedFrontMatter | undefined {
	return locateBlock(source, hasFields);
}

/** Tells whether the first paragraph has two known fields, or one that nearly every post has, or that can hide a post. */
export function hasFields(text: string): boolean {
	const [paragraph = ""] = text.trimStart().split(BLANK_LINE, 1);
	const fields = new Set([...paragraph.matchAll(KEY)].flatMap(([, key = ""]) => findField(key) ?? []));
	return fields.size > 1 || fields.has("title") || HIDING_FIELDS.some((field) => fields.has(field));
}
