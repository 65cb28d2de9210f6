import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { type WordedText, wordedBody } from "@/lib/fuzz/arbitraries/bodies";
import { listPlainWords } from "@/lib/fuzz/arbitraries/plain-words";
import { readProjectBodies } from "@/lib/fuzz/arbitraries/project-posts";
import { mutationOf } from "@/lib/fuzz/arbitraries/texts";
import { createKind } from "@/lib/fuzz/kind";
import { checkPage, renderPage } from "@/lib/fuzz/page";
import { createBlogIn, createFolder } from "@/lib/fuzz/temporary-blog";
import { renderPostMarkdown } from "@/lib/outputs/markdown/post-markdown";

/** A text with the words that readers have to see of it, in a format. */
interface PostInput extends WordedText {
	format: "md" | "mdx";
}

let folder: string | undefined;

/** Fails if the page or the Markdown output of a post lacks a word; an MDX post may have a diagnostic instead of a body. */
async function checkPost({ text, words, format }: PostInput): Promise<void> {
	folder ??= createFolder();
	const posts = path.join(folder, "content/posts");
	rmSync(posts, { recursive: true, force: true });
	mkdirSync(posts, { recursive: true });
	writeFileSync(path.join(folder, "content/site.yml"), "title: T\nurl: https://t.example\nstrict: false\n");
	writeFileSync(path.join(posts, `a.${format}`), `---\ntitle: Heading\ndate: 2026-01-01\n---\n\n${text}`);
	const blog = createBlogIn(folder);
	const [post = assert.fail("there is no post")] = await blog.posts();
	const compiled = await blog.compiled(post);
	if (compiled.code === "" && format === "mdx") return void assert.notEqual(compiled.diagnostics.length, 0);
	const html = await renderPage(compiled);
	const shown = `${checkPage(html)} ${[...html.matchAll(/alt="([^"]*)"/g)].map(([, alt]) => alt).join(" ")}`;
	const markdown = await renderPostMarkdown(blog, post);
	for (const found of words) {
		assert.ok(shown.includes(found), `the page lost \`${found}\``);
		assert.ok(markdown.includes(found), `the Markdown output lost \`${found}\``);
	}
}

/** Bodies of known syntax: the page and the Markdown output have all their words. */
export const checkWords = createKind<PostInput>(
	"words",
	fc.tuple(wordedBody, fc.constantFrom("md", "mdx")).map(([body, format]) => ({ ...body, format })),
	checkPost,
);

/** Posts of the project with random changes: the page and the Markdown output have all words of their plain text. */
export const checkMutatedWords = createKind<string>("mutated-words", mutationOf(readProjectBodies()), (text) =>
	checkPost({ text, words: listPlainWords(text), format: "md" }),
);
