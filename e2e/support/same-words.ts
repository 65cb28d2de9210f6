import { expect } from "playwright/test";
import { wordsOfMarkdown, wordsOfPage } from "@/e2e/support/visible-text";

/** Compares the text of a post's page with that of its Markdown, word for word. */
export async function expectSameWords(url: string, path: string): Promise<void> {
	const [page, markdown] = await Promise.all([path, `${path}.md`].map(async (one) => (await fetch(url + one)).text()));
	expect(wordsOfMarkdown(markdown ?? ""), path).toEqual(wordsOfPage(page ?? ""));
}
