import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { run } from "./review";
import { runHere } from "./run-command.support";

test("prints the links on the host of a language, and says that other hosts have drafts of their own", async () => {
	const files = {
		"site.yml": "title: A\nurl: https://a.example\nlanguages:\n  en:\n  de: { url: https://b.example }\n",
		"posts/a.de.md": "---\ntitle: A\ndraft: true\nreview: 2027-05-01\n---\n\nText.\n",
	};
	const print = async (hostLanguage?: string) => {
		const open = () => createTestBlog(files, { hostLanguage, reviewSecret: "x".repeat(40) });
		return (await runHere(run, [], { open })).output;
	};
	assert.match(await print("de"), /^posts\/a\.de\.md, until 2027-05-01\n {2}https:\/\/b\.example\/review\//);
	assert.equal(
		await print(),
		"No draft on https://a.example is for review. Those of a language with a host of its own need `--language`.",
	);
});
