import {
	FIELD_KEYS,
	isSameBut,
	isTrue,
	readPost,
	readWrittenFields,
	removeField,
	setField,
} from "quire-blog/tools/blog";
import { refuseEdit } from "@/lib/utils/edits";
import type { EditedFile, EditResult } from "./blog-types";

/** Tells whether the front matter takes a post out of lists, whatever its status. */
export function isUnlisted(source: string): boolean {
	return isTrue(String(readWrittenFields(source).fields.unlisted?.value ?? ""));
}

const INVALID: EditResult = { problem: "Its front matter isn't valid. Fix what the checks report first." };

/** Changes no other line. */
export function makeDraft(source: string, edited: EditedFile): EditResult {
	const before = readPost(source, edited);
	if (before.status === "invalid") return INVALID;
	if (before.status === "draft") return { text: source };
	const { published, draft } = readWrittenFields(source).fields;
	const text =
		published && !draft ? setField(source, FIELD_KEYS.published, "false") : setField(source, FIELD_KEYS.draft, "true");
	const after = text === undefined ? undefined : readPost(text, edited);
	const isSafe = after?.status === "draft" && isSameBut(before, after, ["status"]);
	return isSafe && text !== undefined ? { text } : refuseEdit("The draft status");
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
	return isSafe ? { text } : refuseEdit("`unlisted`");
}
