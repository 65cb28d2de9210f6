import { copyInto } from "@/e2e/support/content";
import { expect, test } from "@/e2e/support/test";

/** Where the post is whose images can't all be shown. */
const PAGE = "/blog/unreadable";
/** The images that can't be shown. */
const BROKEN = ["cut.jpg", "page.jpg", "bomb.png", "broken.svg"];

/** Copies that post and its images, of the fixture's blog, into another content folder. */
export const copyUnreadable = (folder: string) =>
	copyInto(folder, {
		"posts/unreadable.md": "e2e/fixtures/blog/posts/unreadable.md",
		"public/unreadable": "e2e/fixtures/blog/public/unreadable",
	});

/** Tests what is shown of that post, to readers and to editors alike. */
export function testUnreadableImages(): void {
	test("an unreadable image is replaced by its alt text, and the others load", async ({ page }) => {
		await page.goto(PAGE);
		for (const file of BROKEN) {
			await expect(page.getByRole("main").getByText(`What ${file} shows`, { exact: true })).toBeVisible();
		}
		const shown = page.getByRole("main").getByRole("article").locator("img");
		await expect(shown).toHaveCount(3);
		for (const one of await shown.all()) {
			await one.scrollIntoViewIfNeeded();
			await expect
				.poll(() => one.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
				.toBeGreaterThan(0);
		}
	});

	test("an SVG loses its scripts and nothing else; a malformed one is a 404", async ({
		page,
		request,
		expectedErrors,
	}) => {
		expectedErrors.push(/favicon\.ico/);
		const svg = await (await request.get("/unreadable/scripted.svg")).text();
		expect(svg).toBe(
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1" width="300"><rect id="box" width="3" height="1"/></svg>',
		);
		await page.goto("/unreadable/scripted.svg");
		await expect(page.locator("#box")).toHaveCount(1);
		await expect(page.locator("#ran")).toHaveCount(0);
		expect((await request.get("/unreadable/broken.svg")).status()).toBe(404);
	});
}
