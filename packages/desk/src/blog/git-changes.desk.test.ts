import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { GitReader } from "./git-changes";

const PATIENCE = 60_000;
/** A clock that stands still: on a busy machine Git takes so long that the reader wouldn't wait for it. */
const NEVER_SLOW = { now: () => 0 };

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
	const reader = new GitReader(path.join(folder, "blog"), NEVER_SLOW);
	const read = async () => (await reader.read(PATIENCE))?.changes;
	const first = await read();
	assert.deepEqual(Object.fromEntries(first?.committed ?? []), { "posts/ä b.md": 1_000_000, "posts/b.md": 1_000_000 });
	assert.deepEqual([...(first?.uncommitted ?? [])], []);
	writeFiles(folder, { "blog/posts/b.md": "B2", "blog/posts/new.md": "N" });
	assert.deepEqual([...((await read())?.uncommitted ?? [])].sort(), ["posts/b.md", "posts/new.md"]);
});

test("knows nothing of a folder without a repository, and all of it as soon as there is one", async () => {
	const folder = createTemporaryFolder();
	const reader = new GitReader(folder, NEVER_SLOW);
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
