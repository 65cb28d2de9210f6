import { invertedEffects } from "@codemirror/commands";
import {
	ChangeSet,
	type EditorState,
	type Extension,
	MapMode,
	type Range,
	RangeSet,
	RangeValue,
	StateEffect,
	StateField,
	type Text,
	type Transaction,
} from "@codemirror/state";
import { listReplacements } from "./merge-texts";

// CodeMirror has one kind of line end. This keeps the kind of each line end of a file, so that only what is typed changes.

type LineEnd = "\n" | "\r\n" | "\r";

/** Marks a line end that is of another kind than most, at its offset in the document. */
class Exception extends RangeValue {
	override startSide = 1;
	override endSide = 1;
	/** It moves with its line end. */
	override mapMode = MapMode.TrackAfter;

	private constructor(readonly kind: LineEnd) {
		super();
	}

	static at(offset: number, kind: LineEnd): Range<Exception> {
		return new Exception(kind).range(offset);
	}

	override eq(other: RangeValue): boolean {
		return other instanceof Exception && other.kind === this.kind;
	}
}

interface FileFormat {
	/** Whether it begins with a byte order mark. */
	hasMark: boolean;
	/** The kind of most line ends, which new lines get. */
	lineEnd: LineEnd;
	exceptions: RangeSet<Exception>;
}

interface Former {
	document: Text;
	format: FileFormat;
	/** Whether the format was replaced with the text: then line ends that are still there may change too. */
	isReplaced: boolean;
}

const MARK = "\uFEFF";
const LINE_END = /\r\n?|\n/g;

/** Splits the text of a file into the text that is edited and the format in which the file is written. */
export function readFormat(fileText: string): { text: string; format: FileFormat } {
	const hasMark = fileText.startsWith(MARK);
	const source = hasMark ? fileText.slice(1) : fileText;
	const counts: Record<LineEnd, number> = { "\n": 0, "\r\n": 0, "\r": 0 };
	for (const [kind] of source.matchAll(LINE_END)) counts[kind as LineEnd] += 1;
	const lineEnd = (["\n", "\r\n", "\r"] as const).reduce((most, kind) => (counts[kind] > counts[most] ? kind : most));
	const exceptions: Range<Exception>[] = [];
	let removed = 0;
	for (const { 0: kind, index } of source.matchAll(LINE_END)) {
		if (kind !== lineEnd) exceptions.push(Exception.at(index - removed, kind as LineEnd));
		removed += kind.length - 1;
	}
	return { text: source.replace(LINE_END, "\n"), format: { hasMark, lineEnd, exceptions: RangeSet.of(exceptions) } };
}

/** Replaces the format when the text is replaced by a version of the file on disk. */
export const setFormat = StateEffect.define<FileFormat>();

/**
 * Brings the kinds of line ends back in an undo or redo. It has a whole document instead of offsets, because the history of
 * CodeMirror maps the effects of an undo as if they were about the document before it, and those of joined changes as if they were about
 * the one after it.
 */
const restoreFormat = StateEffect.define<Former>();

const formatField = StateField.define<FileFormat>({
	create: () => ({ hasMark: false, lineEnd: "\n", exceptions: RangeSet.empty }),
	update(format, transaction) {
		const { changes, effects } = transaction;
		// Of changes that were joined, the first one comes last.
		const former = effects.findLast((effect) => effect.is(restoreFormat))?.value;
		const set = effects.findLast((effect) => effect.is(setFormat))?.value;
		if (set) return set;
		const followed = { ...format, exceptions: format.exceptions.map(changes) };
		return former ? restore(followed, former, transaction) : followed;
	},
});

/** Remembers the kinds of line ends before a change, for an undo. */
const rememberFormat = invertedEffects.of(({ startState, docChanged, effects }) => {
	const format = startState.field(formatField);
	const isReplaced = effects.some(
		(effect) => effect.is(setFormat) || (effect.is(restoreFormat) && effect.value.isReplaced),
	);
	if (!isReplaced && (!docChanged || format.exceptions.size === 0)) return [];
	return [restoreFormat.of({ document: startState.doc, format, isReplaced })];
});

/** Gives the line ends that an undo brings back their former kinds. Other programs may have changed the text since. */
function restore(format: FileFormat, former: Former, { changes, newDoc }: Transaction): FileFormat {
	if (former.isReplaced && newDoc.eq(former.document)) return former.format;
	const text = newDoc.toString();
	const way = ChangeSet.of(listReplacements(text, former.document.toString()), text.length);
	const exceptions: Range<Exception>[] = [];
	changes.iterChangedRanges((_from, _to, from, to) => {
		for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) {
			// The end of a line is first of all the one after its text: a comparison may have taken another one for it.
			const afterText = way.mapPos(at, -1, MapMode.TrackBefore);
			const origin = isLineEnd(former.document, afterText) ? afterText : way.mapPos(at, 1, MapMode.TrackAfter);
			const kind = origin === null ? format.lineEnd : kindAt(former.format, origin);
			if (kind !== format.lineEnd) exceptions.push(Exception.at(at, kind));
		}
	});
	return { ...format, exceptions: format.exceptions.update({ add: exceptions }) };
}

function isLineEnd(document: Text, offset: number | null): boolean {
	return offset !== null && document.sliceString(offset, offset + 1) === "\n";
}

function kindAt({ lineEnd, exceptions }: FileFormat, offset: number): LineEnd {
	const cursor = exceptions.iter(offset);
	return cursor.value && cursor.from === offset ? cursor.value.kind : lineEnd;
}

export function fileFormat(format: FileFormat): Extension {
	return [formatField.init(() => format), rememberFormat];
}

/** Returns the text of the document with the line ends and the byte order mark of the file. */
export function getFileText(state: EditorState): string {
	return formatText(state.doc, state.field(formatField));
}

function formatText(document: Text, { hasMark, lineEnd, exceptions }: FileFormat): string {
	const text = document.toString();
	const parts = hasMark ? [MARK] : [];
	const append = (part: string) => {
		if (part === "") return;
		// A line feed would be one line end with a carriage return before it.
		if (part.startsWith("\n") && parts.at(-1)?.endsWith("\r")) parts.push("\r");
		parts.push(part);
	};
	const write = (part: string) => append(lineEnd === "\n" ? part : part.replaceAll("\n", lineEnd));
	let from = 0;
	for (const cursor = exceptions.iter(); cursor.value; cursor.next()) {
		// No other character is ever replaced.
		if (text[cursor.from] !== "\n") continue;
		write(text.slice(from, cursor.from));
		append(cursor.value.kind);
		from = cursor.from + 1;
	}
	write(text.slice(from));
	return parts.join("");
}
