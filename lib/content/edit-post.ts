import { isDeepStrictEqual } from "node:util";
import { isTrue } from "@/lib/utils/scalars";
import { normalizeText } from "@/lib/utils/text";
import { removeField, setField } from "./front-matter/edit/set-field";
import { FIELD_KEYS, matchFields } from "./front-matter/field-keys";
import { type PostContext, parsePost } from "./front-matter/parse-post";
import { splitFrontMatter } from "./front-matter/split";
import type { ParsedPost } from "./types";

export interface EditedFile {
	/** In this blog's layout. */
	file: string;
	context: PostContext;
}

/** The new text of a post, or why it has to be edited by hand. */
export type EditResult = { text: string } | { problem: string };

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

function readFields(source: string) {
	const { value } = splitFrontMatter(normalizeText(source)).data;
	return matchFields(typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}).known;
}

/** Tells whether the front matter takes a post out of lists, whatever its status. */
export function isUnlisted(source: string): boolean {
	return isTrue(String(readFields(source).unlisted?.value ?? ""));
}

const INVALID: EditResult = { problem: "Its front matter isn't valid. Fix what the checks report first." };
const BY_HAND = "can't be changed without changing more. Edit it by hand.";

/** Changes no other line. */
export function makeDraft(source: string, edited: EditedFile): EditResult {
	const before = readPost(source, edited);
	if (before.status === "invalid") return INVALID;
	if (before.status === "draft") return { text: source };
	const { published, draft } = readFields(source);
	const text =
		published && !draft ? setField(source, FIELD_KEYS.published, "false") : setField(source, FIELD_KEYS.draft, "true");
	const after = text === undefined ? undefined : readPost(text, edited);
	const isSafe = after?.status === "draft" && isSameBut(before, after, ["status"]);
	return isSafe && text !== undefined ? { text } : { problem: `What makes it a draft ${BY_HAND}` };
}

/** Changes no other line. */
export function setUnlisted(source: string, value: boolean, edited: EditedFile): EditResult {
	const before = readPost(source, edited);
	if (before.status === "invalid") return INVALID;
	if (isUnlisted(source) === value) return { text: source };
	const text = value
		? setField(source, FIELD_KEYS.unlisted, "true")
		: removeField(source, FIELD_KEYS.unlisted, "false");
	const isSafe =
		text !== undefined && isUnlisted(text) === value && isSameBut(before, readPost(text, edited), ["status"]);
	return isSafe ? { text } : { problem: `\`unlisted\` ${BY_HAND}` };
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
	return isSafe && text !== undefined ? { text } : { problem: `\`translationOf\` ${BY_HAND}` };
}
