import assert from "node:assert/strict";
import { test } from "node:test";
import { type ChangeSpec, EditorState, type TransactionSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { frontMatterLength, toResult } from "./completions";

const TEXT = "Intro.\n\nMine.\n\nSee [this](/blog/p)";
const AT = TEXT.length - 1;

/** Chooses `/blog/post` for `/blog/p` at the end of a text that was changed since it was offered. */
function choose(changes: ChangeSpec): { text: string; cursor: number } {
	let state = EditorState.create({ doc: TEXT });
	const edit = { from: AT - "/blog/p".length, to: AT, insert: "/blog/post" };
	const result = toResult([{ label: "Post", kind: "post", edit }], state, AT);
	assert.ok(result);
	const made = state.changes(changes);
	state = state.update({ changes: made }).state;
	const view = {
		get state() {
			return state;
		},
		dispatch(spec: TransactionSpec) {
			state = state.update(spec).state;
		},
	} as EditorView;
	const [option] = result.options;
	assert.ok(typeof option?.apply === "function");
	option.apply(view, option, made.mapPos(result.from), made.mapPos(result.to ?? AT, 1));
	return { text: state.doc.toString(), cursor: state.selection.main.head };
}

test("a completion replaces what it was offered for, also after another program has changed the text around it", () => {
	for (const [changes, expected] of [
		[[], "Intro.\n\nMine.\n\nSee [this](/blog/post)"],
		[{ from: 5, insert: ", much longer now" }, "Intro, much longer now.\n\nMine.\n\nSee [this](/blog/post)"],
		[{ from: 0, to: 8 }, "Mine.\n\nSee [this](/blog/post)"],
		[{ from: TEXT.length, insert: "\n\nMore" }, "Intro.\n\nMine.\n\nSee [this](/blog/post)\n\nMore"],
	] as const) {
		const { text, cursor } = choose(changes);
		assert.equal(text, expected);
		assert.equal(cursor, text.indexOf("/blog/post") + "/blog/post".length);
	}
});

test("a completion of text that has changed since is not made", () => {
	assert.equal(choose({ from: AT - 1, to: AT, insert: "abc" }).text, "Intro.\n\nMine.\n\nSee [this](/blog/abc)");
	assert.equal(choose({ from: AT - 4, insert: "x" }).text, "Intro.\n\nMine.\n\nSee [this](/blxog/p)");
	assert.equal(choose({ from: 0, to: TEXT.length }).text, "");
});

test("front matter ends before the body, also below a blank line", () => {
	for (const [before, body] of [
		["---\ntitle: A\n---\n", "Text.\n"],
		["\n<!-- A -->\n+++\ntitle = 1\n+++\n", "Text.\n"],
		["", "---\n\nText.\n"],
	] as const) {
		assert.equal(frontMatterLength(EditorState.create({ doc: before + body })), before.length);
	}
});
