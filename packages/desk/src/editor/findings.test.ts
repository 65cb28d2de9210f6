import assert from "node:assert/strict";
import { test } from "node:test";
import { type ChangeSpec, EditorState } from "@codemirror/state";
import { placeFix } from "./findings";

const TEXT = "Intro.\n\n![](/view.png) and [this](/blog/longg).";
const at = TEXT.indexOf("longg");
const LINK = { title: "Link to /blog/long", edits: [{ from: at, to: at + 5, insert: "long" }] };
const IMAGE = { title: "Add alternative text", edits: [], selection: { from: 10, to: 10 } };
const TITLE = {
	title: "Add a title",
	edits: [{ from: at + 5, to: at + 5, insert: ' ""' }],
	selection: { from: at + 7, to: at + 7 },
};

/** Makes a correction after changes; `|` is the cursor. */
function fix(quickFix: typeof LINK | typeof IMAGE | typeof TITLE, changes?: ChangeSpec): string | undefined {
	const state = EditorState.create({ doc: TEXT });
	const changed = state.update({ changes: changes ?? [] });
	const placed = placeFix(quickFix, TEXT.length, changes && changed.changes);
	if (!placed) return undefined;
	const { doc, selection } = changed.state.update(placed).state;
	const { head } = selection.main;
	return placed.selection ? `${doc.sliceString(0, head)}|${doc.sliceString(head)}` : doc.toString();
}

test("applies a fix at the present position of its text", () => {
	const corrected = TEXT.replace("longg", "long");
	assert.equal(fix(LINK), corrected);
	assert.equal(fix(LINK, { from: 0, insert: "More.\n" }), `More.\n${corrected}`);
	assert.equal(fix(LINK, { from: 0, to: 8 }), corrected.slice(8));
	assert.equal(fix(LINK, { from: TEXT.length, insert: "!" }), `${corrected}!`);
});

test("selects the placeholder of a fix at its present position", () => {
	assert.equal(fix(IMAGE), TEXT.replace("![", "![|"));
	assert.equal(fix(IMAGE, { from: 0, insert: "More.\n" }), `More.\n${TEXT.replace("![", "![|")}`);
	assert.equal(fix(TITLE), TEXT.replace("longg", 'longg "|"'));
	assert.equal(fix(TITLE, { from: 0, to: 8 }), TEXT.slice(8).replace("longg", 'longg "|"'));
});

test("applies a fix neither twice nor to text that has changed", () => {
	assert.equal(fix(LINK, { from: at, to: at + 5, insert: "long" }), undefined);
	assert.equal(fix(LINK, { from: at + 2, insert: "x" }), undefined);
	assert.equal(fix(LINK, { from: 0, to: TEXT.length }), undefined);
	assert.equal(fix(TITLE, { from: at + 5, insert: ' ""' }), undefined);
});
