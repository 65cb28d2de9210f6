import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { wordedBody } from "@/e2e/fuzz/arbitraries/bodies";
import { listPlainWords } from "@/e2e/fuzz/arbitraries/plain-words";
import { readProjectBodies } from "@/e2e/fuzz/arbitraries/project-posts";
import { mutationOf, wildText } from "@/e2e/fuzz/arbitraries/texts";
import { createKind } from "@/e2e/fuzz/kind";
import { checkPage, renderPage } from "@/e2e/fuzz/page";
import { createBlogIn, createFolder } from "@/e2e/fuzz/temporary-blog";
import { renderPostMarkdown } from "@/features/markdown/output/post-markdown";

/** A body with what decides how it is read, and the words that readers have to see of it. */
interface BodyInput {
	body: string;
	words: readonly string[];
	file: string;
	/** The setting of the blog, if it has one. */
	trust?: "components" | "text";
}

const FILES = ["posts/a.md", "posts/a.mdx", "posts/2024-01-02-a.markdown"];

const anyBody = fc.record({
	body: fc.oneof(
		wildText,
		mutationOf(readProjectBodies()),
		wordedBody.map(({ text }) => text),
	),
	words: fc.constant([]),
	file: fc.constantFrom(...FILES),
	trust: fc.constantFrom("components", "text"),
});
/** Posts of the project with random changes, with the words of their plain text. */
const changedPost = mutationOf(readProjectBodies()).map((body) => ({
	body,
	words: listPlainWords(body),
	file: "posts/a.md",
}));
const knownWords = fc
	.tuple(wordedBody, fc.constantFrom("posts/a.md", "posts/a.mdx"))
	.map(([{ text, words }, file]) => ({ body: text, words, file }));

let folder: string | undefined;

/**
 * Bodies: there is a page without malformed HTML and scripts, which has all known words, as the Markdown output has; or a diagnostic. A
 * Markdown post with known words has a page.
 */
export const checkBody = createKind<BodyInput>("body", fc.oneof(anyBody, changedPost, knownWords), async (input) => {
	const { body, words, file, trust } = input;
	folder ??= createFolder();
	const content = path.join(folder, "content");
	rmSync(content, { recursive: true, force: true });
	mkdirSync(path.join(content, "posts"), { recursive: true });
	const settings = `title: T\nurl: https://t.example\nstrict: false\n${trust ? `trust: ${trust}\n` : ""}`;
	writeFileSync(path.join(content, "site.yml"), settings);
	const fields = `title: Heading\ndate: 2026-01-01\n${file.endsWith(".markdown") ? "layout: post\n" : ""}`;
	const source = `---\n${fields}---\n\n${body}`;
	writeFileSync(path.join(content, file), source);
	const blog = createBlogIn(folder);
	const [post = assert.fail("there is no post")] = await blog.posts();
	const compiled = await blog.compiled(post);
	// Markdown's line ends: https://spec.commonmark.org/0.31.2/#line-ending
	const lines = source.split(/\r\n?|\n/).length;
	for (const { line, column, message } of compiled.diagnostics) {
		assert.ok(line >= 1 && line <= lines && column >= 1, `\`${message}\` is at ${line}:${column} of ${lines} lines`);
	}
	if (compiled.code === "") {
		assert.ok(words.length === 0 || file.endsWith(".mdx"), "the post has no page");
		return void assert.notEqual(compiled.diagnostics.length, 0);
	}
	const html = await renderPage(compiled);
	const shown = `${checkPage(html)} ${[...html.matchAll(/alt="([^"]*)"/g)].map(([, alt]) => alt).join(" ")}`;
	if (words.length === 0) return;
	const markdown = await renderPostMarkdown(blog, post);
	for (const found of words) {
		assert.ok(shown.includes(found), `the page lost \`${found}\``);
		assert.ok(markdown.includes(found), `the Markdown output lost \`${found}\``);
	}
});
