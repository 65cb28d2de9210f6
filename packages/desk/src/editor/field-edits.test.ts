import assert from "node:assert/strict";
import { mock, type TestContext, test } from "node:test";
import type { TextEdit } from "quire-language-server";
import { FieldEdits, type FieldValue } from "./field-edits";

/** Opens a text of fields, one a line, and a server whose answers wait until a test calls `answer`. */
function open(context: TestContext) {
	const { timers } = mock;
	timers.enable({ apis: ["setTimeout"] });
	context.after(() => timers.reset());
	const state = {
		text: "title: a\nseries: b\n",
		problem: undefined as string | undefined,
		fields: {} as Record<string, string | undefined>,
		/** Functions that answer the waiting requests, or let them fail. */
		answer: [] as ((isDown?: boolean) => void)[],
	};
	const edits = new FieldEdits({
		document: {
			getText: () => state.text,
			edit([edit]) {
				assert.ok(edit);
				state.text = state.text.slice(0, edit.from) + edit.insert + state.text.slice(edit.to);
			},
		},
		findEdits: (text, field, value) =>
			new Promise((resolve, reject) => {
				state.answer.push((isDown) => {
					if (isDown) reject(new TypeError("Failed to fetch"));
					else if (state.problem !== undefined) resolve({ problem: state.problem });
					else resolve({ edits: editLine(text, field, value) });
				});
			}),
		onField: (field, problem) => {
			state.fields[field] = problem ?? "written";
		},
		onState: () => {},
	});
	return {
		state,
		edits,
		async wait(milliseconds: number) {
			timers.tick(milliseconds);
			for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
		},
		async answer(isDown?: boolean) {
			assert.equal(state.answer.length, 1, "one at a time");
			state.answer.shift()?.(isDown);
			for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
		},
	};
}

function editLine(text: string, field: string, value: FieldValue): TextEdit[] {
	const line = new RegExp(`^${field}: (.*)$`, "m").exec(text) ?? assert.fail();
	const from = line.index + field.length + 2;
	return [{ from, to: line.index + line[0].length, insert: String(value) }];
}

test("writes the latest value, once for keystrokes that follow each other", async (context) => {
	const { state, edits, wait, answer } = open(context);
	for (const value of ["x", "xy", "xyz"]) edits.set("title", value);
	assert.equal(edits.state, "waiting");
	await wait(200);
	await answer();
	assert.equal(state.text, "title: xyz\nseries: b\n");
	assert.deepEqual([edits.state, state.fields], ["written", { title: "written" }]);
});

test("a value that is set while the one before is written isn't lost", async (context) => {
	const { state, edits, wait, answer } = open(context);
	edits.set("title", "one");
	await wait(200);
	edits.set("title", "one two");
	edits.set("series", "c");
	await answer();
	assert.match(state.text, /^title: one$/m);
	assert.ok(edits.isWaiting("title"));
	await answer();
	await answer();
	assert.deepEqual([state.text, edits.state], ["title: one two\nseries: c\n", "written"]);
});

test("starts again if the text has changed meanwhile, however often", async (context) => {
	const { state, edits, wait, answer } = open(context);
	edits.set("title", "x");
	await wait(200);
	for (let times = 0; times < 20; times += 1) {
		state.text = `#\n${state.text}`;
		await answer();
	}
	await answer();
	assert.equal(state.text, `${"#\n".repeat(20)}title: x\nseries: b\n`);
});

test("waits for a server that doesn't answer, and reports it", async (context) => {
	const { state, edits, wait, answer } = open(context);
	edits.set("title", "x");
	const flushed = edits.flush();
	await answer(true);
	assert.deepEqual([await flushed, edits.state], [false, "failed"]);
	await wait(5_000);
	await answer(true);
	assert.ok(edits.isWaiting("title"));
	await wait(5_000);
	await answer();
	assert.deepEqual([state.text, edits.state], ["title: x\nseries: b\n", "written"]);
});

test("reports why a field can't be written", async (context) => {
	const { state, edits, answer } = open(context);
	state.problem = "Change it in the text.";
	edits.set("title", "x");
	const flushed = edits.flush();
	await answer();
	assert.deepEqual([await flushed, state.fields], [true, { title: "Change it in the text." }]);
});

test("writes nothing without a changed field", async (context) => {
	const { edits, wait } = open(context);
	assert.equal(await edits.flush(), true);
	await wait(10_000);
});
