import { restoreEditorContent } from "@/e2e/support/editor-blog";
import { test } from "@/e2e/support/test";

/** Restores a content folder after each test, once no page is open any more that may ask for what is deleted. */
export function restoreAfterEach(folder: string): void {
	test.afterEach(async ({ context }) => {
		for (const page of context.pages()) await page.close();
		await restoreEditorContent(folder);
	});
}
