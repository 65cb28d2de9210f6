import assert from "node:assert/strict";
import { test } from "node:test";
import { formatRemarksPatch } from "@/lib/content/reviews/remarks/list-remarks";
import { applyPatch, quote, remarksFile, SOURCE } from "@/lib/content/reviews/remarks/remarks.support";
import { createTestBlog } from "./blog.support";

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

for (const [name, format, source] of [
	["posts/nest.md", "md", SOURCE],
	["posts/nest.md", "md", `${SOURCE}\n`],
	["posts/nest.md", "md", SOURCE.replaceAll("\n", "\r\n")],
	["posts/a nest.mdx", "mdx", SOURCE],
	["posts/ein Näst.md", "md", `${SOURCE}\n`],
] as const) {
	test(`adds comments to ${name} that change nothing of ${JSON.stringify(source.slice(-6))}`, async () => {
		const patch = formatRemarksPatch({ file: name, source, format }, remarksFile(remarks, "Ann"));
		const patched = applyPatch(name, source, patch);
		assert.equal(patched.match(/Remark by Ann/g)?.length, remarks.length);
		assert.deepEqual(await describePost(name, patched), await describePost(name, source));
	});
}

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
