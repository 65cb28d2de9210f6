import { expect } from "playwright/test";
import { getMarkdownWords, getPageWords } from "@/e2e/support/visible-text";

/** Expects that the page of a post and its Markdown output have the same words, in order. */
export async function expectSameText(url: string, path: string): Promise<void> {
	const [page, markdown] = await Promise.all(
		[path, `${path}.md`].map(async (file) => (await fetch(url + file)).text()),
	);
	expect(getMarkdownWords(markdown ?? ""), path).toEqual(getPageWords(page ?? ""));
}
