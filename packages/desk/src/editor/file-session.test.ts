import assert from "node:assert/strict";
import { mock, type TestContext, test } from "node:test";
import type { SaveAnswer, SaveRequest, SourceAnswer } from "@/packages/desk/src/model/protocol";
import { FileSession, type Status, type UnsavedText } from "./file-session";

const NAMES = { file: "posts/a.md", name: "posts/a.md", path: "/blog/a" };
const BASE = "one\n\ntwo\n\nthree\n";

/** Opens an editor with a session, and a server whose disk is a variable; the digest of a text is the text itself. */
function open(context: TestContext, { isAutomatic = true } = {}) {
	const timers = mock.timers;
	timers.enable({ apis: ["setTimeout"] });
	context.after(() => timers.reset());
	const statuses: Status[] = [];
	const steps: string[] = [];
	const state = {
		disk: BASE as string | undefined,
		text: BASE,
		kept: undefined as UnsavedText | undefined,
		isDown: false,
		failure: undefined as string | undefined,
		saves: 0,
		merges: 0,
		movedTo: undefined as typeof NAMES | undefined,
		isReadOnly: false,
		isBroken: false,
		/** The server waits for it before it saves. */
		delay: undefined as Promise<void> | undefined,
	};
	const session = new FileSession({
		file: NAMES.file,
		version: { text: BASE, digest: BASE },
		isAutomatic,
		document: {
			getText: () => state.text,
			setText(text, { isStep } = { isStep: false }) {
				if (state.isBroken) throw new RangeError("Out of range");
				if (isStep) steps.push(text);
				state.text = text;
			},
		},
		connection: {
			async load(file, known): Promise<SourceAnswer> {
				if (state.isDown) throw new TypeError("Failed to fetch");
				if (state.disk === undefined && file === NAMES.file) return { state: "gone", movedTo: state.movedTo };
				if (state.isReadOnly) return { state: "read-only", ...NAMES, text: "", reason: "It is Latin-1." };
				const text = state.disk ?? known;
				return text === known ? { state: "same", ...NAMES, file } : { state: "text", ...NAMES, text, digest: text };
			},
			async save({ text, base }: SaveRequest): Promise<SaveAnswer> {
				await state.delay;
				if (state.isDown) throw new TypeError("Failed to fetch");
				if (state.failure !== undefined) return { state: "failed", message: state.failure };
				if (state.disk === undefined && base !== null) return { state: "gone", movedTo: state.movedTo };
				if (state.disk !== undefined && state.disk !== base)
					return { state: "changed", text: state.disk, digest: state.disk };
				state.disk = text;
				state.saves += 1;
				return { state: "saved", digest: text };
			},
		},
		backups: {
			store(text) {
				state.kept = text;
				return true;
			},
			drop() {
				state.kept = undefined;
			},
		},
		onStatus: (status) => statuses.push(status),
		onMerge: () => {
			state.merges += 1;
		},
		onFile: () => {},
	});
	return {
		state,
		session,
		steps,
		type(text: string) {
			state.text = text;
			session.noteChange();
		},
		/** Lets time pass, and the server answer. */
		async wait(milliseconds: number) {
			timers.tick(milliseconds);
			for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
		},
		/** Makes the server wait before it saves. Returns the function that lets it go on. */
		delaySaves() {
			let goOn = () => {};
			state.delay = new Promise((resolve) => {
				goOn = resolve;
			});
			return goOn;
		},
		status: () => statuses.at(-1),
	};
}

test("saves as the text is typed, once for keystrokes that follow each other", async (context) => {
	const { state, type, wait, status } = open(context);
	for (const letter of "abc") type(state.text + letter);
	assert.equal(status()?.kind, "unsaved");
	await wait(100);
	assert.deepEqual([state.disk, state.saves, status()?.kind], [`${BASE}abc`, 1, "saved"]);
	type(BASE);
	await wait(100);
	assert.equal(state.disk, BASE);
});

test("saves only on command without automatic saving, and keeps the text until then", async (context) => {
	const { state, session, type, wait, status } = open(context, { isAutomatic: false });
	type("new\n");
	await wait(10_000);
	assert.deepEqual([state.disk, status()?.kind], [BASE, "unsaved"]);
	assert.deepEqual(state.kept, { text: "new\n", base: BASE });
	await session.save();
	assert.deepEqual([state.disk, status()?.kind, state.kept], ["new\n", "saved", undefined]);
});

test("text that is typed while a save is under way is saved after it", async (context) => {
	const { state, session, type, wait, status } = open(context);
	type("first\n");
	const saving = session.save();
	await Promise.resolve();
	type("first\nsecond\n");
	await saving;
	assert.equal(status()?.kind, "unsaved");
	await wait(100);
	assert.deepEqual([state.disk, status()?.kind], ["first\nsecond\n", "saved"]);
});

test("a change on disk appears in the text, and is merged with what isn't saved", async (context) => {
	const { state, session, type, wait, status } = open(context);
	state.disk = BASE.replace("one", "ONE");
	await session.check();
	assert.deepEqual([state.text, status()?.kind, state.merges], [state.disk, "saved", 1]);
	type(state.text.replace("three", "3"));
	state.disk = state.disk.replace("two", "2");
	await wait(100);
	await wait(100);
	assert.equal(state.disk, "ONE\n\n2\n\n3\n");
	assert.equal(state.text, state.disk);
	assert.equal(status()?.kind, "saved");
});

for (const [choice, expected, undone] of [
	["mine", "one\n\nMINE\n\nthree\n", ["one\n\nTHEIRS\n\nthree\n", "one\n\nMINE\n\nthree\n"]],
	["theirs", "one\n\nTHEIRS\n\nthree\n", ["one\n\nTHEIRS\n\nthree\n"]],
] as const) {
	test(`asks if both changed the same line, and takes ${choice}; the other version is an undo away`, async (context) => {
		const { state, session, type, wait, status, steps } = open(context);
		type(BASE.replace("two", "MINE"));
		state.disk = BASE.replace("two", "THEIRS");
		await wait(100);
		assert.equal(status()?.kind, "conflict");
		type(state.text);
		await wait(10_000);
		assert.equal(state.disk, BASE.replace("two", "THEIRS"), "nothing is written before the answer");
		assert.equal(state.kept?.text, BASE.replace("two", "MINE"));
		await session.resolve(choice);
		assert.deepEqual([state.disk, state.text, status()?.kind], [expected, expected, "saved"]);
		assert.deepEqual(steps, undone);
	});
}

for (const end of ["check", "theirs"] as const) {
	test(`a conflict ends when the other program takes its version back (${end})`, async (context) => {
		const { state, session, type, wait, status } = open(context);
		const mine = BASE.replace("two", "MINE");
		type(mine);
		state.disk = BASE.replace("two", "THEIRS");
		await wait(100);
		assert.equal(status()?.kind, "conflict");
		state.disk = BASE;
		await (end === "check" ? session.check() : session.resolve(end));
		await wait(100);
		assert.deepEqual([state.disk, state.text, status()?.kind], [mine, mine, "saved"]);
	});
}

test("shows the latest version of the other program in a conflict", async (context) => {
	const { state, session, type, wait, status } = open(context);
	type(BASE.replace("two", "MINE"));
	state.disk = BASE.replace("two", "THEIRS");
	await wait(100);
	state.disk = BASE.replace("two", "LATER");
	await session.resolve("theirs");
	assert.deepEqual([state.text, status()?.kind], [BASE.replace("two", "LATER"), "saved"]);
	assert.equal(state.disk, state.text);
});

test("a change that the editor can't show isn't written over", async (context) => {
	context.mock.method(console, "error", () => {});
	const { state, session, type, wait, status } = open(context);
	const theirs = BASE.replace("one", "THEIRS");
	Object.assign(state, { isBroken: true, disk: theirs });
	await session.check();
	assert.equal(status()?.kind, "failed");
	type(BASE.replace("three", "MINE"));
	await wait(5_000);
	assert.deepEqual([state.disk, status()?.kind, state.kept?.text], [theirs, "failed", state.text]);
	state.isBroken = false;
	await wait(5_000);
	await wait(100);
	assert.deepEqual([state.disk, status()?.kind], [theirs.replace("three", "MINE"), "saved"]);
});

test("a text is kept while it takes long to save", async (context) => {
	const { state, type, wait, status, delaySaves } = open(context);
	const answer = delaySaves();
	type("first\n");
	const kept: unknown[] = [];
	const note = () => kept.push(state.kept?.text);
	await wait(100);
	note();
	await wait(1_000);
	note();
	type("first\nsecond\n");
	note();
	assert.deepEqual(kept, [undefined, "first\n", "first\nsecond\n"]);
	answer();
	await wait(100);
	await wait(100);
	assert.deepEqual([state.disk, status()?.kind, state.kept], ["first\nsecond\n", "saved", undefined]);
});

test("a change that is undone while it is saved is undone on the disk too, and until then it isn't saved", async (context) => {
	const { state, session, type, wait, status, delaySaves } = open(context);
	const answer = delaySaves();
	type("new\n");
	await wait(100);
	type(BASE);
	assert.deepEqual([session.isUnsaved, status()?.kind], [true, "saving"]);
	answer();
	await wait(100);
	await wait(100);
	assert.deepEqual([state.disk, session.isUnsaved, status()?.kind], [BASE, false, "saved"]);
});

test("a merge by hand is saved when it is done", async (context) => {
	const { state, session, type, wait, status } = open(context);
	type(BASE.replace("two", "MINE"));
	state.disk = BASE.replace("two", "THEIRS");
	await wait(100);
	await session.resolve("by hand");
	type(BASE.replace("two", "BOTH"));
	await wait(10_000);
	assert.deepEqual([status()?.kind, state.disk], ["merging", BASE.replace("two", "THEIRS")]);
	await session.finishMerge();
	assert.deepEqual([status()?.kind, state.disk], ["saved", BASE.replace("two", "BOTH")]);
});

test("keeps the text while the server is down or can't write, and saves it later", async (context) => {
	const { state, type, wait, status } = open(context);
	state.isDown = true;
	type("new\n");
	await wait(100);
	assert.deepEqual(status(), { kind: "failed", message: "The development server doesn't answer.", isKept: true });
	assert.deepEqual(state.kept, { text: "new\n", base: BASE });
	Object.assign(state, { isDown: false, failure: "There is no space." });
	await wait(5_000);
	assert.deepEqual(status(), { kind: "failed", message: "There is no space.", isKept: true });
	state.failure = undefined;
	await wait(5_000);
	assert.deepEqual([state.disk, status()?.kind, state.kept], ["new\n", "saved", undefined]);
});

test("on command, a save that failed is tried again with the text of the command, not with what was typed since", async (context) => {
	const { state, session, type, wait, status } = open(context, { isAutomatic: false });
	type("asked\n");
	state.failure = "There is no space.";
	const saving = session.save();
	type("asked\ntyped\n");
	await saving;
	assert.equal(status()?.kind, "failed");
	type("asked\ntyped since\n");
	await wait(5_000);
	assert.equal(status()?.kind, "failed");
	state.failure = undefined;
	await wait(5_000);
	await wait(10_000);
	assert.deepEqual([state.disk, state.saves, status()?.kind], ["asked\n", 1, "unsaved"]);
	assert.deepEqual(state.kept, { text: "asked\ntyped since\n", base: "asked\n" });
});

test("on command, a save that meets a change of another program is made with both", async (context) => {
	const { state, session, type, wait, status } = open(context, { isAutomatic: false });
	type(BASE.replace("three", "3"));
	state.disk = BASE.replace("one", "ONE");
	await session.save();
	type(`${state.text}typed since\n`);
	await wait(100);
	assert.deepEqual([state.disk, status()?.kind], ["ONE\n\ntwo\n\n3\n", "unsaved"]);
	assert.equal(state.text, "ONE\n\ntwo\n\n3\ntyped since\n");
});

test("on command, neither a file that is followed nor an undo after a failed save writes anything", async (context) => {
	const { state, session, type, wait, status } = open(context, { isAutomatic: false });
	type("asked\n");
	state.isDown = true;
	await session.save();
	type(BASE);
	state.isDown = false;
	await wait(5_000);
	assert.deepEqual([state.saves, status()?.kind], [0, "saved"]);
	type("typed\n");
	await session.follow({ ...NAMES, file: "posts/b.md" });
	await wait(5_000);
	assert.deepEqual([state.disk, state.saves, status()?.kind, state.kept?.text], [BASE, 0, "unsaved", "typed\n"]);
});

test("saves everything before another action changes the file, and reports if that isn't possible", async (context) => {
	const { state, session, type } = open(context, { isAutomatic: false });
	assert.equal(await session.saveAll(), true);
	type(BASE.replace("three", "3"));
	state.disk = BASE.replace("one", "ONE");
	assert.equal(await session.saveAll(), true);
	assert.equal(state.disk, "ONE\n\ntwo\n\n3\n");
	type("mine\n");
	state.disk = "theirs\n";
	assert.equal(await session.saveAll(), false);
	assert.equal(state.disk, "theirs\n");
});

test("a file that can't be edited any more stays reported until it can", async (context) => {
	const { state, session, wait, status } = open(context);
	state.isReadOnly = true;
	await session.check();
	assert.equal(status()?.kind, "failed");
	await wait(5_000);
	await wait(5_000);
	assert.equal(status()?.kind, "failed");
	state.isReadOnly = false;
	await wait(5_000);
	assert.equal(status()?.kind, "saved");
});

test("reports a deleted file, and creates it again only on request", async (context) => {
	const { state, session, type, wait, status } = open(context);
	state.disk = undefined;
	const checked = session.check();
	await wait(0);
	await wait(1_000);
	await checked;
	assert.equal(status()?.kind, "gone");
	type("new\n");
	await wait(10_000);
	assert.deepEqual([state.disk, state.kept?.text], [undefined, "new\n"]);
	await session.createAgain();
	assert.deepEqual([state.disk, status()?.kind], ["new\n", "saved"]);
});

test("doesn't report a file as deleted while another program replaces it", async (context) => {
	const { state, session, wait, status } = open(context);
	state.disk = undefined;
	const checked = session.check();
	await wait(0);
	state.disk = "replaced\n";
	await wait(1_000);
	await checked;
	assert.deepEqual([state.text, status()?.kind], ["replaced\n", "saved"]);
});

test("doesn't take over an empty file while another program writes it", async (context) => {
	const { state, session, type, wait, status } = open(context);
	const texts: string[] = [];
	const noteText = () => texts.push(state.text);
	// It is found by a change of the content, then by a save.
	for (const begin of [() => void session.check(), () => type(`${state.text}mine\n`)]) {
		const before = state.disk;
		state.disk = "";
		begin();
		await wait(100);
		noteText();
		state.disk = before?.replace(/^one|^ONE/, (word) => (word === "one" ? "ONE" : "1"));
		await wait(500);
		await wait(100);
		await wait(100);
	}
	assert.deepEqual(texts, [BASE, `${BASE.replace("one", "ONE")}mine\n`]);
	assert.deepEqual([state.disk, status()?.kind], [`${BASE.replace("one", "1")}mine\n`, "saved"]);
	state.disk = "";
	void session.check();
	await wait(100);
	await wait(500);
	assert.deepEqual([state.text, status()?.kind], ["", "saved"], "it stays empty");
});

test("saves the text if an empty file gets the text back that it had", async (context) => {
	const { state, type, wait, status } = open(context);
	state.disk = "";
	type(`${BASE}mine\n`);
	await wait(100);
	state.disk = BASE;
	await wait(500);
	await wait(100);
	assert.deepEqual([state.disk, status()?.kind], [`${BASE}mine\n`, "saved"]);
});

test("continues with a file that was renamed", async (context) => {
	const { state, session, type, wait, status } = open(context);
	type("new\n");
	state.movedTo = { ...NAMES, file: "posts/b.md" };
	state.disk = undefined;
	await wait(100);
	const told = status();
	assert.ok(told?.kind === "gone" && told.movedTo);
	state.disk = BASE;
	await session.follow(told.movedTo);
	assert.deepEqual([state.disk, status()?.kind], ["new\n", "saved"]);
});

test("brings back text that wasn't saved, merged with what the file has now", async (context) => {
	const { state, session, wait, status } = open(context);
	session.restore({ base: "one\n\n2\n\nthree\n", text: "1\n\n2\n\nthree\n" });
	await wait(100);
	assert.deepEqual([state.disk, status()?.kind], [BASE.replace("one", "1"), "saved"]);
	session.restore({ base: "one\n\ntwo\n\nthree\n", text: "uno\n\ntwo\n\nthree\n" });
	assert.equal(status()?.kind, "conflict");
	assert.equal(state.text, "uno\n\ntwo\n\nthree\n");
	await session.check();
	assert.equal(status()?.kind, "conflict", "until a version is chosen");
});
