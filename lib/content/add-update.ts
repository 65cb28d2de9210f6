import { isCollection, isMap, isScalar, isSeq, parseDocument, stringify } from "yaml";
import { applyEdits, refuseEdit } from "@/lib/utils/edits";
import { isKey, lineEnd } from "@/lib/utils/text";
import { type EditedFile, type EditResult, isSameBut, readPost } from "./edit-post";
import { type Block, findFrontMatter } from "./front-matter/edit/block";
import { setField } from "./front-matter/edit/set-field";
import { FIELD_KEYS } from "./front-matter/field-keys";

interface NewUpdate {
	/** Such as `2026-05-04`. */
	date: string;
	/** Inline Markdown. */
	note: string;
}

/** Adds an update to a post, above those that it has. Changes no other line. */
export function addUpdate(source: string, written: NewUpdate, edited: EditedFile): EditResult {
	const update = { ...written, note: written.note.trim().replace(/\s+/g, " ") };
	if (update.note === "") return { problem: "An update needs a note: what has changed?" };
	const before = readPost(source, edited);
	const hasUpdate = ({ updates = [] }: typeof before) =>
		updates.some(({ date, note }) => date.iso === update.date && note === update.note);
	if (hasUpdate(before)) return { problem: "The post has this update already." };
	const block = findFrontMatter(source);
	const place = block?.language === "yaml" ? findPlace(block) : undefined;
	const text =
		block && place ? insert(source, block, place, update) : setField(source, FIELD_KEYS.updates, inFlow(update, block));
	const after = text === undefined ? undefined : readPost(text, edited);
	const isAdded = after && hasUpdate(after) && after.updates?.length === (before.updates?.length ?? 0) + 1;
	const isSafe = isAdded && isSameBut(before, after, ["updates", "updated"]);
	return isSafe && text !== undefined ? { text } : refuseEdit("`updates`");
}

/** The offset in the block at which a new entry is inserted, and the text of the entry there. */
interface Place {
	at: number;
	write: (update: NewUpdate) => string;
}

/** Finds where a new entry goes; `undefined` for a list without entries, and for front matter that isn't written line by line. */
function findPlace({ text }: Block): Place | undefined {
	const { contents } = parseDocument(text, { strict: false, logLevel: "error" });
	if (!isMap(contents) || contents.flow) return undefined;
	const pair = contents.items.find(({ key }) => isScalar(key) && isKey(String(key.value), FIELD_KEYS.updates));
	if (!pair) return { at: text.length, write: (update) => `${FIELD_KEYS.updates[0]}:\n${writeLines(update, "  ")}` };
	const { value } = pair;
	if (!isCollection(value) || !value.range || value.items.length === 0) return undefined;
	const [start] = value.range;
	if (value.flow) return isSeq(value) ? { at: start + 1, write: (update) => `${writeEntry(update)}, ` } : undefined;
	const at = text.lastIndexOf("\n", start) + 1;
	const indent = text.slice(at, start);
	return {
		at,
		write: (update) =>
			isSeq(value) ? writeLines(update, indent) : `${indent}${update.date}: ${writeNote(update.note)}\n`,
	};
}

function insert(source: string, block: Block, { at, write }: Place, update: NewUpdate): string {
	const start = block.start + at;
	return applyEdits(source, [{ start, end: start, text: write(update).replaceAll("\n", lineEnd(source)) }]);
}

function inFlow({ date, note }: NewUpdate, block: Block | undefined): string {
	return block?.language === "toml"
		? `[{ date = ${date}, note = ${JSON.stringify(note)} }]`
		: `[${writeEntry({ date, note })}]`;
}

function writeLines({ date, note }: NewUpdate, indent: string): string {
	return `${indent}- date: ${date}\n${indent}  note: ${writeNote(note)}\n`;
}

function writeEntry({ date, note }: NewUpdate): string {
	return `{date: ${date}, note: ${JSON.stringify(note)}}`;
}

function writeNote(note: string): string {
	return stringify(note, { lineWidth: 0 }).trimEnd();
}
