import type { Page, Route } from "playwright/test";
import { expect } from "@/e2e/support/test";

/** Returns the text of the post that is open in the editor. */
export const editorOf = (page: Page) => page.getByRole("textbox", { name: /^Text of / });
/** Returns what the editor says of the state of the file. */
export const statusOf = (page: Page) => page.locator(".write-status");
/** Returns the page of the post beside its text. */
export const previewOf = (page: Page) => page.frameLocator('iframe[title="The page"]');
/** Returns what opens and closes a part of the editor. */
export const partOf = (page: Page, name: string) => page.locator("summary").filter({ hasText: name });

/** Opens the editor of a post, with the cursor at the end of its text. */
export async function openEditor(page: Page, path: string): Promise<void> {
	// The server may not know of the file yet.
	await expect(async () => expect((await page.request.get(path)).status()).toBe(200)).toPass();
	await warmUp(page);
	await page.goto(path);
	await expect(statusOf(page)).toHaveText("Saved");
	await editorOf(page).focus();
	await page.keyboard.press("ControlOrMeta+End");
}

/** Requests what the editor asks for while one writes: it waits less long than the first requests of a busy server take. */
async function warmUp(page: Page): Promise<void> {
	const { origin } = new URL((await page.request.get("/desk/new")).url());
	for (const path of ["findings", "completions"]) {
		const data = { file: "posts/long.md", text: "", ...(path === "completions" && { offset: 0 }) };
		const response = await page.request.post(`${origin}/source/${path}`, { headers: { origin }, data });
		expect(response.status()).toBe(200);
	}
}

/**
 * Accepts the only completion by Enter. The editor takes no key for a list that has just opened, lest one is accepted by mistake: then
 * the key adds a line, which is removed before the next try.
 */
export async function acceptCompletion(page: Page, completion: RegExp): Promise<void> {
	const options = page.getByRole("listbox", { name: "Completions" }).getByRole("option");
	const lines = editorOf(page).locator(".cm-line");
	await expect(options).toHaveText([completion]);
	const lineCount = await lines.count();
	await expect(async () => {
		await page.keyboard.press("Enter");
		const isAccepted = (await lines.count()) === lineCount;
		if (!isAccepted) {
			await page.keyboard.press("Backspace");
			await page.keyboard.press("Control+Space");
			await expect(options).toHaveText([completion]);
		}
		expect(isAccepted).toBe(true);
	}).toPass();
}

/** Does something before the next request of the editor to save reaches the server. */
export async function beforeSave(page: Page, act: () => Promise<void>): Promise<void> {
	const handle = async (route: Route) => {
		await act();
		await route.continue();
	};
	await page.route("**/source", handle, { times: 1 });
}
