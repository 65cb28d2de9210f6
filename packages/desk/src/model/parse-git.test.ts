import assert from "node:assert/strict";
import { test } from "node:test";
import { parseGitLog, parseGitStatus, parseNumstat, parseRenames, suggestMessage } from "./parse-git";

test("reads the lines that a commit adds and removes, with the paths that files were moved from", () => {
	const parts = ["1\t2\tposts/a\tb.md", "-\t-\timg/c.png", "3\t0\t", "posts/old.md", "posts/new.md", ""];
	assert.deepEqual(parseNumstat(parts.join("\0")), [
		{ path: "posts/a\tb.md", lines: { added: 1, removed: 2 } },
		{ path: "img/c.png" },
		{ path: "posts/new.md", from: "posts/old.md", lines: { added: 3, removed: 0 } },
	]);
	assert.deepEqual(parseNumstat(""), []);
});

test("reads the paths that files were moved from", () => {
	assert.deepEqual(
		[...parseRenames("R090\0old.md\0new.md\0R100\0a b.png\0c.png\0")],
		[
			["new.md", "old.md"],
			["c.png", "a b.png"],
		],
	);
	assert.equal(parseRenames("").size, 0);
});

test("suggests a message of one line", () => {
	assert.equal(suggestMessage(" A\n title", { isNew: true, isMoved: false }), "Add A title");
	assert.equal(suggestMessage("A", { isNew: false, isMoved: false }), "Update A");
	assert.equal(suggestMessage("A", { isNew: true, isMoved: true }), "Move A");
});

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
