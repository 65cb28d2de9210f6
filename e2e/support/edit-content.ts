import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeFiles } from "@/e2e/support/content";
import { EDITOR_CONTENT, restoreEditorContent } from "@/e2e/support/editor-blog";
import { expect, test } from "@/e2e/support/test";

/** Writes a file of the editor's blog. */
export const save = (file: string, content: string | Uint8Array) => writeFiles(EDITOR_CONTENT, { [file]: content });

/** Deletes a file or folder of the editor's blog. */
export const remove = (file: string) => rm(join(EDITOR_CONTENT, file), { recursive: true });

/** Reads a text of the editor's blog. */
export const readText = (file: string) => readFile(join(EDITOR_CONTENT, file), "utf8");

/** Waits until a file of the editor's blog has a text. */
export const expectFile = (file: string, text: string) => expect.poll(() => readText(file).catch(() => "")).toBe(text);

/**
 * Makes the tests of a file visit the editor's blog, one after the other, because all change the same content. Restores it after each, once
 * no page is open any more that may ask for what is deleted.
 */
export function setUpEditing(): void {
	test.describe.configure({ mode: "default" });
	test.use({ blog: "editor" });
	test.afterEach(async ({ context }) => {
		for (const page of context.pages()) await page.close();
		await restoreEditorContent();
	});
}
