import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { formatRemarks, formatRemarksPatch } from "./list-remarks";
import { parseRemarksFile, type RemarksFile } from "./remarks-file";

const quote = (exact: string) => ({ exact, prefix: "", suffix: "" });
const remarksFile = (remarks: RemarksFile["remarks"], reviewer?: string): RemarksFile => ({
	format: "quire-remarks",
	version: 1,
	draft: { file: "posts/nest.md" },
	reviewer,
	remarks,
});

const SOURCE = `---
title: The quokka nest
description: >
  How a quokka
  builds.
---
First paragraph.

- an item

      indented code
- another **item**

\`\`\`js
let code;

const more = 1;
\`\`\`

> A quotation
> of two lines.

| a | b |
| - | - |
| 1 | 2 |

:::note
Remember *this*.
:::

$$
x + y

= z
$$

The last words.`;

/** Applies a patch with Git, and returns the patched file. */
function applyPatch(name: string, source: string, patch: string): string {
	const folder = createTemporaryFolder();
	writeFiles(folder, { [name]: source });
	const { status, stderr } = spawnSync("git", ["apply", "-"], { cwd: folder, input: patch, encoding: "utf8" });
	assert.equal(status, 0, stderr);
	return readFileSync(path.join(folder, name), "utf8");
}

describe("formatRemarks", () => {
	test("shows the place of each passage, the remark and who wrote it", () => {
		const file = remarksFile(
			[
				{ remark: "A good read." },
				{ quote: quote("another item"), remark: "Which one?\nAnd why?", time: "2026-11-27T02:47:41.603Z" },
				{ quote: quote("The quokka nest"), remark: "A longer title?" },
				{ quote: quote("Nothing like that any more"), remark: "Gone." },
			],
			"Ann",
		);
		assert.equal(
			formatRemarks({ file: "posts/nest.md", source: SOURCE, format: "md" }, file),
			`posts/nest.md the whole draft
  A good read.
  — Ann

posts/nest.md:12:3 “another item”
  Which one?
  And why?
  — Ann, 2026-11-27

posts/nest.md:2:8 “The quokka nest”
  A longer title?
  — Ann

posts/nest.md “Nothing like that any more” (the draft no longer has this passage)
  Gone.
  — Ann`,
		);
	});
});

describe("formatRemarksPatch", () => {
	const remarks = [
		{ remark: "A good read." },
		{ quote: quote("The quokka nest"), remark: "A longer title?\nOr two." },
		{ quote: quote("How a quokka builds"), remark: "Builds what?" },
		...[
			"First paragraph",
			"another item",
			"const more = 1",
			"of two lines",
			"1 2",
			"Remember this",
			"x + y = z",
			"The last words",
		].map((exact) => ({ quote: quote(exact), remark: `About it: --> */ }\n\n\`code\` {x}` })),
	];

	for (const [name, format] of [
		["posts/nest.md", "md"],
		["posts/a nest.mdx", "mdx"],
		["posts/ein Näst.md", "md"],
	] as const) {
		for (const source of [SOURCE, `${SOURCE}\n`, SOURCE.replaceAll("\n", "\r\n")]) {
			test(`adds comments to ${name} that change nothing of ${JSON.stringify(source.slice(-6))}`, async () => {
				const patch = formatRemarksPatch({ file: name, source, format }, remarksFile(remarks, "Ann"));
				const patched = applyPatch(name, source, patch);
				assert.equal(patched.match(/Remark by Ann/g)?.length, remarks.length);
				assert.deepEqual(await describePost(name, patched), await describePost(name, source));
			});
		}
	}

	test("inserts each remark before the block of its passage", () => {
		const patch = formatRemarksPatch(
			{ file: "posts/nest.md", source: SOURCE, format: "md" },
			remarksFile([{ quote: quote("Remember this"), remark: "Why?" }]),
		);
		assert.equal(
			patch,
			[
				"--- a/posts/nest.md",
				"+++ b/posts/nest.md",
				"@@ -24,6 +24,8 @@",
				" | - | - |",
				" | 1 | 2 |",
				" ",
				"+<!-- Remark on “Remember this”: Why? -->",
				"+",
				" :::note",
				" Remember *this*.",
				" :::",
				"",
			].join("\n"),
		);
	});

	test("adds to a post that has only front matter", () => {
		for (const source of ["---\ntitle: T\n---", "---\ntitle: T\n---\n", "---\ntitle: T\n---\n\n"]) {
			const patch = formatRemarksPatch({ file: "a.md", source, format: "md" }, remarksFile([{ remark: "Write!" }]));
			assert.match(applyPatch("a.md", source, patch), /^---\ntitle: T\n---\n\n<!-- Remark: Write! -->\n/);
		}
	});

	test("is empty without remarks", () => {
		assert.equal(formatRemarksPatch({ file: "a.md", source: SOURCE, format: "md" }, remarksFile([])), "");
	});
});

/** Returns what readers see of a post, and what is wrong with it. */
async function describePost(name: string, source: string) {
	const blog = createTestBlog({ [name]: source });
	const { posts, diagnostics } = await blog.collection();
	const [post] = posts;
	assert.ok(post);
	const { title, description } = post;
	const compiled = await blog.compiled(post);
	return {
		title,
		description,
		text: compiled.metadata.text,
		problems: [...diagnostics, ...compiled.diagnostics].map(({ rule, message }) => `${rule} ${message}`),
	};
}

describe("parseRemarksFile", () => {
	test("reads what a page lets reviewers download", () => {
		const file = remarksFile([{ quote: quote("a"), remark: "b", time: "2026-11-27T02:47:41.603Z" }], "Ann");
		assert.deepEqual(parseRemarksFile(JSON.stringify(file)), file);
	});

	test("reads no other file", () => {
		for (const text of ["", "{}", "[]", '{"format":"quire-remarks","version":2}']) {
			assert.equal(parseRemarksFile(text), undefined, text);
		}
	});

	test("removes characters that a terminal obeys", () => {
		const file = remarksFile([{ remark: "one\u001b[31m\r\ntwo\u202e" }], "A\u0007nn");
		const { remarks, reviewer } = parseRemarksFile(JSON.stringify(file)) ?? {};
		assert.deepEqual([remarks?.[0]?.remark, reviewer], ["one[31m\ntwo", "Ann"]);
	});
});
