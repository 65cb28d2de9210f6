import assert from "node:assert/strict";
import { test } from "node:test";
import { parseGitLog, parseGitStatus } from "./git-log";

test("reads the last commit of each file from the history", () => {
	const output = '\u000120\n\nposts/a.md\nposts/ü b.md\n\u000110\n\nposts/a.md\n"posts/\\"c\\".md"\n';
	assert.deepEqual(
		[...parseGitLog(output)],
		[
			["posts/a.md", 20_000],
			["posts/ü b.md", 20_000],
			['posts/"c".md', 10_000],
		],
	);
});

test("reads the uncommitted files of a folder", () => {
	const output = " M blog/posts/a.md\0?? blog/posts/new one.md\0 M other.md\0";
	assert.deepEqual([...parseGitStatus(output, "blog/")], ["posts/a.md", "posts/new one.md"]);
	assert.deepEqual([...parseGitStatus("", "")], []);
});
