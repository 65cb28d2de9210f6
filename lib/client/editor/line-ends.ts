import { invertedEffects } from "@codemirror/commands";
import { type EditorState, type Extension, MapMode, StateEffect, StateField, type Text } from "@codemirror/state";

// CodeMirror has one kind of line end. This keeps the kind of each line end of a file, so that only what is typed changes.

/** The characters that end a line. */
type LineEnd = "\n" | "\r\n" | "\r";

/** A line end that is of another kind than most, at its offset in the document. */
interface Exception {
	at: number;
	kind: LineEnd;
}

/** How a file is written. */
interface FileFormat {
	/** Whether it begins with a byte order mark. */
	hasMark: boolean;
	/** The kind of most line ends, which new ones get. */
	lineEnd: LineEnd;
	/** By offset. */
	exceptions: readonly Exception[];
}

const MARK = "\uFEFF";
const LINE_END = /\r\n?|\n/g;

/** Splits the text of a file into what is edited and the format in which it is written. */
export function readFormat(fileText: string): { text: string; format: FileFormat } {
	const hasMark = fileText.startsWith(MARK);
	const source = hasMark ? fileText.slice(1) : fileText;
	const counts: Record<LineEnd, number> = { "\n": 0, "\r\n": 0, "\r": 0 };
	for (const [kind] of source.matchAll(LINE_END)) counts[kind as LineEnd] += 1;
	const lineEnd = (["\n", "\r\n", "\r"] as const).reduce((most, kind) => (counts[kind] > counts[most] ? kind : most));
	const exceptions: Exception[] = [];
	let removed = 0;
	for (const { 0: kind, index } of source.matchAll(LINE_END)) {
		if (kind !== lineEnd) exceptions.push({ at: index - removed, kind: kind as LineEnd });
		removed += kind.length - 1;
	}
	return { text: source.replace(LINE_END, "\n"), format: { hasMark, lineEnd, exceptions } };
}

/** Replaces the format, when the text is replaced by a version of the file on disk. */
export const setFormat = StateEffect.define<FileFormat>();

/** Brings line ends back that an undo inserts again. */
const restoreExceptions = StateEffect.define<readonly Exception[]>({
	map: (exceptions, changes) => exceptions.map(({ at, kind }) => ({ at: changes.mapPos(at), kind })),
});

const formatField = StateField.define<FileFormat>({
	create: () => ({ hasMark: false, lineEnd: "\n", exceptions: [] }),
	update(format, { changes, docChanged, effects }) {
		let next = format;
		if (docChanged && format.exceptions.length > 0) {
			const exceptions = format.exceptions.flatMap(({ at, kind }) => {
				const mapped = changes.mapPos(at, 1, MapMode.TrackAfter);
				return mapped === null ? [] : [{ at: mapped, kind }];
			});
			next = { ...format, exceptions };
		}
		for (const effect of effects) {
			if (effect.is(restoreExceptions)) {
				const others = next.exceptions.filter(({ at }) => !effect.value.some((one) => one.at === at));
				next = { ...next, exceptions: [...others, ...effect.value].sort((a, b) => a.at - b.at) };
			}
			if (effect.is(setFormat)) next = effect.value;
		}
		return next;
	},
});

/** Remembers the line ends that a change deletes, and the format that it replaces, for an undo. */
const rememberDeleted = invertedEffects.of(({ startState, changes, docChanged, effects }) => {
	const format = startState.field(formatField);
	if (effects.some((effect) => effect.is(setFormat))) return [setFormat.of(format)];
	const { exceptions } = format;
	if (!docChanged || exceptions.length === 0) return [];
	const deleted = exceptions.filter(({ at }) => changes.mapPos(at, 1, MapMode.TrackAfter) === null);
	return deleted.length > 0 ? [restoreExceptions.of(deleted)] : [];
});

/** Returns the extension that keeps the format of a file. */
export function fileFormat(format: FileFormat): Extension {
	return [formatField.init(() => format), rememberDeleted];
}

/** Returns the text of the file: that of the document, with the line ends and the byte order mark of the file. */
export function getFileText(state: EditorState): string {
	return formatText(state.doc, state.field(formatField));
}

function formatText(document: Text, { hasMark, lineEnd, exceptions }: FileFormat): string {
	const text = document.toString();
	let result = hasMark ? MARK : "";
	let from = 0;
	const write = (part: string) => (lineEnd === "\n" ? part : part.replaceAll("\n", lineEnd));
	for (const { at, kind } of exceptions) {
		result += write(text.slice(from, at)) + kind;
		from = at + 1;
	}
	return result + write(text.slice(from));
}
