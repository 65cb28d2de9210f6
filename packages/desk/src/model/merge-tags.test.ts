import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeTags } from "./merge-tags";

test("leaves a field alone that is a taxonomy of its own", () => {
	const source = "---\ntags: nextjs\ncategories: nextjs\n---\n";
	const result = mergeTags(source, new Set(["nextjs"]), "Next.js", ["tags"]);
	assert.equal("text" in result && result.text, source.replace("nextjs", "Next.js"));
});

const merge = (source: string, to = "Next.js") => mergeTags(source, new Set(["nextjs", "next"]), to);

test("changes the lines of the tags and nothing else", () => {
	const source = "---\ntitle:   nextjs\ntags:\n  - css\n  - nextjs\n  - next  # old\ndraft: false\n---\n\nnextjs\n";
	assert.deepEqual(merge(source), {
		text: "---\ntitle:   nextjs\ntags:\n  - css\n  - Next.js\ndraft: false\n---\n\nnextjs\n",
		changes: [
			{ line: 5, before: "  - nextjs", after: "  - Next.js" },
			{ line: 6, before: "  - next  # old", after: undefined },
		],
	});
});

test("merges tags, categories and keywords, each for itself", () => {
	const result = merge("---\ntags: [nextjs, Next.js]\ncategories: nextjs\n---\n");
	assert.equal("text" in result && result.text, "---\ntags: [Next.js]\ncategories: Next.js\n---\n");
});

test("keeps the order of the tags if the new one comes later", () => {
	const result = merge("---\ntags: [nextjs, css, Next.js]\n---\n");
	assert.equal("text" in result && result.text, "---\ntags: [Next.js, css]\n---\n");
});

test("keeps the line ends of old Macs", () => {
	assert.deepEqual(merge("---\rtitle: A\rtags: [nextjs]\r---\rA\r"), {
		text: "---\rtitle: A\rtags: [Next.js]\r---\rA\r",
		changes: [{ line: 3, before: "tags: [nextjs]", after: "tags: [Next.js]" }],
	});
});

test("keeps the line ends of Windows and the mark at the start", () => {
	const result = merge("\uFEFF---\r\ntags: [nextjs]\r\n---\r\nA\r\n");
	assert.equal("text" in result && result.text, "\uFEFF---\r\ntags: [Next.js]\r\n---\r\nA\r\n");
});

for (const [title, source] of [
	["front matter that isn't valid", "---\ntags: [nextjs\n---\n"],
	["a file without front matter", "nextjs\n"],
	["tags that an anchor repeats", "---\ntags: &t [nextjs]\nextra: *t\nkeywords: *t\n---\n"],
	["tags that aren't there", "---\ntags: [css]\n---\n"],
] as const) {
	test(`leaves ${title} to the owner`, () => assert.equal("problem" in merge(source), true));
}
