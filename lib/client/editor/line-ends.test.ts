import assert from "node:assert/strict";
import { test } from "node:test";
import { history, redo, undo } from "@codemirror/commands";
import { EditorState, type TransactionSpec } from "@codemirror/state";
import fc from "fast-check";
import { fileFormat, getFileText, readFormat } from "./line-ends";

/** An editor of a file, without a window. */
class Editor {
	state: EditorState;

	constructor(fileText: string) {
		const { text, format } = readFormat(fileText);
		this.state = EditorState.create({ doc: text, extensions: [history({ newGroupDelay: 0 }), fileFormat(format)] });
	}

	change(spec: TransactionSpec["changes"]) {
		this.state = this.state.update({ changes: spec, userEvent: "input" } as TransactionSpec).state;
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

test("what isn't typed stays as it is in the file", () => {
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
		{ numRuns: 2000, seed: 1 },
	);
});
