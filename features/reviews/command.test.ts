import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { runHere } from "@/lib/cli/command/run-command.support";
import { run } from "./command";

test("prints the links of drafts in all languages", async () => {
	const draft = "---\ntitle: A\ndraft: true\nreview: 2027-05-01\n---\n\nText.\n";
	const files = {
		"site.yml": "title: A\nurl: https://a.example\nlanguages: [en, de]\n",
		"posts/a.md": draft,
		"posts/b.de.md": draft,
	};
	const open = () => createTestBlog(files, { reviewSecret: "x".repeat(40) });
	const { output } = await runHere(run, [], { open });
	assert.deepEqual(output.match(/^\S+, until \S+\n {2}https:\/\/a\.example\/review\//gm), [
		"posts/a.md, until 2027-05-01\n  https://a.example/review/",
		"posts/b.de.md, until 2027-05-01\n  https://a.example/review/",
	]);
});
