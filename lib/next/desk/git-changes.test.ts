import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { GitReader } from "./git-changes";

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
	const first = await reader.read();
	assert.deepEqual(Object.fromEntries(first?.committed ?? []), { "posts/ä b.md": 1_000_000, "posts/b.md": 1_000_000 });
	assert.deepEqual([...(first?.uncommitted ?? [])], []);
	writeFiles(folder, { "blog/posts/b.md": "B2", "blog/posts/new.md": "N" });
	assert.deepEqual([...((await reader.read())?.uncommitted ?? [])].sort(), ["posts/b.md", "posts/new.md"]);
});

test("knows nothing of a folder without a repository", async () => {
	assert.equal(await new GitReader(createTemporaryFolder()).read(), undefined);
});
