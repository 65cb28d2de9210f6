import assert from "node:assert/strict";
import { test } from "node:test";
import { history, redo, undo } from "@codemirror/commands";
import { EditorState, type TransactionSpec } from "@codemirror/state";
import fc from "fast-check";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { replaceFileText } from "./code-view";
import { fileFormat, getFileText, readFormat } from "./line-ends";

/** An editor of a file, without a window. */
class Editor {
	state: EditorState;

	/** Changes within `newGroupDelay` milliseconds are one undo. */
	constructor(fileText: string, newGroupDelay = 0) {
		const { text, format } = readFormat(fileText);
		this.state = EditorState.create({ doc: text, extensions: [history({ newGroupDelay }), fileFormat(format)] });
	}

	change(spec: TransactionSpec["changes"]) {
		this.state = this.state.update({ changes: spec, userEvent: "input" } as TransactionSpec).state;
	}

	/** Takes over a text of the file, as from another program or, with `isStep`, from a choice of the writer. */
	replace(fileText: string, { isStep } = { isStep: false }) {
		this.state = this.state.update(replaceFileText(this.state, fileText, { isStep })).state;
	}

	run(command: typeof undo) {
		command({
			state: this.state,
			dispatch: (transaction) => {
				this.state = transaction.state;
			},
		});
	}

	get text() {
		return getFileText(this.state);
	}
}

test("keeps text that isn't edited as it is in the file", () => {
	for (const [source, expected] of [
		["a\r\nb\r\n", "a!\r\nb\r\n"],
		["\uFEFFa\rb\r", "\uFEFFa!\rb\r"],
		["a\r\nb\nc\rd\n\re\r\r\n", "a!\r\nb\nc\rd\n\re\r\r\n"],
		["a\tb\u2028c\u0085 e\u0301", "a!\tb\u2028c\u0085 e\u0301"],
		["a", "a!"],
	] as const) {
		const editor = new Editor(source);
		assert.equal(editor.text, source);
		editor.change({ from: 1, insert: "!" });
		assert.equal(editor.text, expected);
	}
});

test("new lines end like most others", () => {
	const editor = new Editor("a\r\nb\r\nc\nd");
	editor.change({ from: 5, insert: "\nmore" });
	assert.equal(editor.text, "a\r\nb\r\nc\r\nmore\nd");
});

test("an undo brings back line ends that were deleted, and a redo deletes them again", () => {
	const editor = new Editor("a\nb\nc\r\nd\ne\r");
	editor.change({ from: 3, to: 8 });
	assert.equal(editor.text, "a\nbe\r");
	editor.change({ from: 0, insert: "x\n" });
	editor.run(undo);
	editor.run(undo);
	assert.equal(editor.text, "a\nb\nc\r\nd\ne\r");
	editor.run(redo);
	editor.run(redo);
	assert.equal(editor.text, "x\na\nbe\r");
});

test("any changes and as many undos give the same bytes", () => {
	const lineEnd = fc.constantFrom("\n", "\r\n", "\r", "a", "é", "\uFEFF", "\t", " ");
	const fileText = fc.array(lineEnd, { maxLength: 12 }).map((parts) => parts.join(""));
	const change = fc.record({ from: fc.nat(), length: fc.nat(6), insert: fc.constantFrom("", "x", "\n", "y\nz") });
	fc.assert(
		fc.property(fileText, fc.array(change, { maxLength: 5 }), (source, changes) => {
			const editor = new Editor(source);
			assert.equal(editor.text, source);
			let count = 0;
			for (const { from, length, insert } of changes) {
				const start = from % (editor.state.doc.length + 1);
				const to = Math.min(start + length, editor.state.doc.length);
				if (to === start && insert === "") continue;
				editor.change({ from: start, to, insert });
				count += 1;
			}
			const changed = editor.text;
			for (let index = 0; index < count; index += 1) editor.run(undo);
			assert.equal(editor.text, source);
			for (let index = 0; index < count; index += 1) editor.run(redo);
			assert.equal(editor.text, changed);
		}),
		{ numRuns: usualOrFull(400, 2000), seed: 1 },
	);
});

test("an undo brings line ends back where other programs have moved the text since", () => {
	const editor = new Editor("a\nb\nc\r\n");
	editor.change({ from: 3, to: 6 });
	editor.replace("more\na\nb");
	editor.run(undo);
	assert.equal(editor.text, "more\na\nb\nc\r\n");
	editor.replace("much more\na\nb\nc\r\n");
	editor.run(redo);
	assert.equal(editor.text, "much more\na\nb");
});

test("an undo of a choice between versions changes no letter after an outside change", () => {
	const editor = new Editor("my one\ntwo\nthree\r\nfour\n");
	editor.replace("their one\ntwo\nthree\r\nfour\n", { isStep: true });
	editor.replace("A new line\ntheir one\ntwo\nthree\r\nfour\n");
	editor.run(undo);
	assert.equal(editor.text, "A new line\nmy one\ntwo\nthree\r\nfour\n");
});

test("an undo doesn't take back line ends that another program has written", () => {
	const editor = new Editor("a\r\nb\nc\n");
	editor.change({ from: 1, insert: "x" });
	editor.replace("ax\nb\r\nc\r\n");
	editor.run(undo);
	assert.equal(editor.text, "a\nb\r\nc\r\n");
});

test("two line ends never become one", () => {
	for (const [source, change, expected] of [
		["a\rb\nc\n", { from: 2, insert: "\n" }, "a\r\r\nb\nc\n"],
		["a\rb\nc\n", { from: 2, to: 3 }, "a\r\r\nc\n"],
		["a\rb\rc\n", { from: 4, to: 5 }, "a\rb\r\r\n"],
		["a\rb\nc\r", { from: 2, to: 3 }, "a\r\r\nc\r"],
		["a\rb\r\nc\r\n", { from: 2, to: 3 }, "a\r\r\nc\r\n"],
	] as const) {
		const editor = new Editor(source);
		editor.change(change);
		assert.equal(editor.text, expected);
		assert.equal(readFormat(editor.text).text, editor.state.doc.toString());
	}
});

/** A change of a text, with numbers from which its position is made. */
const step = fc.record({
	kind: fc.constantFrom("edit", "edit", "outside", "outside", "choice", "undo", "undo", "redo"),
	from: fc.nat(),
	length: fc.nat(8),
});

test("reads the written file as the same text, whatever other programs write", () => {
	const parts = fc.array(fc.constantFrom("\n", "\r\n", "\r", "a", "b", "é"), { maxLength: 12 });
	const fileText = fc.tuple(fc.constantFrom("", "\uFEFF"), parts).map(([mark, rest]) => mark + rest.join(""));
	const steps = fc.array(fc.tuple(step, fc.constantFrom("", "x", "\n", "y\nz"), parts), { maxLength: 12 });
	fc.assert(
		fc.property(fileText, fc.integer({ min: 0, max: 1 }), steps, (source, newGroupDelay, all) => {
			const editor = new Editor(source, newGroupDelay * 1000);
			for (const [{ kind, from, length }, insert, part] of all) {
				const { doc } = editor.state;
				const start = from % (doc.length + 1);
				const to = Math.min(start + length, doc.length);
				if (kind === "edit") editor.change({ from: start, to, insert });
				else if (kind === "undo" || kind === "redo") editor.run(kind === "undo" ? undo : redo);
				else {
					const text = editor.text.replace("\uFEFF", "");
					const inserted = part.join("");
					const changed = length === 8 ? `\uFEFF${inserted}` : text.slice(0, start) + inserted + text.slice(to);
					editor.replace(changed, { isStep: kind === "choice" });
					assert.equal(editor.text, changed);
				}
				assert.equal(readFormat(editor.text).text, editor.state.doc.toString());
			}
		}),
		{ numRuns: usualOrFull(400, 3000), seed: 2 },
	);
});

test("lines that nobody has changed keep their line ends, also after undos among outside changes", () => {
	const lineEnds = fc.array(fc.constantFrom("\n", "\r\n"), { minLength: 2, maxLength: 8 });
	const steps = fc.array(fc.tuple(step, fc.constantFrom("", "+", "-\n=")), { maxLength: 12 });
	fc.assert(
		fc.property(lineEnds, fc.integer({ min: 0, max: 1 }), steps, (ends, newGroupDelay, all) => {
			// Each line has a letter of its own.
			const known = new Map(ends.map((end, index) => [String.fromCharCode(97 + index).repeat(3), end]));
			// Two lines that nothing changes: where all line ends are of one kind, they all follow a change of it.
			const head = "0\r\n1\n";
			const editor = new Editor(head + [...known].map(([line, end]) => line + end).join(""), newGroupDelay * 1000);
			for (const [{ kind, from, length }, insert] of all) {
				const { doc } = editor.state;
				// No line gets the end of another one.
				const isAtEnd = (offset: number) => doc.sliceString(offset, offset + 1) === "\n";
				let start = Math.max(from % (doc.length + 1), 4);
				if (isAtEnd(start)) start = doc.lineAt(start).from;
				let to = Math.min(start + length, doc.length);
				if (isAtEnd(to)) to += 1;
				if (kind === "edit") {
					editor.change({ from: start, to, insert });
				} else if (kind === "undo" || kind === "redo") editor.run(kind === "undo" ? undo : redo);
				else {
					const lines = editor.text.match(/.*(?:\r\n|\n)|.+$/g) ?? [];
					const line = String.fromCharCode(65 + known.size).repeat(3);
					known.set(line, length % 2 === 0 ? "\n" : "\r\n");
					const at = Math.max(from % (lines.length + 1), 2);
					if (at === lines.length && !/(?:^|\n)$/.test(editor.text)) continue;
					// A line that a choice replaces would get another end, although its text may come back.
					const isStep = kind === "choice";
					const removed = !isStep && length % 3 === 0 ? 1 : 0;
					editor.replace(lines.toSpliced(at, removed, line + known.get(line)).join(""), { isStep });
				}
				for (const [, line = "", end] of editor.text.matchAll(/(.*)(\r\n|\n)/g)) {
					if (known.has(line)) assert.equal(end, known.get(line), line);
				}
			}
		}),
		{ numRuns: usualOrFull(400, 3000), seed: 3 },
	);
});
