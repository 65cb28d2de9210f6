import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { readDocument } from "./document";
import { readOutline, readSavedOutline } from "./outline";

/** All kinds of headings, in a body of Markdown or MDX. */
const BODY = `# Title

## One *two* \`three\`

## One *two* \`three\`

### Own {#own-id}

Four
----

Five
====

#### [Six](/six) & "seven" ##

:::note
## Eight
:::

\`\`\`md
## None
\`\`\`

###### 字 é 🎉
`;

test("headings have the ids and levels that the compiler gives them", async () => {
	let count = 0;
	const blog = createTestBlog({
		"posts/a.md": `${BODY}\n<div>\n\n## In HTML\n\n</div>\n\n{{< tip >}}\n## In a shortcode\n{{< /tip >}}\n`,
		"posts/b.mdx": `export const a = 1;\n\n${BODY}\n<Callout>\n\n## In a component\n\n</Callout>\n`,
		"posts/c.md": "---\ntitle: C\n---\n\n# Not the title\n\nText.\n\n## C\n",
	});
	const { posts } = await blog.collection();
	for (const post of posts) {
		const { headings } = (await blog.compiled(post)).metadata;
		const outline = await readSavedOutline(blog, post);
		assert.deepEqual(
			outline.map(({ depth, id }) => ({ depth, id })),
			headings.map(({ depth, id }) => ({ depth, id })),
			post.file,
		);
		count += headings.length;
	}
	assert.ok(count > 18, String(count));
});

test("finds headings in a text that is no MDX, and none in code", () => {
	const text =
		"---\ntitle: T\n---\n\n# T\n\n<Callout>\n\n## One `a` {#own}\n\nTwo\n---\n\n```\n## No\n```\n\n{ ## Two\n\n## Two\n";
	assert.deepEqual(
		readOutline(readDocument("posts/a.mdx", text), "T").map(({ depth, id, text }) => [depth, id, text]),
		[
			[2, "own", "One a"],
			[2, "two", "Two"],
			[2, "two-1", "Two"],
		],
	);
});

const outlineOf = (text: string) => readOutline(readDocument("posts/a.md", text), "T").map((heading) => heading.text);

for (const [line, text] of [
	["## One ##", "One"],
	["## One # ##  ", "One #"],
	["##  One##", "One##"],
	["One {#a}\n---", "One"],
] as const) {
	test(`reads the heading ${JSON.stringify(line)}`, () => assert.deepEqual(outlineOf(`Text.\n\n${line}\n`), [text]));
}

for (const character of [" ", "#"]) {
	test(`reads a heading with a long run of "${character}"`, () => {
		const run = character.repeat(300_000);
		assert.deepEqual(outlineOf(`Text.\n\n## a ${run} b\n`), [`a ${run} b`]);
	});
}
