import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { afterEach, mock, test } from "node:test";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { GitReader } from "./git-changes";

const PATIENCE = 60_000;

afterEach(() => mock.restoreAll());

test("tells when files were committed, and which have changed since", async () => {
	const folder = createTemporaryFolder();
	const git = (...args: string[]) =>
		execFileSync("git", ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@a.example", ...args], {
			env: { ...process.env, GIT_AUTHOR_DATE: "@1000 +0000", GIT_COMMITTER_DATE: "@1000 +0000" },
		});
	writeFiles(folder, { "blog/posts/ä b.md": "A", "blog/posts/b.md": "B", "other.md": "C" });
	git("init", "-q");
	git("add", ".");
	git("commit", "-qm", "First");
	const reader = new GitReader(path.join(folder, "blog"));
	const read = async () => (await reader.read(PATIENCE))?.changes;
	const first = await read();
	assert.deepEqual(Object.fromEntries(first?.committed ?? []), { "posts/ä b.md": 1_000_000, "posts/b.md": 1_000_000 });
	assert.deepEqual([...(first?.uncommitted ?? [])], []);
	writeFiles(folder, { "blog/posts/b.md": "B2", "blog/posts/new.md": "N" });
	assert.deepEqual([...((await read())?.uncommitted ?? [])].sort(), ["posts/b.md", "posts/new.md"]);
});

test("knows nothing of a folder without a repository, and all of it as soon as there is one", async () => {
	const folder = createTemporaryFolder();
	const reader = new GitReader(folder);
	assert.deepEqual(await reader.read(PATIENCE), { changes: undefined });
	const author = ["-c", "user.name=A", "-c", "user.email=a@a.example"];
	for (const args of [
		["init", "-q"],
		[...author, "commit", "-q", "--allow-empty", "-m", "First"],
	]) {
		execFileSync("git", ["-C", folder, ...args]);
	}
	assert.ok((await reader.read(PATIENCE))?.changes);
});

/** Creates a reader of a repository whose history is answered by hand, at times that are set by hand. */
function createSlowReader() {
	let time = 0;
	let status = "";
	const histories: { resolve: (text: string) => void; reject: (error: Error) => void }[] = [];
	let onUpdate = () => {};
	const reader = new GitReader("/nowhere", {
		now: () => time,
		onUpdate: () => onUpdate(),
		ask: async (args) => {
			if (args.includes("log")) return new Promise((resolve, reject) => histories.push({ resolve, reject }));
			return args.includes("status") ? status : args.includes("HEAD") ? "0123" : "";
		},
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
