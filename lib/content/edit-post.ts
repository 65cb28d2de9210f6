import { isDeepStrictEqual } from "node:util";
import { refuseEdit } from "@/lib/utils/edits";
import { normalizeText } from "@/lib/utils/text";
import { setField } from "./front-matter/edit/set-field";
import { FIELD_KEYS } from "./front-matter/field-keys";
import { type PostContext, parsePost } from "./front-matter/parse-post";
import type { ParsedPost } from "./types";

export interface EditedFile {
	/** In this blog's layout. */
	file: string;
	context: PostContext;
}

/** The new text of a post, or why it has to be edited by hand. */
export type EditResult = { text: string } | { problem: string };

/** Reads a post from the text of its file, which may be unsaved. */
export function readPost(source: string, { file, context }: EditedFile): ParsedPost {
	return parsePost(file, normalizeText(source), context).post;
}

/** Returns a post without the fields that an edit may change, and without positions, which follow from the text. */
function describeRest(post: ParsedPost, changing: readonly (keyof ParsedPost)[]): object {
	const left = new Set<string>([...changing, "positions", "bodyLine"]);
	// A blank line follows new front matter.
	const compared = { ...post, body: post.body.replace(/^\n+/, "") };
	return Object.fromEntries(Object.entries(compared).filter(([name]) => !left.has(name)));
}

/** Tells whether an edit changed only some fields of a post. */
export function isSameBut(before: ParsedPost, after: ParsedPost, changing: readonly (keyof ParsedPost)[]): boolean {
	return isDeepStrictEqual(describeRest(before, changing), describeRest(after, changing));
}

/** Writes the original of a translation and the version of its text. Changes no other line. */
export function setOriginal(
	source: string,
	original: { url: string; version: string },
	edited: EditedFile,
): EditResult {
	const before = readPost(source, edited);
	const text = setField(
		source,
		FIELD_KEYS.translationOf,
		`{ post: ${JSON.stringify(original.url)}, version: ${original.version} }`,
	);
	const after = text === undefined ? undefined : readPost(text, edited);
	const isSafe =
		after && isDeepStrictEqual(after.translationOf, original) && isSameBut(before, after, ["translationOf"]);
	return isSafe && text !== undefined ? { text } : refuseEdit("`translationOf`");
}
