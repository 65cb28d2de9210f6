import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { show } from "@/lib/utils/show.support";
import { normalizeText } from "@/lib/utils/text";
import { parsePost } from "./parse-post";

/** Parses a post, by default `posts/hello.md`, on the first day of 2027. */
export function parse(source: string, file = "posts/hello.md") {
	const context = { site: { timeZone: "UTC" }, authors: new Map(), now: Date.UTC(2027, 0), kind: "post" as const };
	return parsePost(file, normalizeText(source), context);
}

/** Returns the status of a post, and its errors. */
function findStatus(source: string): string {
	const { post, diagnostics } = parse(source);
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	return [post.status, ...show(errors, "line:column rule")].join(" ");
}

/** Returns the messages of errors. */
export function errorsOf(source: string): string[] {
	return parse(source).diagnostics.flatMap(({ severity, message }) => (severity === "error" ? [message] : []));
}

/** Returns a post whose front matter has a line below its title and date. */
export const yaml = (line: string, opening = "---", closing = opening) =>
	`${opening}\ntitle: A\ndate: 2026-01-01\n${line}\n${closing}\n\nText.\n`;

/** Tests what an author may write for a draft: the status and the errors of each source, and that readers get none of them. */
export function testDrafts(cases: Record<string, readonly [source: string, found: string]>): void {
	describe("keeps a draft from readers in spite of", () => {
		for (const [what, [source, expected]] of Object.entries(cases)) {
			test(what, () => assert.equal(findStatus(source), expected));
		}
		test("any of these, in a blog that leaves out posts with errors", async () => {
			const sources = Object.values(cases).map(([source], index) => [`posts/${index}.md`, source]);
			const blog = createTestBlog({
				"site.yml": "title: T\nurl: https://a.example\nstrict: false\n",
				...Object.fromEntries(sources),
			});
			const { posts, byPath } = await blog.visible();
			assert.deepEqual([show(posts, "file"), [...byPath.keys()]], [[], []]);
			assert.equal((await blog.collection()).posts.length, sources.length);
		});
	});
}

/** Tests sources that only look like drafts. */
export function testPublished(cases: Record<string, string>): void {
	describe("publishes", () => {
		for (const [what, source] of Object.entries(cases)) {
			test(what, () => assert.equal(findStatus(source), "published"));
		}
	});
}
