import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import { GitReader } from "./git-changes";

const PATIENCE = 60_000;

afterEach(() => mock.restoreAll());

/** Creates a reader of a repository whose history is answered by hand, at times that are set by hand. */
function createSlowReader() {
	let time = 0;
	let status = "";
	const histories: { resolve: (text: string) => void; reject: (error: Error) => void }[] = [];
	let onUpdate = () => {};
	const reader = new GitReader("/nowhere", {
		now: () => time,
		onUpdate: () => onUpdate(),
		open: async () => ({
			prefix: "",
			ask: async ([command]) => {
				if (command === "log") return new Promise((resolve, reject) => histories.push({ resolve, reject }));
				return command === "status" ? status : "0123";
			},
		}),
	});
	return {
		reader,
		histories,
		pass: (milliseconds: number) => (time += milliseconds),
		setStatus: (text: string) => (status = text),
		/** Returns a promise of the next call of `onUpdate`. */
		nextUpdate: () => new Promise<void>((resolve) => (onUpdate = resolve)),
	};
}

test("does not wait longer than it may, and tells once when Git has answered", async () => {
	const { reader, histories, pass, nextUpdate, setStatus } = createSlowReader();
	assert.equal(await reader.read(0), undefined);
	// Further pages don't wait at all, as the answer is known to take long.
	assert.equal(await reader.read(PATIENCE), undefined);
	assert.equal(histories.length, 1);
	const update = nextUpdate();
	pass(20_000);
	histories[0]?.resolve("\u0001100\nposts/a.md\n");
	await update;
	let updates = 0;
	void nextUpdate().then(() => {
		updates += 1;
	});
	const answer = await reader.read(0);
	assert.deepEqual([...(answer?.changes?.committed ?? [])], [["posts/a.md", 100_000]]);
	assert.deepEqual((await reader.read(PATIENCE))?.changes, answer?.changes);
	assert.equal(updates, 0, "the answer is the same");
	setStatus(" M posts/a.md\0");
	await reader.read(PATIENCE);
	assert.deepEqual([...((await reader.read(PATIENCE))?.changes?.uncommitted ?? [])], ["posts/a.md"]);
	assert.equal(histories.length, 1);
});

test("asks again some time after a failure that came late", async () => {
	const errors = mock.method(console, "error", () => {});
	const { reader, histories, pass, nextUpdate } = createSlowReader();
	const update = nextUpdate();
	await reader.read(0);
	pass(120_000);
	histories[0]?.reject(new Error("Git was stopped."));
	await update;
	for (let page = 0; page < 3; page += 1) assert.deepEqual(await reader.read(PATIENCE), { changes: undefined });
	assert.equal(histories.length, 1);
	assert.equal(errors.mock.callCount(), 1);
	pass(10 * 60_000);
	const second = nextUpdate();
	await reader.read(0);
	histories[1]?.resolve("");
	await second;
	assert.ok((await reader.read(PATIENCE))?.changes);
});
