import { expect } from "playwright/test";
import { wordsOfPage, wordsOfTwin } from "@/e2e/support/visible-words";

/** Compares the text of a post's page with that of its Markdown, word for word. */
export async function expectSameWords(url: string, path: string): Promise<void> {
	const [page, twin] = await Promise.all([path, `${path}.md`].map(async (one) => (await fetch(url + one)).text()));
	expect(wordsOfTwin(twin ?? ""), path).toEqual(wordsOfPage(page ?? ""));
}
