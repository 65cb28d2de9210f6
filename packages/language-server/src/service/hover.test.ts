import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTestService } from "./language-service.support";

const HEAD = "---\ntitle: Draft\ndate: 2026-06-01\n";
const BODY = `${HEAD}---\n\n`;

/** A text with the cursor, the text that the description is about, and its content. */
const HOVERS: readonly [name: string, text: string, about: string, ...expected: RegExp[]][] = [
	[
		"a link",
		`${BODY}See [it](/blog/he|llo#next).`,
		"[it](/blog/hello#next)",
		/\*\*Hello world\*\*/,
		/2026-05-04/,
		/How it began/,
		/§ Näxt steps/,
	],
	["a link to a draft", `${BODY}[a|](../posts/third/index.md)`, "[a](../posts/third/index.md)", /Third/, /draft/],
	["an image", `${BODY}![A](/img/squ|are.svg)`, "![A](/img/square.svg)", /9 × 6 pixels · SVG · \d+ B/],
	["a file", `${BODY}[A](/rep|ort.pdf)`, "[A](/report.pdf)", /public\/report\.pdf/, /9 B/],
	["a component", `${BODY}<Call|out>\n\nText\n\n</Callout>`, "Callout", /A box for a note/, /`title`/],
	[
		"the owner's component",
		`${BODY}<Po|em author="A" />`,
		"Poem",
		/Shows a poem line by line\./,
		/components\/poem\.tsx/,
		/`author`: `string`\. Who wrote it\./,
	],
	["a prop", `${BODY}<Poem auth|or="A" />`, "author", /Who wrote it/],
	["a field", "---\ntit|le: A\n---\n", "title", /The title of the post/],
	["a field in another spelling", "---\nlast|mod: 2026-01-01\n---\n", "lastmod", /last changed/],
	["a tag", `${HEAD}tags: [css, typo|graphy]\n---\n`, "typography", /\*\*Typography\*\* · 2 posts/, /Letters\./],
	["a tag among names", `${HEAD}tags: css, typo|graphy\n---\n`, "typography", /\*\*Typography\*\* · 2 posts/],
	["an author", `${HEAD}authors: a|da\n---\n`, "ada", /Ada Quill/, /Editor/],
];

test("describes the element at the cursor", async (t) => {
	const { hover } = createTestService();
	for (const [name, marked, about, ...expected] of HOVERS) {
		await t.test(name, async () => {
			const found = (await hover(marked)) ?? assert.fail();
			assert.equal(marked.replace("|", "").slice(found.from, found.to), about);
			for (const pattern of expected) assert.match(found.markdown, pattern);
		});
	}
	for (const text of [
		`${BODY}Te|xt`,
		`${BODY}[a](https://other.ex|ample)`,
		`${BODY}\`[a](/blog/he|llo)\``,
		`${BODY}![a](/no|ne.png)`,
	]) {
		assert.equal(await hover(text), undefined, text);
	}
});

const DEFINITIONS: readonly [name: string, text: string, file: string | undefined, line?: number][] = [
	["a post", `${BODY}[a](/blog/he|llo)`, "posts/2026-05-04-hello.md", 1],
	["a heading of a post", `${BODY}[a](/blog/he|llo#next)`, "posts/2026-05-04-hello.md", 16],
	["an alias of a post", `${BODY}[a](/old/he|llo)`, "posts/2026-05-04-hello.md", 1],
	["a heading of this text", `${BODY}[a](#on|e)\n\n## One\n`, "posts/2026-06-01-draft.mdx", 8],
	["an image", `${BODY}![a](/img/squ|are.svg)`, "public/img/square.svg", 1],
	["a tag", `${HEAD}tags: [typo|graphy]\n---\n`, "tags.yml", 1],
	["a tag that is defined nowhere", `${HEAD}tags: [cs|s]\n---\n`, undefined],
	["an author", `${HEAD}authors: [gra|ce]\n---\n`, "authors.yml", 4],
	["the owner's component", `${BODY}<Po|em />`, "components/poem.tsx", 11],
	["a component of the engine", `${BODY}<Call|out />`, undefined],
	["a missing post", `${BODY}[a](/blog/no|ne)`, undefined],
];

test("finds the file that is named at the cursor", async (t) => {
	const { findDefinition, blog } = createTestService();
	for (const [name, text, file, line] of DEFINITIONS) {
		await t.test(name, async () => {
			const found = await findDefinition(text);
			assert.deepEqual(found && [path.relative(blog.options.contentDir, found.file), found.line], file && [file, line]);
		});
	}
});
